import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize, type Capitals } from '@/matching/tokenize';

const keys = (text: string): string[] => tokenize(text).tokens.map((token) => token.key);

describe('words', () => {
  test.each([
    ['Plain words, here.', ['plain', 'words', 'here']],
    ["Lovelace's notes", ['lovelace', 's', 'notes']],
    ['well-known', ['well', 'known']],
    ['either/or', ['either', 'or']],
    ['room 101', ['room', '101']],
    ['C3PO', ['c3po']],
    ['U.S. and U.S.A.', ['us', 'and', 'usa']],
    ['U. S. policy', ['us', 'policy']],
    ['N.A.T.O said', ['nato', 'said']],
    ['the U.S. A man', ['the', 'us', 'a', 'man']],
    ['It ended.Next', ['it', 'ended', 'next']],
    ['J. Smith', ['j', 'smith']],
    ['e.g. this', ['eg', 'this']],
    ['a\u00adb', ['ab']],
    ['Привет, мир', ['привет', 'мир']],
    ['Україна', ['украіна']],
    ['Ελλάδα', ['ελλαδα']],
    ['日本語', ['日本語']],
    ['שלום', ['שלום']],
    ['Веrlin', ['berlin']],
    ['“quoted”', ['quoted']],
    ['a_b', ['a', 'b']],
    ['…', []],
    ['', []],
    ['😀', []],
  ])('of %j are %j', (text, expected) => expect(keys(text)).toEqual(expected));
});

describe('capitals', () => {
  test.each<[string, Capitals]>([
    ['word', 'none'],
    ['Word', 'first'],
    ['WORD', 'all'],
    ['W', 'first'],
    ['McWord', 'mixed'],
    ['iWord', 'mixed'],
    ['Слово', 'first'],
    ['СЛОВО', 'all'],
    ['123', 'none'],
    ['U.S.', 'all'],
    ['u.s.', 'none'],
    ['ＷＯＲＤ', 'all'],
  ])('of %s: %s', (text, expected) => expect(tokenize(text).tokens[0]?.capitals).toBe(expected));

  test.each([
    ['U.S.', true],
    ['u.s.', true],
    ['US', false],
  ])('%s has dots: %s', (text, expected) => expect(tokenize(text).tokens[0]?.dotted).toBe(expected));
});

test('words are in order and hold no blanks at their ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (original) => {
      const { text, tokens } = tokenize(original);
      let last = 0;
      for (const { start, end } of tokens) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        last = end;
      }
    }),
  );
});
