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
  /** Nothing but letters and figures of ASCII: the text, in lower case, is its key. */
  readonly plain: boolean;
}

export interface Tokens extends Normalized {
  readonly tokens: readonly Token[];
}

/** What words are made of, by character code, both ends included; without the signs that stand among the letters. */
const IN_WORDS: readonly (readonly [from: number, to: number])[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
  [0x370, 0x37d],
  [0x386, 0x55f],
  [0x561, 0x588],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x66e, 0x6d3],
  [0x710, 0x1fff],
  [0x2c00, 0x2dff],
  [0x3005, 0x3007],
  [0x3031, 0xd7ff],
  [0xf900, 0xfdff],
];
const FIRST_BEYOND_ASCII = 0x80;
const ASCII = 1;
const BEYOND_ASCII = 2;
/** A table, for a regular expression takes three times as long to find the words of a paragraph. */
const KIND_IN_WORD = new Uint8Array(2 ** 16);
for (const [from, to] of IN_WORDS) KIND_IN_WORD.fill(from < FIRST_BEYOND_ASCII ? ASCII : BEYOND_ASCII, from, to + 1);

const WORD_CLASS = IN_WORDS.map((range) => range.map((code) => String.fromCharCode(code)).join('-')).join('');
/** `U.S.`, `N.A.T.O`, `U. S.`, at a letter that stands alone: with spaces only where each letter has its dot, or "the U.S. A man" would be the USA. */
const ACRONYM = new RegExp(`[A-Za-z](?:(?:\\.[A-Za-z])+\\.?|\\.(?: [A-Za-z]\\.)+)(?![${WORD_CLASS}])`, 'y');

const CYRILLIC = /[\u0400-\u052f]/;
const LATIN = /[A-Za-z]/;
/** Cyrillic and Greek letters drawn like Latin ones. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwһhαaβbεeιiκkνvοoρpτtυuχxηnϲc'.matchAll(/(.)(.)/gu)].map((pair) => [pair[1], pair[2]]),
);
const GREEK = /[\u0370-\u03ff]/;
/** Greek capitals drawn like Latin ones though their small letters are not. */
const LOOK_ALIKE_CAPITALS: Readonly<Record<string, string>> = { Η: 'h', Μ: 'm', Ν: 'n', Υ: 'y', Ζ: 'z' };

/** Words in text order; every offset can be led back to the original. */
export const tokenize = (original: string): Tokens => tokenizeFolded(normalize(original));

/** The same for a text that is folded already. */
export function tokenizeFolded(normalized: Normalized): Tokens {
  const { text } = normalized;
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; start++) {
    let kind = KIND_IN_WORD[text.charCodeAt(start)] ?? 0;
    if (kind === 0) continue;
    let end = start + 1;
    // Behind the end of the text there is no character, and nothing in the table.
    for (let next; (next = KIND_IN_WORD[text.charCodeAt(end)] ?? 0) > 0; end++) kind |= next;
    const acronym = end === start + 1 && text.charCodeAt(end) === DOT ? acronymAt(text, start) : undefined;
    if (acronym) end = start + acronym.length;
    tokens.push(new Word(text, start, end, acronym !== undefined, kind === ASCII && !acronym));
    start = end - 1;
  }
  return { ...normalized, tokens };
}

const DOT = 0x2e;

/** Whether words are made of the character; false behind the end. */
export const isInWord = (text: string, index: number): boolean => (KIND_IN_WORD[text.charCodeAt(index)] ?? 0) > 0;

/** What a word is looked up by is worked out when somebody looks: most words only stand around a name. */
class Word implements Token {
  readonly start: number;
  readonly end: number;
  readonly dotted: boolean;
  readonly plain: boolean;
  readonly #text: string;
  #key: string | undefined;
  #capitals: Capitals | undefined;

  constructor(text: string, start: number, end: number, dotted: boolean, plain: boolean) {
    this.#text = text;
    this.start = start;
    this.end = end;
    this.dotted = dotted;
    this.plain = plain;
  }

  get key(): string {
    return (this.#key ??= this.plain ? this.#letters().toLowerCase() : toKey(this.#letters()));
  }

  get capitals(): Capitals {
    return (this.#capitals ??= capitalsOf(this.#letters()));
  }

  /** Dots and blanks of an acronym dropped. */
  #letters(): string {
    const written = this.#text.slice(this.start, this.end);
    return this.dotted ? written.replace(/[. ]/g, '') : written;
  }
}

function acronymAt(text: string, start: number): string | undefined {
  ACRONYM.lastIndex = start;
  return ACRONYM.exec(text)?.[0];
}

/** A word in two alphabets was made to look like one in Latin letters. */
function toKey(letters: string): string {
  const mixed = LATIN.test(letters) && (CYRILLIC.test(letters) || GREEK.test(letters));
  if (!mixed) return letters.toLowerCase();
  const latin = letters.replace(/[^A-Za-z0-9]/g, (char) => LOOK_ALIKE_CAPITALS[char] ?? char);
  return latin.toLowerCase().replace(/[^a-z0-9]/g, (char) => LOOK_ALIKES[char] ?? char);
}

function capitalsOf(letters: string): Capitals {
  const lower = letters.toLowerCase();
  if (letters === lower) return 'none';
  if (letters === letters.toUpperCase()) return letters.length > 1 ? 'all' : 'first';
  return letters.slice(1) === lower.slice(1) ? 'first' : 'mixed';
}
