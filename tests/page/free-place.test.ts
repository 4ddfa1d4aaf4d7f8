import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freePlace } from '@/page/free-place';
import type { Box } from '@/page/types';

const VIEW = { width: 1280, height: 900 };
const box = (left: number, top: number, width = 360, height = 300): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('a pinned card', () => {
  test.each<readonly [string, Box, readonly Box[], { x: number; y: number }]>([
    ['stays where it is when nothing is in its way', box(400, 300), [], { x: 400, y: 300 }],
    ['stays beside another one', box(400, 300), [box(800, 300)], { x: 400, y: 300 }],
    ['goes above the one it would cover', box(400, 500), [box(400, 560)], { x: 400, y: 252 }],
    ['goes beside where there is no room above or below', box(400, 300), [box(420, 200, 360, 600)], { x: 52, y: 300 }],
    ['comes back into the window', box(1200, 880), [], { x: 912, y: 592 }],
  ])('%s', (_, card, taken, place) => {
    expect(freePlace(card, taken, VIEW)).toEqual(place);
  });

  test('covers no other as long as three fit side by side', () => {
    const somewhere = fc.record({ x: fc.integer({ min: 0, max: 920 }), y: fc.integer({ min: 0, max: 600 }) });
    fc.assert(
      fc.property(fc.array(somewhere, { minLength: 3, maxLength: 3 }), (wanted) => {
        const pinned: Box[] = [];
        for (const { x, y } of wanted) {
          const place = freePlace(box(x, y), pinned, VIEW);
          pinned.push(box(place.x, place.y));
        }
        for (const a of pinned) {
          for (const b of pinned) {
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(a === b || apart).toBe(true);
          }
        }
      }),
    );
  });

  test('is in sight even where there is no room left', () => {
    const { x, y } = freePlace(box(400, 300), [box(0, 0, 1280, 900)], VIEW);
    expect([x, y]).toEqual([400, 300]);
  });
});
