import { boxOf, parentOf } from './safe-dom';
import type { PlacedMention } from './types';

/**
 * Tells whether words show, from the styles alone. Answers are remembered for one look at the page:
 * make a new one for the next look.
 */
export class Visibility {
  readonly #known = new Map<Node, boolean>();
  readonly #clipped = new Map<Node, boolean>();

  isShown({ pieces: [{ node }] }: PlacedMention): boolean {
    const parent = parentOf(node);
    if (!parent) return false;
    let shown = this.#known.get(parent);
    if (shown === undefined) {
      shown = isRendered(parent) && !this.#isClippedAway(parent);
      this.#known.set(parent, shown);
    }
    return shown;
  }

  /** Whether an element, or one around it, is clipped to nothing. */
  #isClippedAway(node: Node): boolean {
    const asked: Node[] = [];
    let clipped: boolean | undefined;
    for (let at: Node | null = node; at && clipped === undefined; at = parentOf(at)) {
      clipped = this.#clipped.get(at) ?? (at instanceof Element && isClipped(at) ? true : undefined);
      asked.push(at);
    }
    for (const one of asked) this.#clipped.set(one, clipped ?? false);
    return clipped ?? false;
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

/** Text clipped to a pixel is meant for screen readers alone; a part of the page that is folded up has no height. */
function isClipped(element: Element): boolean {
  const { position, clip, clipPath, overflow, display } = getComputedStyle(element);
  if (/^inset\((?:50|100)%/.test(clipPath)) return true;
  const isTakenOut = position === 'absolute' || position === 'fixed';
  if (isTakenOut && /^rect\((?:[01]px,? ?){4}\)$/.test(clip)) return true;
  if (overflow === 'visible' || display === 'inline' || display === 'contents' || isRoot(element)) return false;
  const { width, height } = boxOf(element);
  return isTakenOut && width <= 1 && height <= 1 ? true : width < 1 || height < 1;
}

/** Their `overflow` is that of the window. */
function isRoot({ localName }: Element): boolean {
  return localName === 'html' || localName === 'body';
}
