import type { LinkAnswer, LinkedText, LinkRequest } from '@/matching/linker';
import type { Flow } from './flow-builder';
import type { MentionStore } from './mention-store';
import { isConnected } from './safe-dom';
import type { Block } from './types';

/** Links texts outside the page; `undefined` when nobody is there to do so. */
export type Link = (request: Pick<LinkRequest, 'texts' | 'evidence'>) => Promise<LinkAnswer | undefined>;

/** In characters: handing over 30,000 takes the page 0.4 ms, and that many are linked in 10. */
const MOST_AT_ONCE = 30_000;

export interface LinkQueueOptions {
  readonly link: Link;
  readonly store: MentionStore;
  /** Changes when a block is read again; `undefined` while it is not there to be read. */
  readonly versionOf: (block: Block) => number | undefined;
  /** Runs when there is something to take in, or nothing to wait for any more. */
  readonly onAnswer: () => void;
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

/** What linking said of one flow, not yet taken in. */
interface News {
  readonly item: Item;
  readonly text: LinkedText;
  readonly knew: number;
}

/** Has the flows of a page linked, some thousand characters at a time, and brings the store what they name, unless the page has changed. */
export class LinkQueue {
  readonly #options: LinkQueueOptions;
  #unsent: Item[] = [];
  #unsentLength = 0;
  readonly #sent = new Set<Batch>();
  readonly #news: News[] = [];

  constructor(options: LinkQueueOptions) {
    this.#options = options;
  }

  /** True while flows are to be linked, or taken in. */
  get isBusy(): boolean {
    return this.#unsent.length > 0 || this.#sent.size > 0 || this.#news.length > 0;
  }

  /** True when there is enough for one request. */
  get isFull(): boolean {
    return this.#unsentLength >= MOST_AT_ONCE;
  }

  /** The blocks whose flows are under way. */
  blocks(): readonly Block[] {
    const items = [...this.#unsent, ...[...this.#sent].flatMap((batch) => batch.items), ...this.#news.map(({ item }) => item)];
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
    const evidence = new Set(this.#options.store.evidence);
    const batch: Batch = { items, evidence };
    this.#sent.add(batch);
    const texts = items.map(({ flow: { text, lang } }) => ({ text, lang }));
    void this.#options.link({ texts, evidence: [...evidence] }).then((answer) => this.#hear(batch, answer));
  }

  /** Takes one flow into the store; false when nothing has come. */
  takeIn(): boolean {
    const news = this.#news.shift();
    if (!news) return false;
    const { item, text, knew } = news;
    const { block } = item.flow;
    const isCurrent = item.version !== undefined && item.version === this.#options.versionOf(block) && isConnected(block);
    if (isCurrent) this.#options.store.put(item.flow, { mentions: text.mentions, waitsFor: text.waitsFor, knew });
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

  #hear(batch: Batch, answer: LinkAnswer | undefined): void {
    this.#sent.delete(batch);
    if (answer) this.#keep(batch, answer);
    this.#options.onAnswer();
  }

  #keep({ items, evidence }: Batch, { certain, linked }: LinkAnswer): void {
    this.#options.store.learn(certain);
    const knew = new Set([...evidence, ...certain]).size;
    for (const text of linked) {
      const item = items[text.at];
      if (item) this.#news.push({ item, text, knew });
    }
  }
}
