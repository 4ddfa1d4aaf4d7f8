import { FUNCTION_WORDS } from './function-words';
import { startOf } from './letters';
import { tokenize, type Token } from './tokenize';
import { isAlike } from './transliterate';

/** A word of a phrase, folded as texts are. */
export interface PhraseWord {
  readonly key: string;
  readonly capitals: Token['capitals'];
}

const phrases = new Map<string, readonly PhraseWord[]>();

/** The words of a phrase that stands beside names. */
export function wordsOf(phrase: string): readonly PhraseWord[] {
  const known = phrases.get(phrase);
  if (known) return known;
  const words = tokenize(phrase).tokens.filter(({ key }) => key !== 's');
  phrases.set(phrase, words);
  return words;
}

const ONLY_LETTERS = /^[A-Za-z ]+$/;

/** False where the token is not the first word of the phrase, or not its last one, in any spelling: told from two letters, for few are. */
export const mayBeginWith = (phrase: string, token: Token | undefined): boolean => mayBeWordAt(phrase, 0, token);
export const mayEndWith = (phrase: string, token: Token | undefined): boolean =>
  mayBeWordAt(phrase, phrase.lastIndexOf(' ') + 1, token);

const mayBeWordAt = (phrase: string, index: number, token: Token | undefined): boolean =>
  token !== undefined && (startOf(phrase.charCodeAt(index)) === startOf(token.key.charCodeAt(0)) || !ONLY_LETTERS.test(phrase));

/** The same word or its plural; with a capital where the phrase has one. */
export function isWord({ key, capitals }: PhraseWord, token: Token | undefined): boolean {
  if (!token || (token.key !== key && !isPlural(token.key, key) && !isPlural(key, token.key))) return false;
  // "Nato" is NATO, "Us" is not the US.
  const readsAsWord = capitals === 'all' && token.capitals === 'first' && FUNCTION_WORDS.has(key);
  return capitals === 'none' || (token.capitals !== 'none' && !readsAsWord);
}

const isPlural = (word: string, one: string): boolean =>
  word.length === one.length + 1 && word.endsWith('s') && word.startsWith(one);

/** Spellings of one name differ by no more letters than this. */
const MOST_LETTERS_APART = 2;

/** Another spelling of the same name: Andrey, Andrei. */
export function isSpelling({ key, capitals }: PhraseWord, token: Token | undefined): boolean {
  if (capitals !== 'first' || token?.capitals !== 'first' || Math.abs(token.key.length - key.length) > MOST_LETTERS_APART)
    return false;
  return isAlike(token.key, key);
}

/** Where the words of a text stand, each under what it has in common with its plural. */
export type Places = ReadonlyMap<string, readonly number[]>;

export function indexWords(tokens: readonly Token[]): Places {
  const places = new Map<string, number[]>();
  for (let at = 0; at < tokens.length; at++) {
    const stem = stemOf(tokens[at]?.key ?? '');
    const known = places.get(stem);
    if (known) known.push(at);
    else places.set(stem, [at]);
  }
  return places;
}

/** Whether the phrase begins at one of the places that count, its words one after the other. */
export function holds(tokens: readonly Token[], places: Places, phrase: string, counts: (at: number) => boolean): boolean {
  const words = wordsOf(phrase);
  const beginnings = places.get(stemOf(words[0]?.key ?? ''));
  return beginnings?.some((at) => counts(at) && words.every((word, i) => isWord(word, tokens[at + i]))) === true;
}

/** Without all the `s` at its end, for "pres" may be a word whose plural is "press". */
function stemOf(key: string): string {
  let end = key.length;
  while (key.charCodeAt(end - 1) === SMALL_S) end -= 1;
  return key.slice(0, end);
}

const SMALL_S = 0x73;
