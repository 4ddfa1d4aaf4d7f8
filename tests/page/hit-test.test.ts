// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isHeadingTo } from '@/page/corridor';
import { mentionAt } from '@/page/hit-test';
import type { Box } from '@/page/types';
import { mentionIn } from './support';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

describe('a point', () => {
  const node = document.createTextNode('Jens Stoltenberg');
  const mention = mentionIn(node, 'jens-stoltenberg');
  // Wrapped: the end of one line and the beginning of the next.
  const lines = [box(300, 10, 400, 30), box(10, 40, 60, 60)];
  const hit = (x: number, y: number) =>
    mentionAt({ x, y }, { caretAt: () => ({ node, offset: 3 }), mentionsAt: () => [mention], boxesOf: () => lines });

  test.each([
    ['on the first line', 350, 20, 0],
    ['on the second line', 20, 50, 1],
    ['between the lines', 200, 35, undefined],
    ['in the corner that only the box around both lines holds', 100, 20, undefined],
    ['far off, where the nearest text is the mention', 350, 500, undefined],
  ])('%s', (_, x, y, line) => {
    expect(hit(x, y)?.line).toBe(line);
  });

  test('over no text at all', () => {
    const caretAt = () => ({ node: document.body, offset: 0 });
    expect(mentionAt({ x: 0, y: 0 }, { caretAt, mentionsAt: () => [mention], boxesOf: () => lines })).toBeUndefined();
  });
});

describe('a pointer heads to the card', () => {
  const below = box(100, 100, 460, 400);
  const from = { x: 120, y: 80 };

  test.each([
    ['straight down', 120, 90, true],
    ['towards the far corner', 300, 95, true],
    ['on the card’s edge', 460, 200, true],
    ['away from it', 120, 60, false],
    ['along the line', 300, 80, false],
  ])('%s', (_, x, y, expected) => {
    expect(isHeadingTo(below, from, { x, y })).toBe(expected);
  });

  test('that stands above the line', () => {
    expect(isHeadingTo(box(100, 10, 460, 100), { x: 120, y: 120 }, { x: 150, y: 110 })).toBe(true);
  });
});
