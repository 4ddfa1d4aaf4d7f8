import { allowedEdits, mayReplaceFirst } from './slips';
import { countBits, endOf, KEPT, lettersOf, mostLettersApart, soundOf, startOf } from './letters';

/**
 * Tells at a glance that what stands between two offsets of a text is none of some words and no spelling of one; most others are told from them, too.
 * Capitals do not matter. Words of other than Latin letters all pass.
 */
export type Glance = (text: string, start: number, end: number) => boolean;

/** Longer words are left to the full look-up. */
const LONGEST = 31;
const SLOTS = 4096;
/** As many as `keyOf` has values for words that are not longer. */
const BUCKETS = 1024;
/** Letters take the lower bits; above them stands how many of them may differ. */
const LETTERS = 27;
const ALL_LETTERS = 2 ** LETTERS - 1;

const NONE: readonly number[] = [];

/** With more words a glance would compare each word of a text with too many; remembering them all is quicker. */
const MOST_WORDS = 2500;

interface Tables {
  /** The letters of each word, with how many of them may differ: under its first letter and each length that a spelling of it may have. */
  readonly near: readonly number[][];
  /** Marked slots: what spellings of a name have in common, and slips in a first letter. */
  readonly kept: Uint8Array;
  readonly sounds: Uint8Array;
  readonly tails: Uint8Array;
}

export function createGlance(words: readonly string[]): Glance {
  if (words.length > MOST_WORDS) return () => true;
  const tables: Tables = {
    near: Array.from({ length: BUCKETS }, () => []),
    kept: new Uint8Array(SLOTS),
    sounds: new Uint8Array(SLOTS),
    tails: new Uint8Array(SLOTS),
  };
  for (const word of words.filter(isLatin)) add(word, tables);
  return (text, start, end) => end - start > LONGEST || !isLatinCode(text.charCodeAt(start)) || mayBe(text, start, end, tables);
}

function add(word: string, { near, kept, sounds, tails }: Tables): void {
  const { length } = word;
  const letters = lettersOf(word);
  const allowed = allowedEdits(length);
  for (let other = length - allowed; other <= length + allowed; other++) {
    near[keyOf(word.charCodeAt(0), other)]?.push(letters | (mostLettersApart(allowed, other - length) << LETTERS));
  }
  // The first two letters may be swapped.
  near[keyOf(word.charCodeAt(1), length)]?.push(letters);
  const pair = endsSlot(word.charCodeAt(0), word.charCodeAt(length - 1));
  kept[keptSlot(letters, pair)] = 1;
  sounds[soundSlot(soundOf(word), pair)] = 1;
  if (mayReplaceFirst(length)) tails[tailSlot(lettersOf(word, 1), length)] = 1;
}

function mayBe(text: string, start: number, end: number, { near, kept, sounds, tails }: Tables): boolean {
  const first = text.charCodeAt(start);
  const length = end - start;
  const letters = lettersOf(text, start, end);
  for (const entry of near[keyOf(first, length)] ?? NONE) {
    if (countBits((entry & ALL_LETTERS) ^ letters) <= entry >>> LETTERS) return true;
  }
  const pair = endsSlot(first, text.charCodeAt(end - 1));
  if (kept[keptSlot(letters, pair)] === 1 && sounds[soundSlot(soundOf(text, start, end), pair)] === 1) return true;
  return mayReplaceFirst(length) && tails[tailSlot(lettersOf(text, start + 1, end), length)] === 1;
}

const isLatin = (word: string): boolean => isLatinCode(word.charCodeAt(0));

const isLatinCode = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

const keyOf = (first: number, length: number): number => (length << 5) | startOf(first);

/** Below 1024. */
const endsSlot = (first: number, last: number): number => (startOf(first) << 5) | endOf(last);

/** Which letters a transliteration keeps is known without looking at the word once more; it rules out nearly all. */
const keptSlot = (letters: number, ends: number): number => (Math.imul(letters & KEPT, 0x9e3779b1) >>> 20) ^ ends;

const soundSlot = (sound: number, ends: number): number => (Math.imul(sound, 31) + ends) & (SLOTS - 1);

const tailSlot = (letters: number, length: number): number => (Math.imul(letters ^ length, 0x9e3779b1) >>> 20) & (SLOTS - 1);
