/**
 * Reading elements that a page may have poisoned: the named controls of a form shadow the form's own properties,
 * in the extension's world as well. Everything here goes through the prototypes.
 */

/** The parent of a node, out of a shadow root to its host. */
export function parentOf(node: Node): Node | null {
  const parent = Reflect.get(Node.prototype, 'parentNode', node) as Node | null;
  return parent ?? (node instanceof ShadowRoot ? node.host : null);
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function hasAttributes(element: Element): boolean {
  return Element.prototype.hasAttributes.call(element);
}

/** Lower case in HTML. Only a form can answer with something that is no string. */
export function tagOf(element: Element): string {
  const tag: unknown = element.localName;
  return typeof tag === 'string' ? tag : 'form';
}

export function isConnected(node: Node): boolean {
  return Reflect.get(Node.prototype, 'isConnected', node) as boolean;
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  return Reflect.get(Element.prototype, 'shadowRoot', element) as ShadowRoot | null;
}

export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

export function findIn(element: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(element, selector);
}

export function isMatch(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

export function isText(node: Node): node is Text {
  const type: unknown = node.nodeType;
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

/** `node` itself and everything it lies in, from the inside out, through shadow roots. */
export function* upwards(node: Node): Generator<Node> {
  for (let at: Node | null = node; at; at = parentOf(at)) yield at;
}
