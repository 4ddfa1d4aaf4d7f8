import { describe, expect, test } from 'vitest';
import type { Mention } from '@/matching/types';
import { parseMarked } from '@/tests/support/marked-text';
import type { Sample } from './samples';
import { f1, falseLinksPerThousandWords, foundByChange, judge, macroF1, trapsLinked, type Linker } from './score';

const sampleOf = (marked: string): Sample => ({ file: 'a.txt', kind: 'on', lang: 'en', ...parseMarked(marked) });

/** A matcher that links each of the words where it occurs first. */
function linking(entries: Readonly<Record<string, string>>): Linker {
  const findMentions = (text: string): readonly Mention[] =>
    Object.entries(entries).map(([word, entry]) => {
      const start = text.indexOf(word);
      const span = { start, end: start + word.length, text: word };
      return Object.assign(span, { entry, form: word, kind: 'exact' as const, similarity: 1, score: 1, reasons: [] });
    });
  return { findMentions };
}

describe('a score', () => {
  const sample = sampleOf('[Ada|ada] met [Bab|babbage|typo] and [Eve|?] near {Adam} today and went home.');

  test.each([
    ['all right', { Ada: 'ada', Bab: 'babbage' }, 1],
    ['all right with what is optional', { Ada: 'ada', Bab: 'babbage', Eve: 'eve' }, 1],
    ['one missed', { Ada: 'ada' }, 2 / 3],
    ['one wrong', { Ada: 'ada', Bab: 'babbage', Adam: 'ada' }, 4 / 5],
    ['the wrong entry', { Ada: 'ada', Bab: 'ada' }, 1 / 2],
    ['nothing', {}, 0],
  ])('of %s', (_, found, expected) => expect(f1([judge(sample, linking(found))])).toBeCloseTo(expected));

  test('of nothing to find and nothing found is full', () => expect(f1([judge(sampleOf('Words.'), linking({}))])).toBe(1));

  test('over entries counts each entry alike', () => {
    expect(macroF1([judge(sample, linking({ Ada: 'ada' }))])).toBeCloseTo(1 / 2);
  });

  test('counts traps', () => {
    expect(trapsLinked([judge(sample, linking({ Adam: 'ada' }))])).toEqual({ hits: 1, of: 1 });
    expect(trapsLinked([judge(sample, linking({ Ada: 'ada' }))])).toEqual({ hits: 0, of: 1 });
  });

  test('counts changed spellings by kind', () => {
    expect(foundByChange([judge(sample, linking({ Bab: 'babbage' }))])).toEqual(new Map([['typo', { hits: 1, of: 1 }]]));
    expect(foundByChange([judge(sample, linking({}))])).toEqual(new Map([['typo', { hits: 0, of: 1 }]]));
  });

  test('counts false links by length', () => {
    expect(falseLinksPerThousandWords([judge(sample, linking({ Adam: 'ada' }))])).toBeCloseTo(1000 / 11);
  });
});
