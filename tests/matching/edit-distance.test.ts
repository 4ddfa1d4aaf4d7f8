import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '@/matching/edit-distance';

/** The whole matrix, without band or limit: slow and plain. */
function reference(a: string, b: string): number {
  const cells = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => cells[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped);
      cells[i]?.splice(j, 1, best);
    }
  }
  return at(a.length, b.length);
}

describe('the distance', () => {
  test.each([
    ['', '', 0],
    ['berlin', 'berlin', 0],
    ['berlin', 'berln', 1],
    ['berlin', 'berllin', 1],
    ['berlin', 'verlin', 1],
    ['berlin', 'berlni', 1],
    ['berlin', 'ebrlin', 1],
    ['', 'a', 1],
    ['abcdef', 'badcfe', 3],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['лавров', 'лваров', 1],
  ])('between %j and %j is %d', (a, b, distance) => expect(editDistance(a, b, 9)).toBe(distance));

  test.each([
    ['berlin', 'babbage', 2],
    ['a', 'abcd', 2],
    ['ab', 'cd', 1],
    ['a', 'b', 0],
  ])('between %j and %j is beyond %d', (a, b, limit) => expect(editDistance(a, b, limit)).toBe(Infinity));

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

  test('is that of the whole matrix, within any limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 5 }), (a, b, limit) => {
        const whole = reference(a, b);
        expect(editDistance(a, b, limit)).toBe(whole <= limit ? whole : Infinity);
      }),
      { numRuns: 2000 },
    );
  });

  test('is the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 4)).toBe(editDistance(b, a, 4));
      }),
    );
  });
});
