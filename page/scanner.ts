import type { Flow } from './flow-builder';
import { blockAround, BlockReader, type RootOf } from './flows';
import { LateRoots } from './late-roots';
import { inIdleSlices } from './idle';
import { type Link, LinkQueue } from './link-queue';
import type { MentionStore } from './mention-store';
import { isInside, isText } from './safe-dom';
import type { Block, BlockTask } from './types';

/** After work of n milliseconds comes a rest of n × 10: a page that never stops changing costs a tenth of the time at most. */
const REST_FACTOR = 10;

/**
 * What a question costs besides the page, in milliseconds, and how much more time of several processes goes with each millisecond of linking:
 * messages and garbage. As measured on small changes, and on a text of 300,000 characters.
 */
const QUESTION_MS = 1;
const LINKING_FACTOR = 4;

export interface ScannerOptions {
  readonly document: Document;
  readonly store: MentionStore;
  readonly link: Link;
  /** Runs after each slice in which the store may have changed; `done` when everything asked for is read and linked. */
  readonly onProgress: (done: boolean) => void;
  readonly rootOf: RootOf;
  /** Each shadow root that was read, once; changes in it have to be watched apart from the document. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
  readonly signal: AbortSignal;
}

interface Request {
  /** With all blocks inside, read before or not. */
  readonly deep: boolean;
  /** Tick of the request; a block read later than this need not be read again for it. */
  readonly since: number;
}

interface Step extends Request {
  readonly task: BlockTask;
}

/** What is being read. */
interface Reading {
  readonly step: Step;
  readonly reader: BlockReader;
  /** When it began: what changes in a pause has to be read again. */
  readonly tick: number;
}

/** Reads the blocks of a page, a few at a time while the page is idle, and has them linked into the store. */
export class Scanner {
  /** Until when the page is left in peace after the last run, on the clock of `performance.now()`. */
  restsUntil = 0;
  readonly #options: ScannerOptions;
  readonly #queue = new Map<Node, Request>();
  readonly #stack: Step[] = [];
  readonly #links: LinkQueue;
  #reading: Reading | undefined;
  readonly #readAt = new WeakMap<Block, number>();
  readonly #lateRoots: LateRoots;
  #tick = 0;
  /** Slices are under way. */
  #running = false;
  /** Some block may have left the page since the last run. */
  #mayHaveGone = false;
  /** Something was asked for that was not for reading at the time. */
  #hasMissed = false;
  #costMs = 0;

  constructor(options: ScannerOptions) {
    this.#options = options;
    this.#links = new LinkQueue({ ...options, versionOf: (block) => this.#readAt.get(block), onAnswer: (ms) => this.#hear(ms) });
    this.#lateRoots = new LateRoots(options.rootOf, (root) => this.request(root, true), options.signal);
  }

