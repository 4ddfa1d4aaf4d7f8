import { type CompiledSpelling, own } from './compiled';
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
  near(word: string, visit: (known: string) => void): void;
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
  const byLength: Record<string, string[]> = {};
  const byTail: Record<string, string[]> = {};
  const bySound: Record<string, string[]> = {};
  let mostEdits = 0;
  for (const word of words) {
    const first = keyOf(word.charCodeAt(0), word.length);
    const second = keyOf(word.charCodeAt(1), word.length);
    (byLength[first] ??= []).push(word);
    if (second !== first) (byLength[second] ??= []).push(word);
    if (replacesFirst(word.length)) (byTail[word.slice(1)] ??= []).push(word);
    (bySound[soundKey(word)] ??= []).push(word);
    mostEdits = Math.max(mostEdits, edits(word.length));
  }
  return { byLength, byTail, bySound, mostEdits };
}

/** Words of one beginning and length; in a large pack there are hundreds, and nearly all are ruled out by their letters. */
interface Bucket {
  readonly words: readonly string[];
  readonly lettersOfWords: readonly number[];
}

export function readSpellingIndex({ byLength, byTail, bySound, mostEdits }: CompiledSpelling, { edits }: Slips): SpellingIndex {
  const buckets = new Map<number, Bucket>();
  const bucketAt = (key: number): Bucket => {
    const known = buckets.get(key);
    if (known) return known;
    const words = own(byLength, key) ?? NONE;
    const bucket = { words, lettersOfWords: words.map((word) => lettersOf(word)) };
    buckets.set(key, bucket);
    return bucket;
  };
  return {
    near(word, visit) {
      const letters = lettersOf(word);
      for (let length = word.length - mostEdits; length <= word.length + mostEdits; length++) {
        const allowed = edits(length);
        if (allowed === 0 || Math.abs(length - word.length) > allowed) continue;
        const most = mostLettersApart(allowed, length - word.length);
        const { words, lettersOfWords } = bucketAt(keyOf(word.charCodeAt(0), length));
        for (let i = 0; i < words.length; i++) {
          if (countBits((lettersOfWords[i] ?? 0) ^ letters) <= most) visit(words[i] ?? '');
        }
      }
      for (const known of own(byTail, word.slice(1)) ?? NONE) visit(known);
    },
    alike: (word) => own(bySound, soundKey(word)) ?? NONE,
    has: (word) => own(byLength, keyOf(word.charCodeAt(0), word.length))?.includes(word) === true,
  };
}

const keyOf = (first: number, length: number): number => length * STARTS + startOf(first);

const soundKey = (word: string): string =>
  `${soundOf(word)} ${startOf(word.charCodeAt(0))} ${endOf(word.charCodeAt(word.length - 1))}`;
