import { contains } from './hit-test';
import type { Box, Point } from './types';

/** How far beside the straight way a hand strays, in pixels. */
const MARGIN_PX = 12;

/**
 * Whether a pointer that left the words at `from` and is now at `at` may be on its way to the card:
 * it is inside the triangle from `from` to the card's near side, or next to the card.
 */
export function isHeadingTo(card: Box, from: Point, at: Point): boolean {
  if (contains(card, at, MARGIN_PX)) return true;
  const [left, right] = nearSide(card, from);
  return isInTriangle(at, from, left, right);
}

/** The two corners of the side of the card that faces the point; cards stand above or below a line, never beside it. */
function nearSide({ left, top, right, bottom }: Box, { y }: Point): readonly [Point, Point] {
  const edge = y <= top ? top : bottom;
  return [
    { x: left - MARGIN_PX, y: edge },
    { x: right + MARGIN_PX, y: edge },
  ];
}

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(point, a, b), side(point, b, c), side(point, c, a)];
  return sides.every((one) => one >= 0) || sides.every((one) => one <= 0);
}

/** On which side of the line from `a` to `b` the point lies: the sign of the cross product. */
function side(point: Point, a: Point, b: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}
