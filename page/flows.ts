import { isUnread, kindOf } from './element-kind';
import { type Flow, FlowBuilder } from './flow-builder';
import { attributeOf, isText, shadowRootOf, upwards } from './safe-dom';
import type { Block } from './types';

/** What one block holds. */
export interface BlockReading {
  readonly flows: readonly Flow[];
  /** The blocks directly inside, in document order, each with its language. */
  readonly inner: readonly BlockTask[];
}

/** A block that can be read, with the language it inherits. */
export interface BlockTask {
  readonly block: Block;
  readonly lang: string | undefined;
}

/** How deep inline elements are followed; deeper ones count as blocks, so that no page can exhaust the stack. */
const DEEPEST_INLINE = 100;

/** Reads blocks one at a time. Nothing is kept between two calls, so the page may change in between. */
export class FlowReader {
  readonly #walker: TreeWalker;

  constructor(document: Document) {
    this.#walker = document.createTreeWalker(
      document,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
    );
  }

  /** The flows directly in `block`, across its inline elements, and the blocks inside it, unread. */
  read({ block, lang }: BlockTask): BlockReading {
    const task = { builder: new FlowBuilder(block, lang), inner: [] as BlockTask[] };
    if (block instanceof Element) addShadowRoot(block, task);
    this.#readChildren(block, task, 0);
    return { flows: task.builder.flows(), inner: task.inner };
  }

  #readChildren(parent: Node, task: Task, depth: number): void {
    this.#walker.currentNode = parent;
    for (let node = this.#walker.firstChild(); node; node = this.#walker.nextSibling()) {
      if (isText(node)) task.builder.addText(node);
      else if (node instanceof Element) this.#readElement(node, task, depth);
    }
  }

  #readElement(element: Element, task: Task, depth: number): void {
    const kind = kindOf(element);
    if (kind === 'space') task.builder.addSpace();
    else if (kind === 'unread') task.builder.end();
    else if (kind === 'block' || (kind === 'inline' && depth >= DEEPEST_INLINE)) addBlock(element, task);
    else if (kind === 'inline') {
      addShadowRoot(element, task);
      task.builder.crossEdge(element);
      this.#readChildren(element, task, depth + 1);
      task.builder.crossEdge(element);
      this.#walker.currentNode = element;
    }
  }
}

interface Task {
  readonly builder: FlowBuilder;
  readonly inner: BlockTask[];
}

function addBlock(element: Element, { builder, inner }: Task): void {
  builder.end();
  inner.push({ block: element, lang: languageOf(element) ?? builder.lang });
}

function addShadowRoot(host: Element, { builder, inner }: Task): void {
  const root = shadowRootOf(host);
  if (root) inner.push({ block: root, lang: builder.lang });
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
    lang ??= languageOf(at);
  }
  return block && top instanceof Document ? { block, lang } : undefined;
}
