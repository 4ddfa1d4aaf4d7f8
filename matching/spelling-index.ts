import { allowedEdits, mayReplaceFirst, MOST_EDITS } from './slips';
import { countBits, endOf, lettersOf, mostLettersApart, soundOf, startOf } from './letters';

/**
 * Which known words come into question for an unknown one, without a table of misspellings: words are kept by first letter and length,
 * and a look at the letters rules out nearly all of the few that are left.
 */
export interface SpellingIndex {
  /** All known words that a slip turns into the word, and others; some twice. */
  near(word: string): readonly string[];
  /** All known words of which it is a transliteration, and others. */
  alike(word: string): readonly string[];
}

const NONE: readonly string[] = [];
/** Starts are below 32. */
const STARTS = 32;

/** Words that begin alike and are as long, and the letters of each: in a large pack there are hundreds, and nearly all are ruled out by their letters. */
interface Bucket {
  readonly words: string[];
  readonly letters: number[];
}

/** Sorts the words by what a spelling of them keeps. */
export function createSpellingIndex(words: ReadonlySet<string>): SpellingIndex {
  const byLength = bucketsOf(words);
  const byTail = Map.groupBy(
    [...words].filter(({ length }) => mayReplaceFirst(length)),
    tailKey,
  );
  const bySound = Map.groupBy(words, soundKey);
  return {
    near(word) {
      const near: string[] = [];
      for (let length = word.length - MOST_EDITS; length <= word.length + MOST_EDITS; length++) {
        const allowed = allowedEdits(length);
        if (allowed === 0 || Math.abs(length - word.length) > allowed) continue;
        const bucket = byLength.get(keyOf(word.charCodeAt(0), length));
        if (bucket) addNear(word, bucket, mostLettersApart(allowed, length - word.length), near);
      }
      if (mayReplaceFirst(word.length)) near.push(...(byTail.get(tailKey(word)) ?? NONE));
      return near;
    },
    alike: (word) => bySound.get(soundKey(word)) ?? NONE,
  };
}

/** A word lies under its first letter and under its second, for the two may be swapped. */
function bucketsOf(words: Iterable<string>): ReadonlyMap<number, Bucket> {
  const buckets = new Map<number, Bucket>();
  for (const word of words) {
    const first = keyOf(word.charCodeAt(0), word.length);
    const second = keyOf(word.charCodeAt(1), word.length);
    put(buckets, first, word);
    if (second !== first) put(buckets, second, word);
  }
  return buckets;
}

function put(buckets: Map<number, Bucket>, key: number, word: string): void {
  const bucket = buckets.get(key) ?? { words: [], letters: [] };
  bucket.words.push(word);
  bucket.letters.push(lettersOf(word));
  buckets.set(key, bucket);
}

function addNear(word: string, { words, letters }: Bucket, most: number, near: string[]): void {
  const own = lettersOf(word);
  for (let i = 0; i < words.length; i++) if (countBits((letters[i] ?? 0) ^ own) <= most) near.push(words[i] ?? '');
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
