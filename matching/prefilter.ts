import type { Anchors } from './anchors';
import type { Speller } from './fuzzy';
import type { Gazetteer } from './gazetteer';
import { memoize } from './memo';
import { isInWord } from './tokenize';

/** A word in a folded text that forms may hang on. */
export interface Anchor {
  /** Half-open, in the folded text. */
  readonly start: number;
  readonly end: number;
  /** How many words of a form may stand before it. */
  readonly before: number;
}

export interface Prefilter {
  /** Every form that a folded text may hold has an anchor among these; from left to right. */
  anchors(folded: string): readonly Anchor[];
  /** The part of the text that a form of the anchor may reach, cut at blanks. */
  around(folded: string, anchor: Anchor): { readonly from: number; readonly to: number };
}

/** Longer runs without a blank are no words. */
const LONGEST_WORD = 60;

/** Letters of other alphabets than Latin have this code or a higher one. */
const OTHER = 0x370;

const NONE: readonly Anchor[] = [];

/**
 * Most paragraphs name nothing. The regular expression engine picks the words that could be part of a name, a glance at their letters
 * leaves one in ten, each different one of these is judged once, and only what stands around an anchor is read.
 */
export function createPrefilter(anchors: Anchors, gazetteer: Gazetteer, speller: Speller): Prefilter {
  const { anywhere, reach, telling } = anchors;
  const wordsBefore = createJudge(anchors, gazetteer, speller);
  return {
    anchors(folded) {
      let found: Anchor[] | undefined;
      telling.lastIndex = 0;
      while (telling.test(folded)) {
        const end = telling.lastIndex;
        const start = latinStart(folded, end);
        // Dotted letters, and words of several alphabets, are left to the full reading.
        const from = end - start > 1 ? start : start === end ? otherStart(folded, end) : undefined;
        const before = from === undefined ? anywhere : wordsBefore(folded, from, end);
        if (before >= 0) (found ??= []).push({ start: Math.min(start, end - 1), end, before });
      }
      return found ?? NONE;
    },
    around: (folded, { start, end }) => ({ from: wordStart(folded, start - reach), to: wordEnd(folded, end + reach) }),
  };
}

/** Says of a word in a text how many words may stand before it in a form that hangs on it; -1: none hangs on it. */
function createJudge(
  { places, glance }: Anchors,
  { lemmas }: Gazetteer,
  speller: Speller,
): (text: string, start: number, end: number) => number {
  const placeOf = (word: string): number => places.get(word) ?? -1;
  const before = memoize((written) => {
    const word = written.toLowerCase();
    let most = placeOf(word);
    for (const lemma of lemmas.get(word) ?? []) most = Math.max(most, placeOf(lemma));
    for (const proposal of speller.propose(word)) most = Math.max(most, placeOf(proposal.word));
    return most;
  });
  return (text, start, end) => (glance(text, start, end) ? before(text.slice(start, end)) : -1);
}

/** Where the Latin letters begin that end at the offset. */
function latinStart(text: string, end: number): number {
  let start = end;
  for (; start > 0; start--) {
    const small = text.charCodeAt(start - 1) | 0x20;
    if (small < 0x61 || small > 0x7a) break;
  }
  return start;
}

/** Where the word in another alphabet begins that ends at the offset; nothing where letters of several meet, or several words. */
function otherStart(text: string, end: number): number | undefined {
  if (isInWord(text, end)) return undefined;
  let start = end;
  while (start > 0 && text.charCodeAt(start - 1) >= OTHER) {
    start -= 1;
    if (!isInWord(text, start)) return undefined;
  }
  return start > 0 && isInWord(text, start - 1) ? undefined : start;
}

/** The last blank before the offset; in a run without one, the offset itself, for no name is that long. */
function wordStart(text: string, offset: number): number {
  for (let at = offset; at > offset - LONGEST_WORD && at > 0; at--) if (isBlank(text[at])) return at;
  return Math.max(0, offset);
}

/** The first blank behind the offset, likewise. */
function wordEnd(text: string, offset: number): number {
  for (let at = offset; at < offset + LONGEST_WORD && at < text.length; at++) if (isBlank(text[at])) return at;
  return Math.min(text.length, offset);
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\n';
