import type { CompiledSpelling } from './compiled';
import { countBits, endOf, lettersOf, mostLettersApart, soundOf, startOf } from './letters';

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
  near(word: string): readonly string[];
  /** All known words of which it is a transliteration, and others. */
  alike(word: string): readonly string[];
  /** Whether the word is known. */
  has(word: string): boolean;
}

const NONE: readonly string[] = [];
/** Starts are below 32. */
const STARTS = 32;

/** Sorts the words by what a spelling of them keeps. */
export function compileSpelling(words: Iterable<string>, { edits, replacesFirst }: Slips): CompiledSpelling {
  const byLength: Record<number, string[]> = {};
  const byTail: Record<number, string[]> = {};
  const bySound: Record<number, string[]> = {};
  let mostEdits = 0;
  for (const word of words) {
    const first = keyOf(word.charCodeAt(0), word.length);
    const second = keyOf(word.charCodeAt(1), word.length);
    (byLength[first] ??= []).push(word);
    if (second !== first) (byLength[second] ??= []).push(word);
    if (replacesFirst(word.length)) (byTail[tailKey(word)] ??= []).push(word);
    (bySound[soundKey(word)] ??= []).push(word);
    mostEdits = Math.max(mostEdits, edits(word.length));
  }
  return { byLength, byTail, bySound, mostEdits };
}

export function readSpellingIndex(
  { byLength, byTail, bySound, mostEdits }: CompiledSpelling,
  { edits, replacesFirst }: Slips,
): SpellingIndex {
  // In a large pack hundreds of words begin alike and are as long, and nearly all are ruled out by their letters.
  const letters: (readonly number[] | undefined)[] = [];
  const lettersAt = (key: number, words: readonly string[]): readonly number[] =>
    (letters[key] ??= words.map((word) => lettersOf(word)));
  const addNear = (word: string, length: number, most: number, near: string[]): void => {
    const key = keyOf(word.charCodeAt(0), length);
    const words = byLength[key] ?? NONE;
    if (words.length === 0) return;
    const own = lettersOf(word);
    const others = lettersAt(key, words);
    for (let i = 0; i < words.length; i++) if (countBits((others[i] ?? 0) ^ own) <= most) near.push(words[i] ?? '');
  };
  return {
    near(word) {
      const near: string[] = [];
      for (let length = word.length - mostEdits; length <= word.length + mostEdits; length++) {
        const allowed = edits(length);
        if (allowed === 0 || Math.abs(length - word.length) > allowed) continue;
        addNear(word, length, mostLettersApart(allowed, length - word.length), near);
      }
      if (replacesFirst(word.length)) near.push(...(byTail[tailKey(word)] ?? NONE));
      return near;
    },
    alike: (word) => bySound[soundKey(word)] ?? NONE,
    has: (word) => byLength[keyOf(word.charCodeAt(0), word.length)]?.includes(word) === true,
  };
}

const keyOf = (first: number, length: number): number => length * STARTS + startOf(first);

/** Numbers are looked up faster than words; some words share one with others. */
const KEYS = 2 ** 20;

const soundKey = (word: string): number =>
  (Math.imul(soundOf(word), STARTS * STARTS + 1) +
    startOf(word.charCodeAt(0)) * STARTS +
    endOf(word.charCodeAt(word.length - 1))) &
  (KEYS - 1);

/** For what stands behind the first letter. */
function tailKey(word: string): number {
  let key = 0;
  for (let i = 1; i < word.length; i++) key = Math.imul(key, STARTS - 1) + word.charCodeAt(i);
  return key & (KEYS - 1);
}
