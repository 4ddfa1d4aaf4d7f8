import type { CompiledFilter } from './compiled';
import type { Slips } from './spelling-index';
import { addSound, bitOf, countBits, endOf, lettersOf, soundOf, startOf } from './letters';

/** Tells at a glance that a word of Latin letters is no spelling of an anchor; most others are told from anchors, too. */
export interface AnchorFilter {
  /** The word between two offsets of a text; capitals do not matter. */
  mayBeAnchor(text: string, start: number, end: number): boolean;
}

/** Longer words are left to the full look-up. */
const LONGEST = 31;
const SLOTS = 4096;
/** Letters take the lower bits; above them stands how many of them may differ. */
const LETTERS = 27;
const ALL_LETTERS = 2 ** LETTERS - 1;

/** The letters of each anchor lie under its first letter and under each length that a spelling of it may have. */
export function compileFilter(anchors: Iterable<string>, { edits, replacesFirst }: Slips): CompiledFilter {
  const byLength: Record<string, number[]> = {};
  const sounds = new Set<number>();
  const tails = new Set<number>();
  for (const anchor of anchors) {
    const { length } = anchor;
    const letters = lettersOf(anchor);
    const allowed = edits(length);
    for (let near = length - allowed; near <= length + allowed; near++) {
      (byLength[keyOf(anchor.charCodeAt(0), near)] ??= []).push(letters | ((2 * allowed) << LETTERS));
    }
    (byLength[keyOf(anchor.charCodeAt(1), length)] ??= []).push(letters);
    sounds.add(soundSlot(soundOf(anchor), anchor.charCodeAt(0), anchor.charCodeAt(length - 1)));
    if (replacesFirst(length)) tails.add(tailSlot(lettersOf(anchor.slice(1)), length));
  }
  return { byLength, sounds: [...sounds], tails: [...tails] };
}

/** A look-up costs about 30 ns, a third of what remembering each word in a map does, and the map has to learn them first. */
export function readFilter(compiled: CompiledFilter): AnchorFilter {
  const byLength: (readonly number[] | undefined)[] = [];
  for (const [key, letters] of Object.entries(compiled.byLength)) byLength[Number(key)] = letters;
  const sounds = new Uint8Array(SLOTS);
  for (const slot of compiled.sounds) sounds[slot] = 1;
  const tails = new Uint8Array(SLOTS);
  for (const slot of compiled.tails) tails[slot] = 1;
  return {
    mayBeAnchor(text, start, end) {
      if (end - start > LONGEST) return true;
      let tail = 0;
      const first = text.charCodeAt(start);
      let sound = addSound(0, first);
      for (let i = start + 1; i < end; i++) {
        const code = text.charCodeAt(i);
        tail |= bitOf(code);
        sound = addSound(sound, code);
      }
      if (sounds[soundSlot(sound, first, text.charCodeAt(end - 1))] === 1 || tails[tailSlot(tail, end - start)] === 1)
        return true;
      const letters = tail | bitOf(first);
      const near = byLength[keyOf(first, end - start)];
      if (near) for (const entry of near) if (countBits((entry & ALL_LETTERS) ^ letters) <= entry >>> LETTERS) return true;
      return false;
    },
  };
}

const keyOf = (first: number, length: number): number => (length << 5) | startOf(first);

const soundSlot = (sound: number, first: number, last: number): number =>
  ((Math.imul(sound, 31) + startOf(first)) * 5 + endOf(last)) & (SLOTS - 1);

const tailSlot = (letters: number, length: number): number => (Math.imul(letters ^ length, 0x9e3779b1) >>> 20) & (SLOTS - 1);
