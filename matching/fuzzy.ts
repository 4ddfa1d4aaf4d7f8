import type { CompiledSpelling } from './compiled';
import { editDistance } from './edit-distance';
import { memoize } from './memo';
import { readSpellingIndex, type Slips } from './spelling-index';
import { skeleton } from './transliterate';

/** A known word that an unknown one may stand for. */
export interface Proposal {
  readonly word: string;
  /** Letters inserted, dropped, replaced or swapped; 0 for another way to transliterate the same name. */
  readonly distance: number;
  /** True where the edit may as well have made another word (Blinker): told apart only by the rest of a longer form. */
  readonly wordLike: boolean;
}

export interface Speller {
  /** Known words that `word` may be a spelling of, nearest first. Each word is worked out once. */
  propose(word: string): readonly Proposal[];
}

/** One edit in six letters keeps five; in shorter words it makes other words (note, Nate for NATO). */
const SHORTEST_FOR_ONE_EDIT = 6;
/** A word of five letters is told by the rest of a longer form only. */
const SHORTEST_IN_PHRASE = 5;
/** Nothing else ends in eight letters of a name. */
const SHORTEST_WITHOUT_FIRST = 9;
/** Two edits need ten letters: eight kept. */
const SHORTEST_FOR_TWO_EDITS = 10;
/** Longest word that is looked at: longer runs are addresses and codes. */
const LONGEST = 24;

const NONE: readonly Proposal[] = [];

const allowedEdits = (length: number): number => (length >= SHORTEST_FOR_TWO_EDITS ? 2 : length >= SHORTEST_IN_PHRASE ? 1 : 0);

/** What a slip may do to a word of some length. */
export const SLIPS: Slips = { edits: allowedEdits, replacesFirst: (length) => length >= SHORTEST_WITHOUT_FIRST };

/** Finds known words by their spelling: other ways to transliterate them, and slips of the hand. */
export function createSpeller(spelling: CompiledSpelling): Speller {
  const index = readSpellingIndex(spelling, SLIPS);
  const skeletonOf = memoize(skeleton);
  const workOut = (word: string): readonly Proposal[] => {
    if (word.length > LONGEST || /\d/.test(word)) return NONE;
    const proposals: Proposal[] = [];
    for (const known of index.alike(word)) {
      if (skeletonOf(known) === skeletonOf(word)) proposals.push({ word: known, distance: 0, wordLike: false });
    }
    index.near(word, (known) => {
      const distance = editDistance(word, known, allowedEdits(known.length));
      if (distance === Infinity || !isSlip(word, known)) return;
      if (!proposals.some((other) => other.word === known))
        proposals.push({ word: known, distance, wordLike: isWordLike(word, known) });
    });
    return proposals.length > 1 ? proposals.sort((a, b) => a.distance - b.distance) : proposals;
  };
  return { propose: memoize(workOut) };
}

/** A slip of the hand keeps the first letter (Prussia, gremlin) or swaps it with the next, in a long word replaces it, and puts nothing behind the end but the last letter once more (Lavrova, Russian, Blinkens). */
function isSlip(word: string, known: string): boolean {
  const keepsFirst = word[0] === known[0] || skeleton(word)[0] === skeleton(known)[0];
  const swapsFirst = word[0] === known[1] && word[1] === known[0] && word.slice(2) === known.slice(2);
  const replacesFirst = SLIPS.replacesFirst(known.length) && word.slice(1) === known.slice(1);
  if (!keepsFirst && !swapsFirst && !replacesFirst) return false;
  return !word.startsWith(known) || (word.length === known.length + 1 && word.at(-1) === known.at(-1));
}

/** Short, or with another last letter, of those that end English words (Blinker, Blinked). */
const isWordLike = (word: string, known: string): boolean =>
  known.length < SHORTEST_FOR_ONE_EDIT ||
  (/[drsy]$/.test(word) && word.at(-1) !== known.at(-1) && word.slice(0, -1) === known.slice(0, -1));
