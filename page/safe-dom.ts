/**
 * Reading elements that a page may have poisoned: the named controls of a form shadow the form's own properties,
 * in the extension's world as well. Everything here goes through the prototypes.
 */

/** The parent of a node, out of a shadow root to its host. */
export function parentOf(node: Node): Node | null {
  const parent = Reflect.get(Node.prototype, 'parentNode', node) as Node | null;
  return parent ?? (node instanceof ShadowRoot ? node.host : null);
}

/**
 * The own getter of a kind of node, looked up once: walking a page with them takes half the time of a `TreeWalker` that is sent into each element,
 * and one of an element's own properties does not have to be found anew for each kind of element. Marked pure: a file leaves out those it does not use.
 */
function getterOf<Kind extends Node>(prototype: Kind, name: keyof Kind): (this: Kind) => unknown {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get ?? (() => undefined);
}

/** Likewise. */
function methodOf<Name extends keyof Element>(name: Name): Element[Name] {
  return Element.prototype[name];
}

const getFirstChild = /* @__PURE__ */ getterOf(Node.prototype, 'firstChild');
const getNextSibling = /* @__PURE__ */ getterOf(Node.prototype, 'nextSibling');
const getType = /* @__PURE__ */ getterOf(Node.prototype, 'nodeType');
const getLocalName = /* @__PURE__ */ getterOf(Element.prototype, 'localName');
const getChildCount = /* @__PURE__ */ getterOf(Element.prototype, 'childElementCount');
const getShadowRoot = /* @__PURE__ */ getterOf(Element.prototype, 'shadowRoot');
const hasAnyAttribute = /* @__PURE__ */ methodOf('hasAttributes');
const matches = /* @__PURE__ */ methodOf('matches');

export const firstChildOf = (node: Node): Node | null => getFirstChild.call(node) as Node | null;
export const nextSiblingOf = (node: Node): Node | null => getNextSibling.call(node) as Node | null;

/** One of these for nodes that are read; `Node.ELEMENT_NODE` and so on have to be looked up each time. */
export const typeOf = (node: Node): number => getType.call(node) as number;
export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;

export function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === TEXT || type === CDATA;
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function hasAttributes(element: Element): boolean {
  return hasAnyAttribute.call(element);
}

/** How many elements are directly in one; text does not count. */
export const childCountOf = (element: Element): number => getChildCount.call(element) as number;

/** Lower case in HTML. */
export const tagOf = (element: Element): string => getLocalName.call(element) as string;

export function isConnected(node: Node): boolean {
  return Reflect.get(Node.prototype, 'isConnected', node) as boolean;
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  return getShadowRoot.call(element) as ShadowRoot | null;
}

export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

export function findIn(element: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(element, selector);
}

export function isMatch(element: Element, selector: string): boolean {
  return matches.call(element, selector);
}

/** `node` itself and everything it lies in, from the inside out, through shadow roots. */
export function* upwards(node: Node): Generator<Node> {
  for (let at: Node | null = node; at; at = parentOf(at)) yield at;
}

/** Whether a node lies in another one, or is it; through shadow roots. */
export function isInside(node: Node, outer: Node): boolean {
  for (const at of upwards(node)) if (at === outer) return true;
  return false;
}
