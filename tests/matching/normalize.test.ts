import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize } from '@/matching/normalize';

/** The piece of the original behind each character of the normalised text. */
const pieces = (original: string): string[] => {
  const { text, startOf, endOf } = normalize(original);
  return Array.from({ length: text.length }, (_, i) => original.slice(startOf(i), endOf(i)));
};

describe('folding', () => {
  test.each([
    ['plain text', 'Plain text, 1 + 1.', 'Plain text, 1 + 1.'],
    ['an accent', 'café', 'cafe'],
    ['an accent taken apart', 'cafe\u0301', 'cafe'],
    ['several marks on a letter', 'a\u0301\u0323b', 'ab'],
    ['full width', 'ＮＡＴＯ', 'NATO'],
    ['an ideographic space', 'a\u3000b', 'a b'],
    ['a no-break space', 'a\u00a0b', 'a b'],
    ['a line break, kept', 'a\nb', 'a\nb'],
    ['a tab', 'a\tb', 'a b'],
    ['dashes', 'a‐b‑c‒d–e—f−g', 'a-b-c-d-e-f-g'],
    ['apostrophes', 'a’b‘cʼd′e`f´g', "a'b'c'd'e'f'g"],
    ['a soft hyphen', 'co\u00adoperate', 'cooperate'],
    ['zero-width characters', 'a\u200bb\u200cc\u200dd\u2060e\ufefff', 'abcdef'],
    ['direction marks', '\u202aa\u202c\u200e', 'a'],
    ['a ligature', 'ﬁne', 'fine'],
    ['letters that Unicode leaves whole', 'Straße, Łódź, Tromsø, Œuvre', 'Strasse, Lodz, Tromso, Oeuvre'],
    ['Cyrillic й and ё', 'мой ёж', 'мои еж'],
    ['Ukrainian ї', 'Україна', 'Украіна'],
    ['an emoji', 'a😀b', 'a😀b'],
    ['capitals, kept', 'ÉÀ', 'EA'],
    ['capital letters that Unicode leaves whole', 'ŒUVRE ÆGIR', 'OeUVRE AeGIR'],
    ['nothing', '', ''],
  ])('%s: %j → %j', (_, original, folded) => expect(normalize(original).text).toBe(folded));

  test.each([
    ['plain letters', 'ab', ['a', 'b']],
    ['a mark with its letter', 'e\u0301x', ['e\u0301', 'x']],
    ['each letter of a ligature', 'ﬁx', ['ﬁ', 'ﬁ', 'x']],
    ['both letters of ß', 'ßx', ['ß', 'ß', 'x']],
    ['letters around what is left out', 'a\u00adb', ['a', 'b']],
    ['a pair of surrogates', '𝐁x', ['𝐁', 'x']],
    ['nothing at all before the first letter', '\u200b\u200ba', ['a']],
  ])('leads back to %s', (_, original, expected) => expect(pieces(original)).toEqual(expected));

  test('throws for an offset outside', () => {
    expect(() => normalize('ß').startOf(7)).toThrow(RangeError);
  });
});

const isHalf = (unit: string | undefined): boolean => unit !== undefined && /[\ud800-\udfff]/.test(unit);

const anyText = fc.oneof(
  fc.array(fc.nat({ max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('a', 'é', 'e\u0301', '\u00ad', '\u200b', 'ß', 'ﬁ', ' ', '\n', '’', '–', '😀', 'Ｎ', 'ї', '\ud800'), {
      maxLength: 40,
    })
    .map((units) => units.join('')),
);

describe('offsets', () => {
  test('never go back, and stay inside the original', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, startOf, endOf } = normalize(original);
        let last = 0;
        for (let i = 0; i < text.length; i++) {
          expect(startOf(i)).toBeGreaterThanOrEqual(last);
          expect(endOf(i)).toBeGreaterThan(startOf(i));
          last = startOf(i);
        }
        if (text.length > 0) expect(endOf(text.length - 1)).toBeLessThanOrEqual(original.length);
      }),
    );
  });

  test('lead to a piece that folds to its character', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, startOf, endOf } = normalize(original);
        for (let i = 0; i < text.length; i++) expect(normalize(original.slice(startOf(i), endOf(i))).text).toContain(text[i]);
      }),
    );
  });

  test('are the same for text that is folded already', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const once = normalize(original).text;
        expect(normalize(once).text).toBe(once);
      }),
    );
  });

  test('do not depend on what follows', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('x', ' ', '–x'), (original, tail) => {
        const alone = normalize(original);
        const longer = normalize(original + tail);
        expect(longer.text.startsWith(alone.text)).toBe(true);
        for (let i = 0; i < alone.text.length; i++) {
          // Half of a surrogate pair has no place of its own.
          if (!isHalf(alone.text[i])) expect(longer.startOf(i)).toBe(alone.startOf(i));
        }
      }),
    );
  });
});
