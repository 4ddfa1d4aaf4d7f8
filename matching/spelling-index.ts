import { countBits, lettersOf, soundOf, startOf } from './letters';

/** What a slip may do to a word, by its length. The first letter is else kept in some spelling, or swapped with the next. */
export interface Slips {
  /** How many letters may be wrong. */
  readonly edits: (length: number) => number;
  /** Whether the first letter may be another one, if it is the only slip. */
  readonly replacesFirst: (length: number) => boolean;
}

/**
 * Which known words come into question for an unknown one, without a table of misspellings: words are kept by first letter and length,
 * and a look at the letters rules out nearly all of the few that are left.
 */
export interface SpellingIndex {
  /** All known words that a slip turns into the word, and others; some twice. */
  near(word: string, visit: (known: string) => void): void;
  /** All known words of which it is a transliteration, and others. */
  alike(word: string): readonly string[];
}

interface Known {
  readonly word: string;
  readonly letters: number;
}

const NONE: readonly string[] = [];
/** Starts are below 32. */
const STARTS = 32;

export function createSpellingIndex(words: Iterable<string>, { edits, replacesFirst }: Slips): SpellingIndex {
  const byLength = new Map<number, Known[]>();
  const byTail = new Map<string, Known[]>();
  const bySound = new Map<number, string[]>();
  let most = 0;
  for (const word of words) {
    const known = { word, letters: lettersOf(word) };
    const first = keyOf(word.charCodeAt(0), word.length);
    const second = keyOf(word.charCodeAt(1), word.length);
    append(byLength, first, known);
    if (second !== first) append(byLength, second, known);
    if (replacesFirst(word.length)) append(byTail, word.slice(1), known);
    append(bySound, soundOf(word), word);
    most = Math.max(most, edits(word.length));
  }

  return {
    near(word, visit) {
      const letters = lettersOf(word);
      for (let length = word.length - most; length <= word.length + most; length++) {
        const allowed = edits(length);
        if (allowed === 0 || Math.abs(length - word.length) > allowed) continue;
        for (const known of byLength.get(keyOf(word.charCodeAt(0), length)) ?? []) {
          // A letter in another's place is one that is missing and one that is new.
          if (countBits(known.letters ^ letters) <= 2 * allowed) visit(known.word);
        }
      }
      for (const known of byTail.get(word.slice(1)) ?? []) visit(known.word);
    },
    alike: (word) => bySound.get(soundOf(word)) ?? NONE,
  };
}

const keyOf = (first: number, length: number): number => length * STARTS + startOf(first);

function append<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
