import type { CompiledGlance } from './compiled';
import type { Slips } from './spelling-index';
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

/** With more words a glance would compare each word of a text with too many; remembering them all is quicker. */
const MOST_WORDS = 2500;

/** The letters of each word lie under its first letter and under each length that a spelling of it may have. */
export function compileGlance(words: readonly string[], { edits, replacesFirst }: Slips): CompiledGlance | undefined {
  if (words.length > MOST_WORDS) return undefined;
  const buckets: number[][] = Array.from({ length: BUCKETS }, () => []);
  const kept = new Set<number>();
  const sounds = new Set<number>();
  const tails = new Set<number>();
  let longTails = 0;
  for (const word of words.filter(isLatin)) {
    const { length } = word;
    const letters = lettersOf(word);
    const allowed = edits(length);
    for (let near = length - allowed; near <= length + allowed; near++) {
      buckets[keyOf(word.charCodeAt(0), near)]?.push(letters | (mostLettersApart(allowed, near - length) << LETTERS));
    }
    buckets[keyOf(word.charCodeAt(1), length)]?.push(letters);
    const pair = endsSlot(word.charCodeAt(0), word.charCodeAt(length - 1));
    kept.add(keptSlot(letters, pair));
    sounds.add(soundSlot(soundOf(word), pair));
    if (!replacesFirst(length)) continue;
    tails.add(tailSlot(lettersOf(word, 1), length));
    longTails |= 1 << length;
  }
  return {
    letters: buckets.flat(),
    ends: endsOf(buckets),
    kept: toBits(kept),
    sounds: toBits(sounds),
    tails: toBits(tails),
    longTails,
  };
}

/** A look-up costs about 30 ns, a third of what remembering each word in a map does, and the map has to learn them first. */
export function readGlance(compiled: CompiledGlance | undefined): Glance {
  if (!compiled) return () => true;
  const { letters: near, ends, kept, sounds, tails, longTails } = compiled;
  return (text, start, end) => {
    const first = text.charCodeAt(start);
    const length = end - start;
    if (length > LONGEST || !isLatinCode(first)) return true;
    const letters = lettersOf(text, start, end);
    const key = keyOf(first, length);
    for (let i = ends[key - 1] ?? 0, behind = ends[key] ?? 0; i < behind; i++) {
      const entry = near[i] ?? 0;
      if (countBits((entry & ALL_LETTERS) ^ letters) <= entry >>> LETTERS) return true;
    }
    const pair = endsSlot(first, text.charCodeAt(end - 1));
    if (hasBit(kept, keptSlot(letters, pair)) && hasBit(sounds, soundSlot(soundOf(text, start, end), pair))) return true;
    return ((longTails >>> length) & 1) === 1 && hasBit(tails, tailSlot(lettersOf(text, start + 1, end), length));
  };
}

/** Where each bucket ends in the list of all. */
function endsOf(buckets: readonly (readonly number[])[]): readonly number[] {
  let end = 0;
  return buckets.map(({ length }) => (end += length));
}

/** Four slots in each of the characters from `@` to `O`: a table that comes ready out of JSON, where no character is escaped. */
function toBits(slots: ReadonlySet<number>): string {
  const codes = Array.from({ length: SLOTS / 4 }, () => 0x40);
  for (const slot of slots) codes[slot >> 2] = (codes[slot >> 2] ?? 0) | (1 << (slot & 3));
  return String.fromCharCode(...codes);
}

const hasBit = (bits: string, slot: number): boolean => ((bits.charCodeAt(slot >> 2) >>> (slot & 3)) & 1) === 1;

const isLatin = (word: string): boolean => isLatinCode(word.charCodeAt(0));

const isLatinCode = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

const keyOf = (first: number, length: number): number => (length << 5) | startOf(first);

/** Below 1024. */
const endsSlot = (first: number, last: number): number => (startOf(first) << 5) | endOf(last);

/** Which letters a transliteration keeps is known without looking at the word once more; it rules out nearly all. */
const keptSlot = (letters: number, ends: number): number => (Math.imul(letters & KEPT, 0x9e3779b1) >>> 20) ^ ends;

const soundSlot = (sound: number, ends: number): number => (Math.imul(sound, 31) + ends) & (SLOTS - 1);

const tailSlot = (letters: number, length: number): number => (Math.imul(letters ^ length, 0x9e3779b1) >>> 20) & (SLOTS - 1);
