import type { Box, Point } from './types';

/** Between pinned cards, and between a card and the edge of the window, in pixels. */
const GAP_PX = 8;

interface View {
  readonly width: number;
  readonly height: number;
}

/**
 * Where a card can stay without covering others: where it is, or as near to that as there is room.
 * Where there is none, it covers as little as possible. All in viewport pixels.
 */
export function freePlace(card: Box, taken: readonly Box[], view: View): Point {
  const width = card.right - card.left;
  const height = card.bottom - card.top;
  const lefts = [card.left, GAP_PX, view.width - GAP_PX - width, ...taken.flatMap(beside(width, 'left', 'right'))];
  const tops = [card.top, GAP_PX, view.height - GAP_PX - height, ...taken.flatMap(beside(height, 'top', 'bottom'))];
  const places = lefts.flatMap((x) => tops.map((y) => ({ left: x, top: y, right: x + width, bottom: y + height })));
  const inside = places.filter(
    ({ left, top, right, bottom }) => isWithin(left, right, view.width) && isWithin(top, bottom, view.height),
  );
  const costs = (inside.length > 0 ? inside : [card]).map((place) => ({
    place,
    covered: taken.reduce((sum, other) => sum + overlap(place, other), 0),
    way: Math.hypot(place.left - card.left, place.top - card.top),
  }));
  const [best] = costs.toSorted((a, b) => a.covered - b.covered || a.way - b.way);
  return { x: best?.place.left ?? card.left, y: best?.place.top ?? card.top };
}

/** The two places of so many pixels right before and after a box. */
function beside(size: number, start: keyof Box, end: keyof Box) {
  return (box: Box): readonly number[] => [box[start] - GAP_PX - size, box[end] + GAP_PX];
}

function isWithin(start: number, end: number, size: number): boolean {
  return start >= 0 && end <= size;
}

/** The area that two boxes share, in square pixels. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
