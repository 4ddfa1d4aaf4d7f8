import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glossary } from '@/data/glossary';
import { compileIndex } from '@/matching/compile';
import { createSpeller } from '@/matching/fuzzy';
import { readGlance } from '@/matching/glance';

/** Letters that slips and transliterations put in each other's place, and others. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

const edit = fc.record({
  at: fc.nat({ max: 15 }),
  drop: fc.nat({ max: 1 }),
  letters: fc.array(fc.constantFrom(...LETTERS), { maxLength: 1 }),
});

/** Up to two letters dropped, put in or put in another's place. */
const slipped = (words: readonly string[]) =>
  fc.tuple(fc.constantFrom(...words), fc.array(edit, { maxLength: 2 })).map(([word, edits]) => {
    let slip = word;
    for (const { at, drop, letters } of edits) slip = slip.slice(0, at) + letters.join('') + slip.slice(at + drop);
    return slip;
  });

test.each(['', 'de', 'fr', 'es'])('no spelling of an anchor is ruled out at a glance: %j', (lang) => {
  const { anchors, spelling } = compileIndex(glossary.entries, lang, glossary);
  const glance = readGlance(anchors.glance);
  const speller = createSpeller(spelling);
  const words = Object.keys(anchors.places).filter((word) => /^[a-z]{4,}$/.test(word));
  let spellings = 0;
  fc.assert(
    fc.property(slipped(words), (slip) => {
      if (!speller.propose(slip).some(({ word }) => Object.hasOwn(anchors.places, word))) return;
      spellings += 1;
      const text = `The ${slip} said`;
      expect(glance(text, 4, 4 + slip.length)).toBe(true);
    }),
    { numRuns: 5000 },
  );
  expect(spellings).toBeGreaterThan(1000);
});

test('most other words are', () => {
  const glance = readGlance(compileIndex(glossary.entries, '', glossary).anchors.glance);
  const words = 'Yesterday the gardeners planted forty-two cherry trees beside the swimming pool of Springfield Elementary'.split(
    ' ',
  );
  expect(words.filter((word) => glance(word, 0, word.length)).length).toBeLessThan(words.length / 2);
});
