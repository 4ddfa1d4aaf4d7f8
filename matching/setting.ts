import { FUNCTION_WORDS } from './function-words';
import { gapBefore as gapIn } from './gaps';
import { tokenize, type Token, type Tokens } from './tokenize';
import { isAlike } from './transliterate';

/** How a line is set: names tell themselves from other words by their capitals only in plain sentences. */
export type Lettering = 'sentence' | 'headline' | 'capitals';

/** First and last token, both included. */
export interface Line {
  readonly first: number;
  readonly last: number;
}

/** What context rules ask about the surroundings of a span, by token index. */
export interface Setting {
  readonly tokens: readonly Token[];
  /** What stands between a token and the one before it, or after the last. */
  gapBefore(index: number): string;
  /** The line that the token stands in; the same object for all its tokens. */
  lineOf(index: number): Line;
  lettering(index: number): Lettering;
  /** What stands at most `reach` words before and behind the tokens, in the same line. */
  around(first: number, last: number, reach: number): Surrounding;
  /** True when the phrase ends right before the token, or starts right behind it. */
  endsBefore(phrase: string, first: number): boolean;
  startsAfter(phrase: string, last: number): boolean;
}

/** Fewer words make a label, not a headline. */
const SHORTEST_HEADLINE = 4;
/** Shorter words are left small in title case, too. */
const SHORTEST_TELLING_WORD = 5;

/** The end of a sentence or of a bracket: what stands beyond is no neighbour. */
const PARTING = /[.?!;:)]/;

interface PhraseWord {
  readonly key: string;
  readonly capitals: Token['capitals'];
}

const phrases = new Map<string, readonly PhraseWord[]>();

/** The words of a phrase, folded as texts are. */
function wordsOf(phrase: string): readonly PhraseWord[] {
  const known = phrases.get(phrase);
  if (known) return known;
  const words = tokenize(phrase).tokens.filter(({ key }) => key !== 's');
  phrases.set(phrase, words);
  return words;
}

/** The same word or its plural; with a capital where the phrase has one. */
function isWord({ key, capitals }: PhraseWord, token: Token | undefined): boolean {
  if (!token || (token.key !== key && token.key !== `${key}s` && `${token.key}s` !== key)) return false;
  // "Nato" is NATO, "Us" is not the US.
  const readsAsWord = capitals === 'all' && token.capitals === 'first' && FUNCTION_WORDS.has(key);
  return capitals === 'none' || (token.capitals !== 'none' && !readsAsWord);
}

/** Spellings of one name differ by no more letters than this. */
const MOST_LETTERS_APART = 2;

/** Another spelling of the same name: Andrey, Andrei. */
function isSpelling({ key, capitals }: PhraseWord, token: Token | undefined): boolean {
  if (capitals !== 'first' || token?.capitals !== 'first' || Math.abs(token.key.length - key.length) > MOST_LETTERS_APART)
    return false;
  return isAlike(token.key, key);
}

/** Words around a span, to be asked for phrases. */
export interface Surrounding {
  has(phrase: string): boolean;
}

export function describeSetting(text: Tokens): Setting {
  const { tokens } = text;
  const gapBefore = (index: number): string => gapIn(text, index);
  const lines = text.text.includes('\n') ? findLines(tokens.length, gapBefore) : undefined;
  const wholeText: Line = { first: 0, last: tokens.length - 1 };
  const letterings = new Map<Line, Lettering>();
  const lineOf = (index: number): Line => (lines ? (lines[index] ?? { first: index, last: index }) : wholeText);

  const lettering = (index: number): Lettering => {
    const line = lineOf(index);
    const known = letterings.get(line);
    if (known) return known;
    const found = letteringOf(tokens.slice(line.first, line.last + 1), gapBefore(line.last + 1));
    letterings.set(line, found);
    return found;
  };

  // An initial's dot ends no sentence.
  const parts = (index: number): boolean => PARTING.test(gapBefore(index)) && tokens[index - 1]?.key.length !== 1;

  return {
    tokens,
    gapBefore,
    lineOf,
    lettering,
    around: createAround(tokens, lineOf),
    endsBefore(phrase, first) {
      const words = wordsOf(phrase);
      let at = first;
      return words.toReversed().every((word) => {
        if (parts(at)) return false;
        at -= 1;
        if (tokens[at]?.key === 's' && gapBefore(at) === "'") at -= 1;
        return isWord(word, tokens[at]) || isSpelling(word, tokens[at]);
      });
    },
    startsAfter: (phrase, last) => wordsOf(phrase).every((word, i) => !parts(last + 1 + i) && isWord(word, tokens[last + 1 + i])),
  };
}

function createAround(tokens: readonly Token[], lineOf: Setting['lineOf']): Setting['around'] {
  let places: Places | undefined;
  return (first, last, reach) => {
    const line = lineOf(first);
    const from = Math.max(line.first, first - reach);
    const to = Math.min(line.last, last + reach);
    const isAround = (at: number): boolean => at >= from && at <= to && (at < first || at > last);
    places ??= indexWords(tokens);
    const all = places;
    return { has: (phrase) => holds(tokens, all, wordsOf(phrase), isAround) };
  };
}

/** Where each word stands in a text. */
type Places = ReadonlyMap<string, readonly number[]>;

function indexWords(tokens: readonly Token[]): Places {
  const places = new Map<string, number[]>();
  for (const [at, { key }] of tokens.entries()) {
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return places;
}

/** The phrase begins somewhere there, its words one after the other. */
function holds(
  tokens: readonly Token[],
  places: Places,
  words: readonly PhraseWord[],
  isThere: (at: number) => boolean,
): boolean {
  const key = words[0]?.key ?? '';
  const beginsAt = (at: number): boolean => isThere(at) && words.every((word, i) => isWord(word, tokens[at + i]));
  const begins = (form: string): boolean => places.get(form)?.some(beginsAt) === true;
  return begins(key) || begins(`${key}s`) || (key.endsWith('s') && begins(key.slice(0, -1)));
}

/** The line of each token; tokens of one line share one object. */
function findLines(count: number, gapBefore: (index: number) => string): Line[] {
  const lines: { first: number; last: number }[] = [];
  for (let index = 0; index < count; index++) {
    const before = lines[index - 1];
    const line = before && !gapBefore(index).includes('\n') ? before : { first: index, last: index };
    line.last = index;
    lines.push(line);
  }
  return lines;
}

/** Looks no further than it must: most lines are sentences, and say so with their first words. */
function letteringOf(line: readonly Token[], end: string): Lettering {
  let words = 0;
  let inCapitals = true;
  let proof = false;
  for (const token of line) {
    const { key, capitals, dotted } = token;
    if (dotted || /\d/.test(key)) continue;
    words += 1;
    inCapitals &&= capitals === 'all' || key.length === 1;
    // A full stop or a long word with a small letter proves a sentence; title case leaves only function words small.
    proof ||= capitals === 'none' && key.length >= SHORTEST_TELLING_WORD && !FUNCTION_WORDS.has(key);
    if (proof && !inCapitals) return 'sentence';
  }
  if (words >= 2 && inCapitals) return 'capitals';
  return words >= SHORTEST_HEADLINE && !proof && !end.startsWith('.') ? 'headline' : 'sentence';
}
