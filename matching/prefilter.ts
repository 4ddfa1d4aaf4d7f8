import { FUNCTION_WORDS } from './function-words';
import type { Speller } from './fuzzy';
import type { Gazetteer } from './gazetteer';
import { memoize } from './memo';
import type { Form } from './types';

/** Parts of a folded text that may hold candidates, from left to right, overlapping ones joined; the rest holds none. */
export type Prefilter = (folded: string) => readonly string[];

/** Words in small letters that are at least this long are looked at one by one, for they may be misspelt; of shorter ones, only known ones. */
const SHORTEST_UNKNOWN = 7;
/** How far around an anchor its form may reach, in lengths of the longest form; more, for text may hold wider gaps. */
const REACH = 1.5;
/** Longer runs without a blank are no words. */
const LONGEST_WORD = 60;

/**
 * Most paragraphs name nothing. One pass of the regular expression engine picks the words that could be part of a name,
 * each different word is judged once, and only what stands around an anchor is read: on pages about other matters that is
 * nearly the whole cost.
 */
export function createPrefilter(forms: readonly Form[], gazetteer: Gazetteer, speller: Speller): Prefilter {
  const anchors = new Set(forms.map(anchorOf));
  // A form of exact case keeps the capitals that it has.
  const small = new Set(
    forms.filter(({ alias, tokens }) => !alias.exactCase || tokens.every(({ capitals }) => capitals === 'none')).map(anchorOf),
  );
  const known = [...small, ...gazetteer.inflected].filter((word) => word.length < SHORTEST_UNKNOWN && /^[a-z]+$/.test(word));
  // Dotted letters and words in other alphabets are left to the full reading.
  const telling = new RegExp(
    `[\\u0370-\\u1fff\\u2c00-\\u2dff\\u3031-\\ud7ff]+|[A-Za-z]\\. ?[A-Za-z](?![a-z])|[A-Z][A-Za-z]+|[a-z]{${SHORTEST_UNKNOWN},}|\\b(?:${known.join('|') || '(?!)'})\\b`,
    'g',
  );
  const isTelling = memoize((word) => {
    if (!/^[A-Za-z]+$/.test(word)) return true;
    const key = word.toLowerCase();
    const words = [key, ...gazetteer.lemmas(key), ...speller.propose(key).map((proposal) => proposal.word)];
    return words.some((candidate) => anchors.has(candidate));
  });
  const reach = REACH * Math.max(...forms.map(({ alias }) => alias.form.length));
  return (folded) => {
    const parts: string[] = [];
    let from = 0;
    let to = -1;
    telling.lastIndex = 0;
    for (let match = telling.exec(folded); match; match = telling.exec(folded)) {
      if (!isTelling(match[0])) continue;
      const start = wordStart(folded, match.index - reach);
      if (start > to && to >= 0) parts.push(folded.slice(from, to));
      if (start > to) from = start;
      to = wordEnd(folded, match.index + match[0].length + reach);
    }
    return to < 0 ? parts : [...parts, folded.slice(from, to)];
  };
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

/** The word that a form is least likely to share with other texts: a name in it, the longest one; else its longest word. */
function anchorOf({ tokens }: Form): string {
  const names = tokens.filter(({ capitals, key }) => capitals !== 'none' && !FUNCTION_WORDS.has(key));
  const words = (names.length > 0 ? names : tokens).map(({ key }) => key);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
