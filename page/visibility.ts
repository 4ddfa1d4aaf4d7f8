import { boxOf, parentOf } from './safe-dom';
import type { PlacedMention } from './types';

/** How far up an element is looked for that hides its text from the eye only; such wrappers stand close to their words. */
const WRAPPER_DEPTH = 4;

/**
 * Tells whether words show, from the styles alone. Answers are remembered for one look at the page:
 * make a new one for the next look.
 */
export class Visibility {
  readonly #known = new Map<Node, boolean>();

  isShown({ pieces: [{ node }] }: PlacedMention): boolean {
    const parent = parentOf(node);
    if (!parent) return false;
    let shown = this.#known.get(parent);
    if (shown === undefined) {
      shown = isRendered(parent) && !isForScreenReaders(parent);
      this.#known.set(parent, shown);
    }
    return shown;
  }
}

function isRendered(parent: Node): boolean {
  const boxed = nearestBoxed(parent);
  return boxed !== undefined && checkVisibility(boxed);
}

function checkVisibility(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true });
}

/** An element with `display: contents` has no box, yet its text shows: its parent answers for it. */
function nearestBoxed(node: Node): Element | undefined {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at instanceof Element && getComputedStyle(at).display !== 'contents') return at;
  }
  return undefined;
}

/** Text clipped to nothing, or to a pixel, is meant for screen readers alone. */
function isForScreenReaders(node: Node): boolean {
  let at: Node | null = node;
  for (let depth = 0; at instanceof Element && depth < WRAPPER_DEPTH; depth += 1, at = parentOf(at)) {
    if (isClipped(at)) return true;
  }
  return false;
}

function isClipped(element: Element): boolean {
  const { position, clip, clipPath, overflow } = getComputedStyle(element);
  if (/^inset\((?:50|100)%/.test(clipPath)) return true;
  if (position !== 'absolute' && position !== 'fixed') return false;
  if (/^rect\((?:[01]px,? ?){4}\)$/.test(clip)) return true;
  const { width, height } = boxOf(element);
  return overflow !== 'visible' && width <= 1 && height <= 1;
}
