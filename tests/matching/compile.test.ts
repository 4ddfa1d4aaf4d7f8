import { describe, expect, test } from 'vitest';
import { compileEach, compileMatcher } from '@/matching/compile';
import { smallPack } from './small-pack';

test('is compiled once for each language with forms, or rules for names, of its own, and once for all others', () => {
  const indexFor = compileEach(smallPack);
  const languages = ['de', 'en', 'fr', 'nl', 'ru'];
  expect(languages.filter((lang) => indexFor(lang) !== indexFor('any other'))).toEqual(['de', 'ru']);
  expect(indexFor('ru')).toBe(indexFor('ru'));
});

test.each(['constructor', 'prototype', 'toString', 'hasOwnProperty'])('“%s” is a word like others, and can be a name', (word) => {
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
