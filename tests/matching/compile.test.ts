import { describe, expect, test } from 'vitest';
import { compileIndex, compileMatcher, languagesOf } from '@/matching/compile';
import { createMatcher } from '@/matching/matcher';
import { smallPack } from './small-pack';

const TEXTS = [
  ['en', 'Ada Lovelace and Charls Babbage wrote about the Analytical Engine; the Fed did not.'],
  ['ru', 'Об Аде Лавлейс писали в Берлине.'],
  ['de', 'Schrödingers Katze war nie in Berlin.'],
] as const;

test.each(TEXTS)('a compiled glossary can be stored as JSON: %s', (lang, text) => {
  const stored = JSON.stringify(compileIndex(smallPack, lang));
  const index = JSON.parse(stored) as ReturnType<typeof compileIndex>;
  const mentions = createMatcher(() => index).findMentions(text, lang);
  expect(mentions).toEqual(compileMatcher(smallPack).findMentions(text, lang));
  expect(mentions.length).toBeGreaterThan(0);
});

test('has to be compiled for languages with forms, or rules for names, of their own', () => {
  expect(languagesOf(smallPack)).toEqual(['de', 'ru']);
});

test.each(['constructor', 'prototype', 'toString', 'hasOwnProperty'])('“%s” is a word as any other', (word) => {
  expect(compileMatcher(smallPack).findMentions(`${word} ${word.toUpperCase()} Lovelace`, 'en')).toHaveLength(1);
  const odd = [{ id: 'odd', name: word, topic: 'any', aliases: [] }];
  expect(compileMatcher(odd).findMentions(`A ${word} here`, 'en')).toHaveLength(1);
});

describe('topics that are off', () => {
  const pack = smallPack.map((entry) => (entry.id === 'berlin' ? { ...entry, topic: 'places' } : entry));
  const matcher = compileMatcher(pack, { topicsOff: ['places'] });

  test('are not linked', () => {
    expect(matcher.findMentions('Lovelace saw Berlin.', 'en').map(({ entry }) => entry)).toEqual(['ada-lovelace']);
  });
});
