import { FUNCTION_WORDS } from './function-words';
import { gapBefore as gapIn, isBlank, isPossessive } from './gaps';
import {
  holds,
  indexWords,
  isSpelling,
  isWord,
  mayBeginWith,
  mayEndWith,
  type Places,
  type PhraseWord,
  wordsOf,
} from './phrases';
import type { Token, Tokens } from './tokenize';

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
  /** True when one of the phrases ends right before the token, or starts right behind it. */
  endsBefore(phrases: readonly string[], first: number): boolean;
  startsAfter(phrases: readonly string[], last: number): boolean;
}

/** Fewer words make a label, not a headline. */
const SHORTEST_HEADLINE = 4;
/** Shorter words are left small in title case, too. */
const SHORTEST_TELLING_WORD = 5;

/** The end of a sentence or of a bracket: what stands beyond is no neighbour. */
const PARTING = /[.?!;:)]/;

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

  return {
    tokens,
    gapBefore,
    lineOf,
    lettering,
    around: createAround(tokens, lineOf),
    ...createBeside(text),
  };
}

/** Looks at the words right before and behind a span. */
function createBeside(text: Tokens): Pick<Setting, 'endsBefore' | 'startsAfter'> {
  const { tokens } = text;
  // An initial's dot ends no sentence.
  const parts = (index: number): boolean =>
    !isBlank(text, index) && PARTING.test(gapIn(text, index)) && tokens[index - 1]?.key.length !== 1;

  const wordBefore = (index: number): number => index - (isPossessive(text, index - 1) ? 2 : 1);

  const endsBefore = (words: readonly PhraseWord[], first: number): boolean => {
    let at = first;
    for (let i = words.length - 1; i >= 0; i--) {
      if (i < words.length - 1 && parts(at)) return false;
      at = wordBefore(at);
      const word = words[i];
      if (!word || (!isWord(word, tokens[at]) && !isSpelling(word, tokens[at]))) return false;
    }
    return true;
  };

  const startsAfter = (words: readonly PhraseWord[], last: number): boolean =>
    words.every((word, i) => isWord(word, tokens[last + 1 + i]) && (i === 0 || !parts(last + 1 + i)));

  return {
    endsBefore(phrases, first) {
      if (phrases.length === 0 || parts(first)) return false;
      const before = tokens[wordBefore(first)];
      return phrases.some((phrase) => mayEndWith(phrase, before) && endsBefore(wordsOf(phrase), first));
    },
    startsAfter(phrases, last) {
      if (phrases.length === 0 || parts(last + 1)) return false;
      const after = tokens[last + 1];
      return phrases.some((phrase) => mayBeginWith(phrase, after) && startsAfter(wordsOf(phrase), last));
    },
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
    return { has: (phrase) => holds(tokens, all, phrase, isAround) };
  };
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
