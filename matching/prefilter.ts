import { createAnchorFilter } from './anchor-filter';
import { FUNCTION_WORDS } from './function-words';
import { SLIPS, type Speller } from './fuzzy';
import type { Gazetteer } from './gazetteer';
import { memoize } from './memo';
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
/** Longer runs without a blank are no words. */
const LONGEST_WORD = 60;

const NONE: readonly Anchor[] = [];

/**
 * Most paragraphs name nothing. The regular expression engine picks the words that could be part of a name, a glance at their letters
 * leaves one in ten, each different one of these is judged once, and only what stands around an anchor is read.
 */
export function createPrefilter(gazetteer: Gazetteer, speller: Speller): Prefilter {
  const { forms } = gazetteer;
  const places = anchorPlaces(forms);
  const filter = createAnchorFilter([...places.keys(), ...gazetteer.inflected], SLIPS);
  const telling = tellingWords(forms, gazetteer.inflected);
  const anywhere = Math.max(0, ...forms.map(({ tokens }) => tokens.length - 1));
  const reach = Math.round(REACH * Math.max(0, ...forms.map(({ alias }) => alias.form.length)));

  /** How many words may stand before the word; -1: it is no anchor. */
  const before = memoize((word) => {
    const key = word.toLowerCase();
    const words = [key, ...gazetteer.lemmas(key), ...speller.propose(key).map((proposal) => proposal.word)];
    return Math.max(...words.map((one) => places.get(one) ?? -1));
  });

  return {
    anchors(folded) {
      let found: Anchor[] | undefined;
      telling.lastIndex = 0;
      while (telling.test(folded)) {
        const end = telling.lastIndex;
        const start = latinStart(folded, end);
        // Dotted letters and words in other alphabets are left to the full reading.
        const words =
          end - start > 1 ? (filter.mayBeAnchor(folded, start, end) ? before(folded.slice(start, end)) : -1) : anywhere;
        if (words >= 0) (found ??= []).push({ start: Math.min(start, end - 1), end, before: words });
      }
      return found ?? NONE;
    },
    around: (folded, { start, end }) => ({ from: wordStart(folded, start - reach), to: wordEnd(folded, end + reach) }),
  };
}

/** The words that stand in some form for all of it, with how many words of a form stand before them at most. */
function anchorPlaces(forms: readonly Form[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const form of forms) {
    const anchor = anchorOf(form);
    const place = form.tokens.findIndex(({ key }) => key === anchor);
    places.set(anchor, Math.max(place, places.get(anchor) ?? 0));
  }
  return places;
}

function tellingWords(forms: readonly Form[], inflected: readonly string[]): RegExp {
  // A form of exact case keeps the capitals that it has.
  const small = forms.filter(({ alias, tokens }) => !alias.exactCase || tokens.every(({ capitals }) => capitals === 'none'));
  const known = [...new Set([...small.map(anchorOf), ...inflected])];
  const short = known.filter((word) => word.length < SHORTEST_UNKNOWN && /^[a-z]+$/.test(word));
  return new RegExp(
    `\\b(?:[A-Z][A-Za-z]+|[a-z]{${SHORTEST_UNKNOWN},}|(?:${short.join('|') || '(?!)'})\\b|[A-Za-z]\\. ?[A-Za-z](?![a-z]))` +
      '|[\\u0370-\\u1fff\\u2c00-\\u2dff\\u3031-\\ud7ff]+',
    'g',
  );
}

/** Where the Latin letters begin that end at the offset. */
function latinStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isLatin(text.charCodeAt(start - 1))) start -= 1;
  return start;
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
function anchorOf({ tokens }: Form): string {
  const names = tokens.filter(({ capitals, key }) => capitals !== 'none' && !FUNCTION_WORDS.has(key));
  const words = (names.length > 0 ? names : tokens).map(({ key }) => key);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
