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
/** Letters take the lower bits; above them stands how many of them may differ. */
const LETTERS = 27;
const ALL_LETTERS = 2 ** LETTERS - 1;

/** With more words a glance would compare each word of a text with too many; remembering them all is quicker. */
const MOST_WORDS = 2500;

/** The letters of each word lie under its first letter and under each length that a spelling of it may have. */
export function compileGlance(words: readonly string[], { edits, replacesFirst }: Slips): CompiledGlance | undefined {
  if (words.length > MOST_WORDS) return undefined;
  const byLength: Record<string, number[]> = {};
  const kept = new Set<number>();
  const sounds = new Set<number>();
  const tails = new Set<number>();
  const longTails = new Set<number>();
  for (const word of words.filter(isLatin)) {
    const { length } = word;
    const letters = lettersOf(word);
    const allowed = edits(length);
    for (let near = length - allowed; near <= length + allowed; near++) {
      (byLength[keyOf(word.charCodeAt(0), near)] ??= []).push(letters | (mostLettersApart(allowed, near - length) << LETTERS));
    }
    (byLength[keyOf(word.charCodeAt(1), length)] ??= []).push(letters);
    const pair = endsSlot(word.charCodeAt(0), word.charCodeAt(length - 1));
    kept.add(keptSlot(letters, pair));
    sounds.add(soundSlot(soundOf(word), pair));
    if (!replacesFirst(length)) continue;
    tails.add(tailSlot(lettersOf(word, 1), length));
    longTails.add(length);
  }
  return { byLength, kept: [...kept], sounds: [...sounds], tails: [...tails], longTails: [...longTails] };
}

/** A look-up costs about 30 ns, a third of what remembering each word in a map does, and the map has to learn them first. */
export function readGlance(compiled: CompiledGlance | undefined): Glance {
  if (!compiled) return () => true;
  const byLength: (readonly number[] | undefined)[] = [];
  for (const [key, letters] of Object.entries(compiled.byLength)) byLength[Number(key)] = letters;
  const [kept, sounds, tails] = [toTable(compiled.kept), toTable(compiled.sounds), toTable(compiled.tails)];
  const longTails = toTable(compiled.longTails);
  return (text, start, end) => {
    const first = text.charCodeAt(start);
    if (end - start > LONGEST || !isLatinCode(first)) return true;
    const letters = lettersOf(text, start, end);
    const near = byLength[keyOf(first, end - start)];
    if (near) for (const entry of near) if (countBits((entry & ALL_LETTERS) ^ letters) <= entry >>> LETTERS) return true;
    const pair = endsSlot(first, text.charCodeAt(end - 1));
    if (kept[keptSlot(letters, pair)] === 1 && sounds[soundSlot(soundOf(text, start, end), pair)] === 1) return true;
    return longTails[end - start] === 1 && tails[tailSlot(lettersOf(text, start + 1, end), end - start)] === 1;
  };
}

function toTable(slots: readonly number[]): Uint8Array {
  const table = new Uint8Array(SLOTS);
  for (const slot of slots) table[slot] = 1;
  return table;
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
