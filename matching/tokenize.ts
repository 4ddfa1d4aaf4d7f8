import { normalize, type Normalized } from './normalize';

export type Capitals = 'none' | 'first' | 'all' | 'mixed';

/** A word or an acronym of a normalised text. */
export interface Token {
  /** What is looked up: lower case, look-alike letters replaced, dots of an acronym dropped. */
  readonly key: string;
  /** Half-open, in the normalised text. */
  readonly start: number;
  readonly end: number;
  readonly capitals: Capitals;
  /** Written with dots (`U.S.`): an acronym whatever its capitals. */
  readonly dotted: boolean;
}

export interface Tokens extends Normalized {
  readonly tokens: readonly Token[];
}

/** Ranges, and not a Unicode class: the `u` flag costs several times as much. Without the signs that stand among the letters. */
const LETTER =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u037d\\u0386-\\u055f\\u0561-\\u0588' +
  '\\u05d0-\\u05ea\\u0620-\\u064a\\u066e-\\u06d3\\u0710-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3031-\\ud7ff\\uf900-\\ufdff';
/** `U.S.`, `N.A.T.O`, `U. S.`: with spaces only where each letter has its dot, or "the U.S. A man" would be the USA. */
const ACRONYM = `(?<![${LETTER}0-9])[A-Za-z](?:(?:\\.[A-Za-z])+\\.?|\\.(?: [A-Za-z]\\.)+)(?![${LETTER}0-9])`;
const WORD = `[${LETTER}0-9]+`;
const TOKEN = new RegExp(`${ACRONYM}|${WORD}`, 'g');

const CYRILLIC = /[\u0400-\u052f]/;
const LATIN = /[A-Za-z]/;
/** Cyrillic and Greek letters drawn like Latin ones. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwһhαaβbεeιiκkνvοoρpτtυuχxηnϲc'.matchAll(/(.)(.)/gu)].map((pair) => [pair[1], pair[2]]),
);
const GREEK = /[\u0370-\u03ff]/;

/** Words in text order; every offset can be led back to the original. */
export function tokenize(original: string): Tokens {
  const normalized = normalize(original);
  const tokens = [...normalized.text.matchAll(TOKEN)].map((match) => toToken(match[0], match.index));
  return { ...normalized, tokens };
}

function toToken(text: string, start: number): Token {
  const dotted = text.includes('.');
  const letters = dotted ? text.replace(/[. ]/g, '') : text;
  return { key: toKey(letters), start, end: start + text.length, capitals: capitalsOf(letters), dotted };
}

/** A word in two alphabets was made to look like one in Latin letters. */
function toKey(letters: string): string {
  const lower = letters.toLowerCase();
  const mixed = LATIN.test(lower) && (CYRILLIC.test(lower) || GREEK.test(lower));
  return mixed ? lower.replace(/[^a-z0-9]/g, (char) => LOOK_ALIKES[char] ?? char) : lower;
}

function capitalsOf(letters: string): Capitals {
  const lower = letters.toLowerCase();
  if (letters === lower) return 'none';
  if (letters === letters.toUpperCase()) return letters.length > 1 ? 'all' : 'first';
  return letters.slice(1) === lower.slice(1) ? 'first' : 'mixed';
}
