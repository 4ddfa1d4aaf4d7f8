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
const WORD = new RegExp(`[${LETTER}0-9]+`, 'g');
/** `U.S.`, `N.A.T.O`, `U. S.`, at a letter that stands alone: with spaces only where each letter has its dot, or "the U.S. A man" would be the USA. */
const ACRONYM = new RegExp(`[A-Za-z](?:(?:\\.[A-Za-z])+\\.?|\\.(?: [A-Za-z]\\.)+)(?![${LETTER}0-9])`, 'y');

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
  const { text } = normalized;
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const start = match.index;
    const acronym = match[0].length === 1 && text[start + 1] === '.' ? acronymAt(text, start) : undefined;
    tokens.push(
      acronym
        ? toToken(acronym.replace(/[. ]/g, ''), start, acronym.length, true)
        : toToken(match[0], start, match[0].length, false),
    );
    if (acronym) WORD.lastIndex = start + acronym.length;
  }
  return { ...normalized, tokens };
}

function acronymAt(text: string, start: number): string | undefined {
  ACRONYM.lastIndex = start;
  return ACRONYM.exec(text)?.[0];
}

function toToken(letters: string, start: number, length: number, dotted: boolean): Token {
  const lower = letters.toLowerCase();
  return { key: toKey(lower), start, end: start + length, capitals: capitalsOf(letters, lower), dotted };
}

const NOT_ASCII = /[^\0-\x7f]/;

/** A word in two alphabets was made to look like one in Latin letters. */
function toKey(lower: string): string {
  if (!NOT_ASCII.test(lower)) return lower;
  const mixed = LATIN.test(lower) && (CYRILLIC.test(lower) || GREEK.test(lower));
  return mixed ? lower.replace(/[^a-z0-9]/g, (char) => LOOK_ALIKES[char] ?? char) : lower;
}

function capitalsOf(letters: string, lower: string): Capitals {
  if (letters === lower) return 'none';
  if (letters === letters.toUpperCase()) return letters.length > 1 ? 'all' : 'first';
  return letters.slice(1) === lower.slice(1) ? 'first' : 'mixed';
}
