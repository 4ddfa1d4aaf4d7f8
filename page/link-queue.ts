import type { LinkedText, LinkRequest, TimedAnswer } from '@/matching/linker';
import type { Flow } from './flow-builder';
import type { MentionStore } from './mention-store';
import { isConnected } from './safe-dom';
import type { Block } from './types';

/** Links texts outside the page; `undefined` when nobody is there to do so. */
export type Link = (request: Pick<LinkRequest, 'texts' | 'evidence'>) => Promise<TimedAnswer | undefined>;

/** In characters: handing over 30,000 takes the page 0.4 ms, and that many are linked in 10. */
const MOST_AT_ONCE = 30_000;

export interface LinkQueueOptions {
  readonly link: Link;
  readonly store: MentionStore;
  /** Changes when a block is read again; `undefined` while it is not there to be read. */
  readonly versionOf: (block: Block) => number | undefined;
  /** Runs when there is something to take in; with the milliseconds that linking took. */
  readonly onAnswer: (ms: number) => void;
}

/** A flow as it was read. */
interface Item {
  readonly flow: Flow;
  readonly version: number | undefined;
}

/** Flows that are linked together. */
interface Batch {
  readonly items: readonly Item[];
  readonly evidence: ReadonlySet<string>;
}

/** What linking said of a batch; nothing about flows without names. */
interface Answered {
  readonly items: readonly Item[];
  readonly texts: ReadonlyMap<number, LinkedText>;
  /** How many pieces of evidence the flows were linked by. */
  readonly knew: number;
  /** Which item is to be taken in next. */
  next: number;
}

const NOTHING: Pick<LinkedText, 'mentions' | 'waitsFor'> = { mentions: [], waitsFor: [] };

/** Has the flows of a page linked, many at a time, and brings the store what they name, unless the page has changed. */
export class LinkQueue {
  readonly #options: LinkQueueOptions;
  #unsent: Item[] = [];
  #unsentLength = 0;
  readonly #sent = new Set<Batch>();
  readonly #answered: Answered[] = [];
  /** The version of a block that the store holds, until all of the next one comes at once. */
  readonly #held = new WeakMap<Block, number>();

  constructor(options: LinkQueueOptions) {
    this.#options = options;
  }

  /** True while flows are to be linked, or taken in. */
  get isBusy(): boolean {
    return this.#unsent.length > 0 || this.#sent.size > 0 || this.#answered.length > 0;
  }

  /** True when there is enough for one request. */
  get isFull(): boolean {
    return this.#unsentLength >= MOST_AT_ONCE;
  }

  /** The blocks whose flows are under way. */
  blocks(): readonly Block[] {
    const items = [...this.#unsent, ...[...this.#sent, ...this.#answered].flatMap((batch) => batch.items)];
    return items.map(({ flow }) => flow.block);
  }

  add(flow: Flow): void {
    this.#unsent.push({ flow, version: this.#options.versionOf(flow.block) });
    this.#unsentLength += flow.text.length;
  }

  /** Has the first of what waits linked. */
  send(): void {
    const items = this.#takeSome();
    if (items.length === 0) return;
    const batch: Batch = { items, evidence: new Set(this.#options.store.evidence) };
    this.#sent.add(batch);
    void this.#ask(batch);
  }

  /** Takes one flow into the store; false when nothing has come. */
  takeIn(): boolean {
    const [answered] = this.#answered;
    if (!answered) return false;
    const { items, texts, knew, next } = answered;
    const item = items[next];
    if (item && this.#isCurrent(item)) this.#put(item, texts.get(next) ?? NOTHING, knew);
    answered.next += 1;
    if (answered.next >= items.length) this.#answered.shift();
    return true;
  }

  #takeSome(): readonly Item[] {
    let length = 0;
    let count = 0;
    while (count < this.#unsent.length && length < MOST_AT_ONCE) length += this.#unsent[count++]?.flow.text.length ?? 0;
    this.#unsentLength -= length;
    const items = this.#unsent.slice(0, count);
    this.#unsent = this.#unsent.slice(count);
    return items;
  }

  async #ask(batch: Batch): Promise<void> {
    const { items, evidence } = batch;
    const { link, onAnswer } = this.#options;
    const texts = items.map(({ flow: { text, lang } }) => ({ text, lang }));
    let answer: TimedAnswer | undefined;
    try {
      answer = await link({ texts, evidence: [...evidence] });
    } catch {
      // As if nobody were there.
    }
    this.#sent.delete(batch);
    this.#answered.push(answer ? this.#hear(batch, answer) : this.#giveUp(batch));
    onAnswer(answer?.ms ?? 0);
  }

  #hear({ items, evidence }: Batch, { certain, linked }: TimedAnswer): Answered {
    this.#options.store.learn(certain);
    const knew = new Set([...evidence, ...certain]).size;
    return { items, texts: new Map(linked.map((text) => [text.at, text])), knew, next: 0 };
  }

  /** Nobody answered: of new text nothing is known; what was linked before, and was to be decided anew, stays as it was. */
  #giveUp({ items, evidence }: Batch): Answered {
    const unknown = items.filter(({ flow, version }) => this.#held.get(flow.block) !== version);
    return { items: unknown, texts: new Map(), knew: evidence.size, next: 0 };
  }

  #isCurrent({ flow: { block }, version }: Item): boolean {
    return version !== undefined && version === this.#options.versionOf(block) && isConnected(block);
  }

  #put({ flow, version }: Item, { mentions, waitsFor }: typeof NOTHING, knew: number): void {
    const { store } = this.#options;
    if (version !== undefined && this.#held.get(flow.block) !== version) {
      store.remove(flow.block);
      this.#held.set(flow.block, version);
    }
    store.put(flow, { mentions, waitsFor, knew });
  }
}
