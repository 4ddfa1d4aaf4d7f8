import { hasReadingAttributes, isInline, isUnread, isUnreadByAttribute, kindOf, lookUpTag, type Tag } from './element-kind';
import { type Flow, FlowBuilder, isBlank } from './flow-builder';
import { attributeOf, CDATA, ELEMENT, firstChildOf, nextSiblingOf, shadowRootOf, tagOf, TEXT, typeOf, upwards } from './safe-dom';
import type { Block } from './types';

/** What one block holds. */
export interface BlockReading {
  readonly flows: readonly Flow[];
  /** The blocks directly inside, in document order, each with its language. */
  readonly inner: readonly BlockTask[];
  /** Elements of the page's own making that have no shadow root yet: a script may give them one, and nothing tells of it. */
  readonly rootless: readonly Element[];
  /** Elements of HTML without an open shadow root. A closed one is rare in them, and asking takes longer than all else that is done with an element. */
  readonly unasked: readonly Element[];
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

/** The flows directly in a block, across its inline elements, and the blocks inside it, unread. */
export function readBlock(task: BlockTask, rootOf?: RootOf): BlockReading {
  const reader = new BlockReader(task, rootOf);
  while (!reader.readOn());
  return reader;
}

/** Reads one block, with pauses between many children: the page may change in them. */
export class BlockReader implements BlockReading {
  readonly inner: BlockTask[] = [];
  readonly rootless: Element[] = [];
  readonly unasked: Element[] = [];
  readonly #task: BlockTask;
  readonly #rootOf: RootOf;
  /** Most blocks only hold others. */
  #builder: FlowBuilder | undefined;
  /** Nearest language, of inline elements as well: the flows go on in that of the block, but blocks inside have it. */
  #lang: string | undefined;
  /** The child that was read last. */
  #last: Node | undefined;

  constructor(task: BlockTask, rootOf: RootOf = shadowRootOf) {
    this.#task = task;
    this.#rootOf = rootOf;
    this.#lang = task.lang;
    if (typeOf(task.block) === ELEMENT) this.#addShadowRoot(task.block as Element, lookUpTag(tagOf(task.block as Element)));
  }

  get flows(): readonly Flow[] {
    return this.#builder?.flows() ?? [];
  }

  /** True when all is read. A child that the page takes away in a pause ends the reading; the change has the block read again. */
  readOn(): boolean {
    let node = this.#last ? nextSiblingOf(this.#last) : firstChildOf(this.#task.block);
    for (let left = CHILDREN_AT_ONCE; node; node = nextSiblingOf(node)) {
      this.#readNode(node, 0);
      left -= 1;
      if (left > 0) continue;
      this.#last = node;
      return false;
    }
    return true;
  }

  #readNode(node: Node, depth: number): void {
    const type = typeOf(node);
    if (type === ELEMENT) this.#readElement(node as Element, depth);
    else if (type === TEXT || type === CDATA) this.#readText(node as Text);
  }

  #readText(node: Text): void {
    const { data } = node;
    if (!this.#builder && isBlank(data)) return;
    this.#builder ??= new FlowBuilder(this.#task.block, this.#task.lang);
    this.#builder.addText(node, data);
  }

  #readElement(element: Element, depth: number): void {
    const name = tagOf(element);
    const tag = lookUpTag(name);
    if (tag.kind === 'space') return this.#builder?.addSpace();
    if (tag.kind === 'nothing') return;
    if (tag.kind === 'unread') return this.#builder?.end();
    const isMarked = hasReadingAttributes(element);
    if (isMarked && isUnreadByAttribute(element, name)) return this.#builder?.end();
    const lang = (isMarked ? languageOf(element) : undefined) ?? this.#lang;
    if (depth < DEEPEST_INLINE && isInline(element, tag.kind)) return this.#readInline(element, tag, lang, depth);
    this.#builder?.end();
    this.inner.push({ block: element, lang });
  }

  #readInline(element: Element, tag: Tag, lang: string | undefined, depth: number): void {
    const outer = this.#lang;
    this.#lang = lang;
    this.#addShadowRoot(element, tag);
    this.#builder?.crossEdge(element);
    for (let node = firstChildOf(element); node; node = nextSiblingOf(node)) this.#readNode(node, depth + 1);
    this.#builder?.crossEdge(element);
    this.#lang = outer;
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