  /** Reads the whole document, beginning with what these nodes belong to. */
  start(first: Iterable<Node>): void {
    for (const node of first) this.request(node, false);
    this.request(this.#options.document.documentElement, true);
  }

  /** Asks for the text at `node`, or with `deep` for all text inside it, to be read (again). */
  request(node: Node, deep: boolean): void {
    // With new words in a text node nothing leaves; asking each block of a long page costs more than reading that one again.
    this.#mayHaveGone ||= !isText(node);
    this.#queue.set(node, { deep: deep || this.#queue.get(node)?.deep === true, since: this.#tick });
    this.#run();
  }

  /**
   * Reads elements that were given a shadow root since they were read, and what changed while the whole page was a text being written.
   * To be called when the page changed or was used.
   */
  catchUp(): void {
    this.#lateRoots.look();
    if (this.#hasMissed && this.#options.document.designMode !== 'on') this.request(this.#options.document.documentElement, true);
  }

  /** Linking counts as work, although others do it. */
  #hear(ms: number): void {
    this.#costMs += QUESTION_MS + ms * LINKING_FACTOR;
    this.#run();
  }

  #run(): void {
    if (this.#running) return;
    this.#running = true;
    inIdleSlices(
      () => this.#step(),
      (done, spentMs) => this.#afterSlice(done, spentMs),
      this.#options.signal,
    );
  }

  /** The smallest unit of work; false when nothing is left but to wait. */
  #step(): boolean {
    if (this.#links.takeIn()) return true;
    if (this.#links.isFull) this.#links.send();
    else if (this.#reading || this.#stack.length > 0) this.#readOn();
    else if (this.#queue.size > 0) this.#takeRequest();
    else return false;
    return true;
  }

  #afterSlice(done: boolean, spentMs: number): void {
    this.#costMs += spentMs;
    this.#running = !done;
    if (done && !this.#links.isBusy) for (const flow of this.#options.store.takeWaiting()) this.#links.add(flow);
    this.#links.send();
    if (done) this.restsUntil = performance.now() + this.#costMs * REST_FACTOR;
    const isSettled = done && !this.#links.isBusy;
    if (isSettled) this.#settle();
    this.#options.onProgress(isSettled);
    if (isSettled) this.#lateRoots.ask();
  }

  /** When all is read and linked. */
  #settle(): void {
    if (this.#mayHaveGone) for (const block of this.#options.store.removeGone()) this.#readAt.delete(block);
    this.#mayHaveGone = false;
    this.#costMs = 0;
  }

  #takeRequest(): void {
    const [next] = this.#queue;
    if (!next) return;
    const [node, request] = next;
    this.#queue.delete(node);
    this.#hasMissed = this.#options.document.designMode === 'on';
    const task = this.#hasMissed ? undefined : blockAround(node);
    if (task) this.#stack.push({ task, ...request });
    else if (request.deep) this.#forgetInside(node);
  }

  /** What was read there, and what is being linked. */
  #forgetInside(node: Node): void {
    const gone = this.#options.store.removeWhere((block) => isInside(block, node));
    const pending = this.#links.blocks().filter((block) => isInside(block, node));
    for (const block of [...gone, ...pending]) this.#readAt.delete(block);
  }

  /** Goes on with what is being read, or begins with the next. */
  #readOn(): void {
    this.#reading ??= this.#begin();
    if (!this.#reading?.reader.readOn()) return;
    this.#takeIn(this.#reading);
    this.#reading = undefined;
  }

  #begin(): Reading | undefined {
    const step = this.#stack.pop();
    if (!step) return undefined;
    this.#tick += 1;
    return { step, reader: new BlockReader(step.task, { deep: step.deep, rootOf: this.#options.rootOf }), tick: this.#tick };
  }

  #takeIn({ step: { task, deep, since }, reader, tick }: Reading): void {
    this.#lateRoots.add(reader);
    if (task.block instanceof ShadowRoot && !this.#readAt.has(task.block)) this.#options.onShadowRoot(task.block);
    const isOld = (block: Block) => (this.#readAt.get(block) ?? since) <= since;
    this.#take(reader.blocks.filter(isOld), reader.flows, tick);
    for (const one of reader.inner.toReversed()) {
      if (deep || !this.#readAt.has(one.block)) this.#stack.push({ task: one, deep: true, since });
    }
  }

  /** `flows`: of these blocks and others. */
  #take(blocks: readonly Block[], flows: readonly Flow[], tick: number): void {
    for (const block of blocks) this.#readAt.set(block, tick);
    const fresh = flows.filter(({ block }) => this.#readAt.get(block) === tick);
    const holdText = new Set(fresh.map(({ block }) => block));
    for (const block of blocks) {
      // What stands where it stood stays until the new text is linked, so that no underline goes for nothing.
      if (holdText.has(block)) this.#options.store.removeMoved(block);
      else this.#options.store.remove(block);
    }
    for (const flow of fresh) this.#links.add(flow);
  }
}
