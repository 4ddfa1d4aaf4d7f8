import { parentOf } from '@/page/safe-dom';

/** Elements that show something else than their children. */
const REPLACED = new Set(['video', 'audio', 'iframe', 'canvas', 'embed', 'object', 'img']);

/**
 * Where the card's host has to live to be seen and usable: outside an open modal dialog all is inert,
 * and outside the fullscreen element nothing shows. `undefined`: nowhere (a fullscreen video).
 */
export function cardParent(document: Document, near: Node | undefined): Element | undefined {
  const fullscreen = document.fullscreenElement;
  if (fullscreen && REPLACED.has(fullscreen.localName)) return undefined;
  return dialogAround(near) ?? lastModal(fullscreen ?? document.documentElement) ?? fullscreen ?? document.documentElement;
}

function dialogAround(node: Node | undefined): Element | undefined {
  for (let at: Node | null = node ?? null; at; at = parentOf(at)) {
    if (at instanceof HTMLDialogElement && at.matches(':modal')) return at;
  }
  return undefined;
}

function lastModal(root: Element): Element | undefined {
  return [...root.querySelectorAll('dialog:modal')].at(-1);
}
