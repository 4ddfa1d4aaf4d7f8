import { kindOf } from './element-kind';
import { CARD_TAG, VOICE_TAG } from './own-tags';
import { parentOf, tagOf } from './safe-dom';

/** Changes come in bursts; waiting a little reads each block once. In milliseconds. */
const QUIET_MS = 100;

/** With more stale nodes than this, reading the whole page again is cheaper than keeping count. */
const MOST_STALE = 2000;

/** Change whether, or in which language, text is read. */
const READING_ATTRIBUTES = ['contenteditable', 'role', 'aria-hidden', 'translate', 'lang'];

/** Change whether text shows. */
const SHOWING_ATTRIBUTES = ['class', 'style', 'hidden', 'open'];

export interface MutationOptions {
  /** The text at `node`, or with `deep` all text inside it, is no longer what was read. */
  readonly onStale: (node: Node, deep: boolean) => void;
  /** Something changed, perhaps only the looks. At most once per burst. */
  readonly onChange: () => void;
  /** The earliest time for the next burst, on the clock of `performance.now()`. */
  readonly notBefore: () => number;
  readonly signal: AbortSignal;
}

/** Watches the document itself rather than its body, which a page may replace. */
export class MutationWatch {
  readonly #document: Document;
  readonly #options: MutationOptions;
  readonly #observer: MutationObserver;
  readonly #stale = new Map<Node, boolean>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, options: MutationOptions) {
    this.#document = document;
    this.#options = options;
    this.#observer = new MutationObserver((records) => this.#queue(records));
    this.watch(document);
    options.signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Watches one more root: observers do not look into shadow roots. */
  watch(root: Document | ShadowRoot): void {
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: [...READING_ATTRIBUTES, ...SHOWING_ATTRIBUTES],
    });
  }

  /** Only notes what is stale; reading waits for the burst to end. */
  #queue(records: readonly MutationRecord[]): void {
    let changed = false;
    for (const record of records) changed = this.#note(record) || changed;
    if (!changed) return;
    if (this.#stale.size > MOST_STALE) this.#markAll();
    this.#timer ??= setTimeout(() => this.#flush(), Math.max(QUIET_MS, this.#options.notBefore() - performance.now()));
  }

  #note(record: MutationRecord): boolean {
    const { type, target, attributeName } = record;
    if (type === 'childList') return this.#noteChildren(record);
    if (type === 'characterData') this.#mark(target, false);
    else if (attributeName && READING_ATTRIBUTES.includes(attributeName)) {
      this.#mark(parentOf(target) ?? target, false);
      this.#mark(target, true);
    }
    return true;
  }

  #noteChildren({ target, addedNodes, removedNodes }: MutationRecord): boolean {
    if ([...addedNodes, ...removedNodes].every(isOurs)) return false;
    this.#mark(target, false);
    for (const node of addedNodes) if (node instanceof Element) this.#markBlocks(node);
    return true;
  }

  /** The blocks that an element brings, inside inline ones as well (`<a><div>`): they may have been read elsewhere, and come in another order now. */
  #markBlocks(added: Element): void {
    const left = [added];
    for (let one = left.pop(); one; one = left.pop()) {
      const kind = kindOf(one);
      if (kind === 'block') this.#mark(one, true);
      else if (kind === 'inline') left.push(...one.children);
    }
  }

  #mark(node: Node, deep: boolean): void {
    this.#stale.set(node, deep || this.#stale.get(node) === true);
  }

  #markAll(): void {
    this.#stale.clear();
    this.#mark(this.#document.documentElement, true);
  }

  #flush(): void {
    this.#timer = undefined;
    const stale = [...this.#stale];
    this.#stale.clear();
    for (const [node, deep] of stale) this.#options.onStale(node, deep);
    this.#options.onChange();
  }

  #stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#stale.clear();
  }
}

function isOurs(node: Node): boolean {
  return node instanceof Element && [CARD_TAG, VOICE_TAG].includes(tagOf(node));
}
