import { hasReadingAttributes, isInline, isUnread, isUnreadByAttribute, kindOf, lookUpTag, type Tag } from './element-kind';
import { type Flow, FlowBuilder } from './flow-builder';
import {
  attributeOf,
  CDATA,
  childCountOf,
  ELEMENT,
  firstChildOf,
  nextSiblingOf,
  shadowRootOf,
  tagOf,
  TEXT,
  typeOf,
  upwards,
} from './safe-dom';
import type { Block, BlockTask } from './types';

/** What was read of a block and the blocks inside it. */
export interface BlockReading {
  /** All blocks of which everything was read. */
  readonly blocks: readonly Block[];
  /** Of these blocks, in document order. */
  readonly flows: readonly Flow[];
  /** The blocks inside these that are still to be read, in document order. */
  readonly inner: readonly BlockTask[];
  /** Elements of the page's own making that have no shadow root yet: a script may give them one, and nothing tells of it. */
  readonly rootless: readonly Element[];
  /** Elements of HTML without an open shadow root. A closed one is rare in them, and asking takes longer than all else that is done with an element. */
  readonly unasked: readonly Element[];
}

/** Finds the shadow root of an element, closed ones as well where the browser lets us. */
export type RootOf = (host: Element) => ShadowRoot | null;

export interface ReadingOptions {
  /** With blocks inside, as many as can be read at once; otherwise they are only told. */
  readonly deep: boolean;
  readonly rootOf?: RootOf;
}

/**
 * Some 100 inline elements are read in a millisecond at worst, their styles included. A block with more children than this is read on its own,
 * for there are no pauses between those of a block inside another.
 */
const NODES_AT_ONCE = 200;

/** How deep elements are followed; inline ones below count as blocks, and those are read on their own, so that no page can exhaust the stack. */
const DEEPEST = 100;

/** Reads a block to the end. */
export function readBlock(task: BlockTask, options: ReadingOptions): BlockReading {
  const reader = new BlockReader(task, options);
  while (!reader.readOn());
  return reader;
}

/** Reads one block, with pauses between many children: the page may change in them. */
export class BlockReader implements BlockReading {
  readonly blocks: Block[] = [];
  readonly inner: BlockTask[] = [];
  readonly rootless: Element[] = [];
  readonly unasked: Element[] = [];
  readonly #task: BlockTask;
  readonly #isDeep: boolean;
  readonly #rootOf: RootOf;
  readonly #builder: FlowBuilder;
  /** Nearest language, of inline elements as well: the flows go on in that of the block, but blocks inside have it. */
  #lang: string | undefined;
  /** How many elements lie between the block of the task and the one that is being read. */
  #depth = 0;
  /** The child that was read last. */
  #last: Node | undefined;
  /** How many nodes are read before the next pause. */
  #left = 0;

  constructor(task: BlockTask, { deep, rootOf = shadowRootOf }: ReadingOptions) {
    this.#task = task;
    this.#isDeep = deep;
    this.#rootOf = rootOf;
    this.#builder = new FlowBuilder(task);
    this.#lang = task.lang;
    this.blocks.push(task.block);
    if (typeOf(task.block) === ELEMENT) this.#addShadowRoot(task.block as Element, lookUpTag(tagOf(task.block as Element)));
  }

  get flows(): readonly Flow[] {
    return this.#builder.flows();
  }

  /** True when all is read. A child that the page takes away in a pause ends the reading; the change has the block read again. */
  readOn(): boolean {
    this.#left = NODES_AT_ONCE;
    let node = this.#last ? nextSiblingOf(this.#last) : firstChildOf(this.#task.block);
    for (; node; node = nextSiblingOf(node)) {
      this.#readNode(node, 0);
      if (this.#left > 0) continue;
      this.#last = node;
      return false;
    }
    return true;
  }

  /** `depth`: how many inline elements of the block lie around. */
  #readNode(node: Node, depth: number): void {
    this.#left -= 1;
    const type = typeOf(node);
    if (type === ELEMENT) this.#readElement(node as Element, depth);
    else if (type === TEXT || type === CDATA) this.#builder.addText(node as Text);
  }

  #readElement(element: Element, depth: number): void {
    const name = tagOf(element);
    const tag = lookUpTag(name);
    if (tag.kind === 'space') return this.#builder.addSpace();
    if (tag.kind === 'nothing') return;
    if (tag.kind === 'unread') return this.#builder.end();
    const isMarked = hasReadingAttributes(element);
    if (isMarked && isUnreadByAttribute(element, name)) return this.#builder.end();
    const lang = (isMarked ? languageOf(element) : undefined) ?? this.#lang;
    const outer = this.#lang;
    this.#lang = lang;
    if (depth < DEEPEST && isInline(element, tag.kind)) this.#readInline(element, tag, depth);
    else this.#readBlock(element, tag, depth);
    this.#lang = outer;
  }

  #readInline(element: Element, tag: Tag, depth: number): void {
    this.#addShadowRoot(element, tag);
    this.#builder.crossEdge(element);
    for (let node = firstChildOf(element); node; node = nextSiblingOf(node)) this.#readNode(node, depth + 1);
    this.#builder.crossEdge(element);
  }

  #readBlock(block: Element, tag: Tag, depth: number): void {
    const task = { block, lang: this.#lang };
    const outer = this.#builder.at;
    this.#builder.turnTo(task);
    if (this.#isForLater(block, depth)) this.inner.push(task);
    else {
      this.#depth += depth + 1;
      this.blocks.push(block);
      this.#addShadowRoot(block, tag);
      for (let node = firstChildOf(block); node; node = nextSiblingOf(node)) this.#readNode(node, 0);
      this.#depth -= depth + 1;
    }
    this.#builder.turnTo(outer);
  }

  #isForLater(block: Element, depth: number): boolean {
    return !this.#isDeep || this.#left <= 0 || this.#depth + depth >= DEEPEST || childCountOf(block) > NODES_AT_ONCE;
  }

  #addShadowRoot(host: Element, { hosting }: Tag): void {
    if (hosting === 'never') return;
    const root = hosting === 'now' ? shadowRootOf(host) : this.#rootOf(host);
    if (root) this.inner.push({ block: root, lang: this.#lang });
    else if (hosting === 'now') this.unasked.push(host);
    else this.rootless.push(host);
  }
}

function languageOf(element: Element): string | undefined {
  return attributeOf(element, 'lang') || attributeOf(element, 'xml:lang') || undefined;
}

/**
 * The block that the text at `node` belongs to, ready to be read again.
 * `undefined` when it is not for reading: inside an editor, code, navigation, or no longer in the document.
 */
export function blockAround(node: Node): BlockTask | undefined {
  let block: Block | undefined;
  let lang: string | undefined;
  let top: Node = node;
  for (const at of upwards(node)) {
    top = at;
    if (at instanceof ShadowRoot) block ??= at;
    if (!(at instanceof Element)) continue;
    if (isUnread(at)) return undefined;
    if (kindOf(at) === 'block') block ??= at;
    if (block) lang ??= languageOf(at);
  }
  return block && top instanceof Document ? { block, lang } : undefined;
}
