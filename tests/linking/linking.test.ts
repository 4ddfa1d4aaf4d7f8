import { describe, expect, test } from 'vitest';
import { glossary } from '@/data/glossary';
import { compileMatcher } from '@/matching/compile';
import { readSamples, type Kind } from './samples';
import { f1, falseLinksPerThousandWords, foundByChange, judge, macroF1, trapsLinked } from './score';

/** Floors, a little below what linking reaches, so that one new sample does not break them. */
const LEAST_F1 = 0.985;
const LEAST_MACRO_F1 = 0.95;
const LEAST_FOUND = 0.93;
/** Of one kind of change: some kinds have only a few samples. */
const LEAST_FOUND_OF_A_KIND = 0.8;
const LEAST_F1_IN_A_LANGUAGE = 0.9;
/** These texts hold a trap in every third sentence; ordinary pages have far fewer. */
const MOST_FALSE_LINKS = 3;
const MOST_TRAPS_LINKED = 0.02;
const FEWEST_MARKS = 150;

const samples = readSamples();
const matcher = compileMatcher(glossary.entries);
const results = samples.map((sample) => judge(sample, matcher));
const of = (kind: Kind) => results.filter(({ sample }) => sample.kind === kind);

describe('on the labelled samples', () => {
  test('linking on topic is right', () => {
    expect(f1(of('on'))).toBeGreaterThanOrEqual(LEAST_F1);
    expect(macroF1(of('on'))).toBeGreaterThanOrEqual(LEAST_MACRO_F1);
  });

  test('linking off topic is rare', () => expect(falseLinksPerThousandWords(of('off'))).toBeLessThanOrEqual(MOST_FALSE_LINKS));

  test('traps stay unlinked', () => {
    const { hits, of: all } = trapsLinked(results);
    expect(hits / all).toBeLessThanOrEqual(MOST_TRAPS_LINKED);
  });

  test('changed spellings are found', () => {
    const shares = [...foundByChange(results)];
    const hits = shares.reduce((sum, [, share]) => sum + share.hits, 0);
    const all = shares.reduce((sum, [, share]) => sum + share.of, 0);
    expect(hits / all).toBeGreaterThanOrEqual(LEAST_FOUND);
    expect(shares.filter(([, share]) => share.hits / share.of < LEAST_FOUND_OF_A_KIND)).toEqual([]);
  });

  test.each([...new Set(of('languages').map(({ sample }) => sample.lang))])('linking in %s is right', (lang) =>
    expect(f1(of('languages').filter(({ sample }) => sample.lang === lang))).toBeGreaterThanOrEqual(LEAST_F1_IN_A_LANGUAGE),
  );
});

describe('the samples', () => {
  const entries = new Set(glossary.entries.map(({ id }) => id));

  test('name only entries of the glossary', () => {
    expect(samples.flatMap((sample) => sample.mentions).filter(({ entry }) => !entries.has(entry))).toEqual([]);
  });

  test('are many enough', () => {
    expect(samples.flatMap((sample) => sample.mentions).length).toBeGreaterThanOrEqual(FEWEST_MARKS);
    expect(samples.flatMap((sample) => sample.traps).length).toBeGreaterThanOrEqual(FEWEST_MARKS);
  });
});
