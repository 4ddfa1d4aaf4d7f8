import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glossary } from '@/data/glossary';
import { createAnchors } from '@/matching/anchors';
import { createSpeller } from '@/matching/fuzzy';
import { createGazetteer } from '@/matching/gazetteer';
import { spellableWords, surfaceForms } from '@/matching/surface-forms';

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
  const forms = surfaceForms(glossary.entries, lang);
  const { glance, places } = createAnchors(forms, [...createGazetteer(forms, lang).lemmas.keys()]);
  const speller = createSpeller(spellableWords(forms));
  const words = [...places.keys()].filter((word) => /^[a-z]{4,}$/.test(word));
  let spellings = 0;
  fc.assert(
    fc.property(slipped(words), (slip) => {
      if (!speller.propose(slip).some(({ word }) => places.has(word))) return;
      spellings += 1;
      const text = `The ${slip} said`;
      expect(glance(text, 4, 4 + slip.length)).toBe(true);
    }),
    { numRuns: 5000 },
  );
  expect(spellings).toBeGreaterThan(1000);
});

test('most other words are', () => {
  const { glance } = createAnchors(surfaceForms(glossary.entries, ''), []);
  const words = 'Yesterday the gardeners planted forty-two cherry trees beside the swimming pool of Springfield Elementary'.split(
    ' ',
  );
  expect(words.filter((word) => glance(word, 0, word.length)).length).toBeLessThan(words.length / 2);
});
