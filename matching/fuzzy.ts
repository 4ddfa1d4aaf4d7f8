import { editDistance } from './edit-distance';
import { startOf } from './letters';
import { memoize } from './memo';
import { allowedEdits, mayReplaceFirst, SHORTEST_FOR_ONE_EDIT } from './slips';
import { createSpellingIndex } from './spelling-index';
import { isAlike, skeletonOf } from './transliterate';

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
  /** The same among these words only. */
  among(word: string, some: Iterable<string>): readonly Proposal[];
}

/** Longest word that is looked at: longer runs are addresses and codes. */
const LONGEST = 24;

/** Two spellings of a name differ by no more letters: shch, sch; tch, ch; a slip by fewer. */
const MOST_LETTERS_APART = 4;

const NONE: readonly Proposal[] = [];

/**
 * Finds the known words by their spelling: other ways to transliterate them, and slips of the hand.
 * `words`: what is a word itself is nobody's slip.
 */
export function createSpeller(known: ReadonlySet<string>, words: ReadonlySet<string> = new Set()): Speller {
  const index = createSpellingIndex(known);
  const proposeAll = (word: string): readonly Proposal[] => {
    const alike = index.alike(word);
    const near = index.near(word);
    if ((alike.length === 0 && near.length === 0) || isNoName(word)) return NONE;
    return compareAll(word, words.has(word) ? alike : new Set([...alike, ...near]));
  };
  return {
    propose: memoize(proposeAll),
    among(word, some) {
      if (isNoName(word)) return NONE;
      const near: string[] = [];
      for (const one of some) if (mayBegin(word, one) && known.has(one)) near.push(one);
      return near.length > 0 ? compareAll(word, near) : NONE;
    },
  };
}

/** Cheaper than any comparison: what `isAlike` and `isSlip` ask of the first letters, and of the lengths. */
const mayBegin = (word: string, known: string): boolean =>
  Math.abs(known.length - word.length) <= MOST_LETTERS_APART &&
  (startOf(word.charCodeAt(0)) === startOf(known.charCodeAt(0)) ||
    word.charCodeAt(0) === known.charCodeAt(1) ||
    mayReplaceFirst(known.length));

const isNoName = (word: string): boolean => word.length > LONGEST || /\d/.test(word);

function compareAll(word: string, known: Iterable<string>): readonly Proposal[] {
  const proposals: Proposal[] = [];
  for (const one of known) {
    const proposal = compare(word, one);
    if (proposal) proposals.push(proposal);
  }
  return proposals.length > 1 ? proposals.sort((a, b) => a.distance - b.distance) : proposals;
}

function compare(word: string, known: string): Proposal | undefined {
  if (isAlike(word, known)) return { word: known, distance: 0, wordLike: false };
  const distance = editDistance(word, known, allowedEdits(known.length));
  if (distance === Infinity || !isSlip(word, known)) return undefined;
  return { word: known, distance, wordLike: isWordLike(word, known) };
}

/** A slip of the hand keeps the first letter (Prussia, gremlin) or swaps it with the next, in a long word replaces it, and puts nothing behind the end but the last letter once more (Lavrova, Russian, Blinkens). */
function isSlip(word: string, known: string): boolean {
  const keepsFirst = word[0] === known[0] || skeletonOf(word)[0] === skeletonOf(known)[0];
  const swapsFirst = word[0] === known[1] && word[1] === known[0] && word.slice(2) === known.slice(2);
  const replacesFirst = mayReplaceFirst(known.length) && word.slice(1) === known.slice(1);
  if (!keepsFirst && !swapsFirst && !replacesFirst) return false;
  return !word.startsWith(known) || (word.length === known.length + 1 && word.at(-1) === known.at(-1));
}

/** Short, or with another last letter, of those that end English words (Blinker, Blinked). */
const isWordLike = (word: string, known: string): boolean =>
  known.length < SHORTEST_FOR_ONE_EDIT ||
  (/[drsy]$/.test(word) && word.at(-1) !== known.at(-1) && word.slice(0, -1) === known.slice(0, -1));
