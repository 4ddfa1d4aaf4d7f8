import { editDistance } from './edit-distance';
import { memoize } from './memo';
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
/** Longest word that is looked at: longer runs are addresses and codes, and each costs a deletion per letter. */
const LONGEST = 24;

const allowedEdits = (length: number): number => (length >= SHORTEST_FOR_TWO_EDITS ? 2 : length >= SHORTEST_IN_PHRASE ? 1 : 0);

/** Symmetric-deletion index: a word and its misspelling share a form with a letter dropped. */
export function createSpeller(words: Iterable<string>): Speller {
  const byDeletion = new Map<string, string[]>();
  const bySkeleton = new Map<string, string[]>();
  const add = (index: Map<string, string[]>, key: string, word: string): void => {
    const list = index.get(key);
    if (!list) index.set(key, [word]);
    else if (!list.includes(word)) list.push(word);
  };
  for (const word of words) {
    add(bySkeleton, skeleton(word), word);
    for (const shorter of deletions(word, allowedEdits(word.length))) add(byDeletion, shorter, word);
  }

  const workOut = (word: string): readonly Proposal[] => {
    if (word.length > LONGEST || /\d/.test(word)) return [];
    const respelled = (bySkeleton.get(skeleton(word)) ?? []).map((known) => ({ word: known, distance: 0, wordLike: false }));
    // A misspelling may be a letter shorter than its word.
    const near = [...deletions(word, allowedEdits(word.length + 1))].flatMap((shorter) => byDeletion.get(shorter) ?? []);
    const mistyped = [...new Set(near)]
      .map((known) => ({
        word: known,
        distance: editDistance(word, known, allowedEdits(known.length)),
        wordLike: isWordLike(word, known),
      }))
      .filter(({ word: known, distance }) => distance < Infinity && isSlip(word, known));
    return [...respelled, ...mistyped.filter(({ word: known }) => !respelled.some((other) => other.word === known))].sort(
      (a, b) => a.distance - b.distance,
    );
  };
  return { propose: memoize(workOut) };
}

/** The word itself and what is left of it without up to `count` letters. */
function deletions(word: string, count: number): Set<string> {
  const found = new Set([word]);
  let last = [word];
  for (let round = 0; round < count; round++) {
    last = last.flatMap((longer) => Array.from(longer, (_, i) => longer.slice(0, i) + longer.slice(i + 1)));
    for (const shorter of last) found.add(shorter);
  }
  return found;
}

/** A slip of the hand keeps the first letter (Prussia, gremlin) or swaps it with the next, in a long word replaces it, and puts nothing behind the end but the last letter once more (Lavrova, Russian, Blinkens). */
function isSlip(word: string, known: string): boolean {
  const keepsFirst = word[0] === known[0] || skeleton(word)[0] === skeleton(known)[0];
  const swapsFirst = word[0] === known[1] && word[1] === known[0] && word.slice(2) === known.slice(2);
  const replacesFirst = known.length >= SHORTEST_WITHOUT_FIRST && word.slice(1) === known.slice(1);
  if (!keepsFirst && !swapsFirst && !replacesFirst) return false;
  return !word.startsWith(known) || (word.length === known.length + 1 && word.at(-1) === known.at(-1));
}

/** Short, or with another last letter, of those that end English words (Blinker, Blinked). */
const isWordLike = (word: string, known: string): boolean =>
  known.length < SHORTEST_FOR_ONE_EDIT ||
  (/[drsy]$/.test(word) && word.at(-1) !== known.at(-1) && word.slice(0, -1) === known.slice(0, -1));
