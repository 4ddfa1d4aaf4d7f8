import { hasReadingAttributes, isUnread, kindOf } from './element-kind';
import { type Flow, FlowBuilder } from './flow-builder';
import { attributeOf, isText, shadowRootOf, tagOf, upwards } from './safe-dom';
import type { Block } from './types';

/** What one block holds. */
export interface BlockReading {
  readonly flows: readonly Flow[];
  /** The blocks directly inside, in document order, each with its language. */
  readonly inner: readonly BlockTask[];
  /** Elements of the page's own making that have no shadow root yet: a script may give them one, and nothing tells of it. */
  readonly rootless: readonly Element[];
}

/** A block that can be read, with the language it inherits. */
export interface BlockTask {
  readonly block: Block;
  readonly lang: string | undefined;
}

/** Some 100 inline elements are read in a millisecond at worst, their styles included. */
const CHILDREN_AT_ONCE = 200;

/** Finds the shadow root of an element, closed ones as well where the browser lets us. */
export type RootOf = (host: Element) => ShadowRoot | null;

/** How deep inline elements are followed; deeper ones count as blocks, so that no page can exhaust the stack. */
const DEEPEST_INLINE = 100;

/** Reads blocks one at a time. Nothing is kept between two calls, so the page may change in between. */
export class FlowReader {
  readonly #walker: TreeWalker;
  readonly #rootOf: RootOf;

  constructor(document: Document, rootOf: RootOf = shadowRootOf) {
    this.#rootOf = rootOf;
    this.#walker = document.createTreeWalker(
      document,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
    );
  }

  /** The flows directly in `block`, across its inline elements, and the blocks inside it, unread. */
  read(task: BlockTask): BlockReading {
    const parts = this.readInParts(task);
    let part = parts.next();
    while (!part.done) part = parts.next();
    return part.value;
  }

  /** The same, with pauses in a block of many children. */
  *readInParts({ block, lang }: BlockTask): Generator<undefined, BlockReading> {
    const task: Task = { builder: new FlowBuilder(block, lang), lang, inner: [], rootless: [] };
    if (block instanceof Element) this.#addShadowRoot(block, task);
    this.#walker.currentNode = block;
    let sincePause = 0;
    for (let node = this.#walker.firstChild(); node; node = this.#walker.nextSibling()) {
      this.#readNode(node, task, 0);
      sincePause += 1;
      if (sincePause < CHILDREN_AT_ONCE) continue;
      yield;
      sincePause = 0;
      // Others have walked in between. A node that the page has taken away ends the reading; the change has it read again.
      this.#walker.currentNode = node;
    }
    return { flows: task.builder.flows(), inner: task.inner, rootless: task.rootless };
  }

  #readChildren(parent: Node, task: Task, depth: number): void {
    this.#walker.currentNode = parent;
    for (let node = this.#walker.firstChild(); node; node = this.#walker.nextSibling()) {
      this.#readNode(node, task, depth);
    }
  }

  #readNode(node: Node, task: Task, depth: number): void {
    if (isText(node)) task.builder.addText(node);
    // The walker shows nothing else.
    else this.#readElement(node as Element, task, depth);
  }

  #readElement(element: Element, task: Task, depth: number): void {
    const isMarked = hasReadingAttributes(element);
    const kind = kindOf(element, isMarked);
    if (kind === 'space') task.builder.addSpace();
    else if (kind === 'unread') task.builder.end();
    else if (kind === 'block' || (kind === 'inline' && depth >= DEEPEST_INLINE)) addBlock(element, isMarked, task);
    else if (kind === 'inline') {
      const outer = task.lang;
      if (isMarked) task.lang = languageOf(element) ?? outer;
      this.#addShadowRoot(element, task);
      task.builder.crossEdge(element);
      this.#readChildren(element, task, depth + 1);
      task.builder.crossEdge(element);
      this.#walker.currentNode = element;
      task.lang = outer;
    }
  }

  #addShadowRoot(host: Element, { lang, inner, rootless }: Task): void {
    const root = this.#rootOf(host);
    if (root) inner.push({ block: root, lang });
    else if (tagOf(host).includes('-')) rootless.push(host);
  }
}

interface Task {
  readonly builder: FlowBuilder;
  /** Nearest language, of inline elements as well: the flows go on in that of the block, but blocks inside have it. */
  lang: string | undefined;
  readonly inner: BlockTask[];
  readonly rootless: Element[];
}

function addBlock(element: Element, isMarked: boolean, { builder, lang, inner }: Task): void {
  builder.end();
  inner.push({ block: element, lang: (isMarked ? languageOf(element) : undefined) ?? lang });
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
