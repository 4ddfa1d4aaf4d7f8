/** A part of a large pack, compiled for the words of a text, links the text as the whole pack does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { glossary } from '@/data/glossary';
import { compileMatcher } from '@/matching/compile';
import { createIndexServer, type IndexServer } from '@/matching/index-server';
import { createMatcher } from '@/matching/matcher';
import type { Mention } from '@/matching/types';
import { readSamples } from '@/tests/linking/samples';
import { smallPack } from './small-pack';

/** First as the page hears its words, then with what they name. */
function linkInParts(serve: IndexServer, text: string, lang?: string): readonly Mention[] {
  const words = new Set<string>();
  const hear = (word: string) => void words.add(word);
  const source = (one: string) => Object.values(serve([one], [...words]).indexes)[0];
  createMatcher(source, { onWord: hear }).findMentions(text, lang);
  return createMatcher(source, { onWord: hear }).findMentions(text, lang);
}

describe('the bundled glossary', () => {
  const whole = compileMatcher(glossary.entries, glossary);
  const serve = createIndexServer(glossary.entries, glossary, 0);

  test.each(readSamples())('$kind/$file', ({ text, lang }) => {
    expect(linkInParts(serve, text, lang)).toEqual(whole.findMentions(text, lang));
  });

  test.each([
    ['an acronym with dots', 'Talks of the U.S. with N.A.T.O. went on in Moscow.'],
    ['a word in two alphabets', 'The NАTO of the Kremlin'],
    ['a short word in small letters', 'he said that russia and nato would talk about it'],
  ])('%s', (_, text) => {
    expect(linkInParts(serve, text, 'en')).toEqual(whole.findMentions(text, 'en'));
    expect(whole.findMentions(text, 'en').length).toBeGreaterThan(0);
  });
});

test('any text of the words of a small pack', () => {
  const whole = compileMatcher(smallPack, glossary);
  const serve = createIndexServer(smallPack, glossary, 0);
  const word = fc.constantFrom(
    'Ada',
    'Lovelace',
    'Lovelce',
    'Charles',
    'Babbage',
    'the',
    'Fed',
    'Federal',
    'Reserve',
    'chair',
    'Mercury',
    'planet',
    'Berlin',
    'wall',
    'WHO',
    'saw',
    'Linda',
    'Freddie',
    'green',
    'new',
    'deal',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      const text = words.join(' ');
      expect(linkInParts(serve, text, 'en')).toEqual(whole.findMentions(text, 'en'));
    }),
    { numRuns: 300 },
  );
});
