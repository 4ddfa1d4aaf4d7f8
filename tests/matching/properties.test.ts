import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileMatcher } from '@/matching/compile';
import { parseMarked } from '@/tests/support/marked-text';
import { glossaryMatcher } from './glossary-matcher';
import { smallMatcher, smallPack } from './small-pack';

/** Any code units, halves of surrogate pairs included. */
const anyUnits = fc.array(fc.nat({ max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units));

/** Words that are near no surface form, and no name. */
const word = fc.constantFrom(
  'apple',
  'river',
  'green',
  'quickly',
  'seven',
  'jumps',
  'over',
  'window',
  'paper',
  'music',
  'house',
  'yellow',
  'below',
  'soup',
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));

const hyphenate = (form: string, at: number): string => `${form.slice(0, at)}\u00ad${form.slice(at)}`;

/** Unambiguous names of the small pack. */
const names = [
  'Ada Lovelace',
  'Charles Babbage',
  'Analytical Engine',
  'Erwin Schrödinger',
  'CERN',
  'World Health Organization',
  'green new deal',
];
const name = fc.constantFrom(...names);

/** Bits that a reader does not see or sees as the same, put anywhere. */
const noise = fc.constantFrom(
  '\u00ad',
  '\u200b',
  '\u00a0',
  '–',
  '’',
  ' ',
  '\n',
  '.',
  ',',
  '(',
  ')',
  'é',
  '😀',
  's',
  'U.S.',
  'N.A.T.O.',
  'the',
  'of',
  'Lavrov',
  'NATO',
  'Russia',
  'Ada',
  'Lovelace',
  'Berlin',
);
const mess = fc
  .array(fc.oneof(noise, word, name), { maxLength: 30 })
  .chain((parts) => fc.constantFrom('', ' ').map((glue) => parts.join(glue)));

describe.each([
  ['the small pack', smallMatcher],
  ['the glossary', glossaryMatcher],
])('in any text, with %s,', (_, matcher) => {
  test('spans slice back to the text of their mention', () => {
    fc.assert(
      fc.property(mess, (text) => {
        for (const mention of matcher.findMentions(text)) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      }),
    );
  });

  test('mentions are in order and never overlap', () => {
    fc.assert(
      fc.property(mess, (text) => {
        let last = 0;
        for (const { start, end } of matcher.findMentions(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  test('scores and similarities lie between 0 and 1', () => {
    fc.assert(
      fc.property(mess, (text) => {
        for (const { score, similarity } of matcher.findMentions(text)) {
          expect(similarity).toBeGreaterThan(0);
          expect(similarity).toBeLessThanOrEqual(1);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(similarity);
        }
      }),
    );
  });

  test('the same text gives the same mentions again', () => {
    fc.assert(
      fc.property(mess, (text) => {
        expect(matcher.findMentions(text)).toEqual(matcher.findMentions(text));
      }),
    );
  });

  test('more evidence never takes a mention away, unless a longer one takes its place', () => {
    fc.assert(
      fc.property(mess, (text) => {
        const reading = matcher.read(text);
        const few = matcher.decide(reading, new Set());
        const many = matcher.decide(reading, new Set(['ada-lovelace', 'babbage', 'nato', 'russia', 'ukraine']));
        for (const mention of few) expect(many.some(({ start, end }) => start < mention.end && mention.start < end)).toBe(true);
      }),
    );
  });

  test('it never throws', () => {
    fc.assert(fc.property(anyUnits, (text) => void matcher.findMentions(text)));
  });
});

describe('a name among words that have nothing to do with it', () => {
  test('is the only mention', () => {
    fc.assert(
      fc.property(words, name, words, (before, inserted, after) => {
        const text = `${before} ${inserted} ${after}.`;
        const start = before.length + 1;
        expect(smallMatcher.findMentions(text).map((mention) => [mention.start, mention.end])).toEqual([
          [start, start + inserted.length],
        ]);
      }),
    );
  });

  test('is still found with soft hyphens anywhere within', () => {
    fc.assert(
      fc.property(words, name, words, fc.array(fc.nat({ max: 6 }), { maxLength: 3 }), (before, inserted, after, places) => {
        const written = places.reduce((form, place) => hyphenate(form, Math.min(place + 1, form.length - 1)), inserted);
        const text = `${before} ${written} ${after}.`;
        expect(smallMatcher.findMentions(text).map((mention) => mention.text)).toEqual([written]);
      }),
    );
  });

  test('is found as NFC and as NFD alike', () => {
    fc.assert(
      fc.property(words, name, words, (before, inserted, after) => {
        const text = `${before} ${inserted} ${after}.`;
        const entries = (form: string) => smallMatcher.findMentions(text.normalize(form)).map(({ entry }) => entry);
        expect(entries('NFD')).toEqual(entries('NFC'));
      }),
    );
  });

  test('moves with the text before it', () => {
    fc.assert(
      fc.property(words, name, (before, inserted) => {
        const at = (text: string) => smallMatcher.findMentions(text).map(({ start }) => start);
        expect(at(`${before} ${inserted}`)).toEqual(at(inserted).map((start) => start + before.length + 1));
      }),
    );
  });
});

test('folding never changes offsets', () => {
  const marked = 'The [Analytical Engine|analytical-engine] of [Babbage|babbage] at [CERN|cern] in [Berlin|berlin].';
  const { text, mentions } = parseMarked(marked);
  const spans = mentions.map(({ start, end }) => [start, end]);
  const variants = [
    text,
    text.replaceAll(' ', '\u00a0'),
    text.replaceAll(' ', '\n'),
    text.replaceAll('e', 'é'),
    text.replaceAll('a', 'а'),
    text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  ];
  for (const variant of variants) {
    expect(smallMatcher.findMentions(variant).map(({ start, end }) => [start, end])).toEqual(spans);
  }
});

test('the order of the entries does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...smallPack], { minLength: smallPack.length }), (shuffled) => {
      const text = 'The Federal Reserve chair met Ada Lovelace (Berlin) and Tchaikowsky at CERN.';
      expect(compileMatcher(shuffled).findMentions(text)).toEqual(smallMatcher.findMentions(text));
    }),
    { numRuns: 20 },
  );
});

test('no entries, no mentions', () => expect(compileMatcher([]).findMentions('NATO and Russia')).toEqual([]));
