import { openOrClosedRoot } from '@/browser/shadow-root';
import { parentOf } from '@/page/safe-dom';

/** What a card can be put into. */
export type CardParent = Element | ShadowRoot;

/** Elements that show something else than their children. */
const REPLACED = new Set(['video', 'audio', 'iframe', 'canvas', 'embed', 'object', 'img']);

/**
 * Where the card's host has to live to be seen and usable: outside an open modal dialog all is inert,
 * and outside the fullscreen element nothing shows. `undefined`: nowhere (a fullscreen video).
 */
export function cardParent(document: Document, near: Node | undefined): CardParent | undefined {
  const fullscreen = fullscreenIn(document);
  if (fullscreen && REPLACED.has(fullscreen.localName)) return undefined;
  const outermost = fullscreen ?? document.documentElement;
  // Of an element with a root of its own only what is in the root shows.
  return dialogAround(near) ?? lastModal(outermost) ?? openOrClosedRoot(outermost) ?? outermost;
}

/** The document tells the host of the shadow root that the element is in. */
function fullscreenIn(root: Document | ShadowRoot): Element | null {
  const { fullscreenElement } = root;
  const inner = fullscreenElement && openOrClosedRoot(fullscreenElement);
  return (inner && fullscreenIn(inner)) ?? fullscreenElement;
}

function dialogAround(node: Node | undefined): Element | undefined {
  for (let at: Node | null = node ?? null; at; at = parentOf(at)) {
    if (at instanceof HTMLDialogElement && at.matches(':modal')) return at;
  }
  return undefined;
}

/** The innermost dialog that makes all around it inert. */
export function lastModal(root: ParentNode): Element | undefined {
  return [...root.querySelectorAll('dialog:modal')].at(-1);
}
