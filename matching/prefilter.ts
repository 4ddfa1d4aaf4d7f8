import { type AnchorFilter, createAnchorFilter } from './anchor-filter';
import { FUNCTION_WORDS } from './function-words';
import { SLIPS, type Speller } from './fuzzy';
import type { Gazetteer } from './gazetteer';
import { memoize } from './memo';
import { isInWord, type Token } from './tokenize';
import type { Form } from './types';

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

/** Words in small letters that are at least this long are looked at one by one, for they may be misspelt; of shorter ones, only known ones. */
const SHORTEST_UNKNOWN = 7;
/** How far around an anchor its form may reach, in lengths of the longest form; more, for text may hold wider gaps. */
const REACH = 1.5;
/** With more anchors than this a glance would compare each word with too many; remembering every word is quicker. */
const MOST_GLANCED_AT = 1000;
/** An expression that tries more short words one after the other is slower than one that takes every word. */
const MOST_SHORT = 200;
/** Longer runs without a blank are no words. */
const LONGEST_WORD = 60;

/** Letters of other alphabets than Latin have this code or a higher one. */
const OTHER = 0x370;
const OTHER_ALPHABETS = '[\\u0370-\\u1fff\\u2c00-\\u2dff\\u3031-\\ud7ff]+';

const NONE: readonly Anchor[] = [];
const NO_FILTER: AnchorFilter = { mayBeAnchor: () => true };

/**
 * Most paragraphs name nothing. The regular expression engine picks the words that could be part of a name, a glance at their letters
 * leaves one in ten, each different one of these is judged once, and only what stands around an anchor is read.
 */
export function createPrefilter(gazetteer: Gazetteer, speller: Speller): Prefilter {
  const { forms } = gazetteer;
  const anchored = forms.flatMap((form): Anchored | readonly Anchored[] => {
    const anchor = anchorOf(form);
    return anchor ? { form, anchor } : [];
  });
  const wordsBefore = createJudge(placesOf(anchored), gazetteer, speller);
  const telling = tellingWords(anchored, gazetteer.inflected);
  let anywhere = 0;
  let longest = 0;
  for (const { tokens, alias } of forms) {
    anywhere = Math.max(anywhere, tokens.length - 1);
    longest = Math.max(longest, alias.form.length);
  }
  const reach = Math.round(REACH * longest);

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
  places: ReadonlyMap<string, number>,
  gazetteer: Gazetteer,
  speller: Speller,
): (text: string, start: number, end: number) => number {
  const anchors = [...places.keys(), ...gazetteer.inflected];
  const filter = places.size <= MOST_GLANCED_AT ? createAnchorFilter(anchors, SLIPS) : NO_FILTER;
  const before = memoize((word) => {
    const key = word.toLowerCase();
    const words = [key, ...gazetteer.lemmas(key), ...speller.propose(key).map((proposal) => proposal.word)];
    return Math.max(...words.map((one) => places.get(one) ?? -1));
  });
  return (text, start, end) =>
    isLatin(text.charCodeAt(start)) && !filter.mayBeAnchor(text, start, end) ? -1 : before(text.slice(start, end));
}

/** A form with the word that it hangs on. */
interface Anchored {
  readonly form: Form;
  readonly anchor: Token;
}

/** How many words of a form stand before each anchor at most. */
function placesOf(anchored: readonly Anchored[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { form, anchor } of anchored) {
    const { key } = anchor;
    places.set(key, Math.max(form.tokens.indexOf(anchor), places.get(key) ?? 0));
  }
  return places;
}

function tellingWords(anchored: readonly Anchored[], inflected: readonly string[]): RegExp {
  const known = new Set(inflected);
  for (const { form, anchor } of anchored) {
    // A form of exact case keeps the capitals that it has.
    if (!form.alias.exactCase || form.tokens.every(({ capitals }) => capitals === 'none')) known.add(anchor.key);
  }
  const short = [...known].filter((word) => word.length < SHORTEST_UNKNOWN && /^[a-z]+$/.test(word));
  const small = short.length > MOST_SHORT ? '[a-z]{2,}' : `[a-z]{${SHORTEST_UNKNOWN},}|(?:${short.join('|') || '(?!)'})\\b`;
  return new RegExp(`\\b(?:[A-Z][A-Za-z]+|${small}|[A-Za-z]\\. ?[A-Za-z](?![a-z]))|${OTHER_ALPHABETS}`, 'g');
}

/** Where the Latin letters begin that end at the offset. */
function latinStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isLatin(text.charCodeAt(start - 1))) start -= 1;
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

const isLatin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

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

/** The word that a form is least likely to share with other texts: a name in it, the longest one; else its longest word. */
function anchorOf({ tokens }: Form): Token | undefined {
  let best: Token | undefined;
  let isName = false;
  for (const token of tokens) {
    const named = token.capitals !== 'none' && !FUNCTION_WORDS.has(token.key);
    if (best && (named === isName ? token.key.length <= best.key.length : isName)) continue;
    best = token;
    isName = named;
  }
  return best;
}
