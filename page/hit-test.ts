import { type Box, isSameWords, isThere, type PlacedMention, type Point } from './types';

/** How far beside a line of words a pointer still counts as on it, in pixels: the gap between two lines stays empty. */
const SLACK_PX = 1;

export interface HitTest {
  /** The text position nearest to a point, shadow roots included. */
  readonly caretAt: (point: Point) => { readonly node: Node; readonly offset: number } | undefined;
  /** The mentions that touch a position in a text node. */
  readonly mentionsAt: (node: Text, offset: number) => readonly PlacedMention[];
  readonly boxesOf: (mention: PlacedMention) => readonly Box[];
}

export interface Hit {
  readonly mention: PlacedMention;
  /** Which of its boxes lies under the point: a line of a wrapped mention. */
  readonly line: number;
  /** That box, as it was when the pointer came; left out where none pointed at it. */
  readonly box?: Box | undefined;
}

/**
 * The mention under a point.
 * The nearest text position may be far away from the point, so a rectangle of the words has to contain it:
 * each line's own, as the box around all of them would claim the text between two lines.
 */
export function mentionAt(point: Point, { caretAt, mentionsAt, boxesOf }: HitTest): Hit | undefined {
  const caret = caretAt(point);
  if (!(caret?.node instanceof Text)) return undefined;
  for (const mention of mentionsAt(caret.node, caret.offset)) {
    const boxes = boxesOf(mention);
    const line = boxes.findIndex((box) => contains(box, point, SLACK_PX));
    if (line !== -1) return { mention, line, box: boxes[line] };
  }
  return undefined;
}

/** The text position nearest to a point of the window, in these shadow roots as well. */
export function nearestText(document: Document, { x, y }: Point, shadowRoots: ShadowRoot[]): ReturnType<HitTest['caretAt']> {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
}

/** Of these mentions the one that has the words, and stands at the place, of one that the page took away. */
export function standIn(
  gone: PlacedMention,
  box: Box,
  mentions: readonly PlacedMention[],
  boxesOf: HitTest['boxesOf'],
): PlacedMention | undefined {
  return mentions.find((one) => isSameWords(one, gone) && isThere(one) && boxesOf(one).some((own) => overlap(own, box)));
}

/** Whether two boxes share a point. */
function overlap(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** Whether a point lies in a box that reaches `margin` pixels further on each side. */
export function contains({ left, top, right, bottom }: Box, { x, y }: Point, margin = 0): boolean {
  return x >= left - margin && x <= right + margin && y >= top - margin && y <= bottom + margin;
}
