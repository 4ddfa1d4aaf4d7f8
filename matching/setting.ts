import { FUNCTION_WORDS } from './function-words';
import { tokenize, type Token, type Tokens } from './tokenize';

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

const phrases = new Map<string, string>();

/** ` word word `, folded as texts are. */
function keysOf(phrase: string): string {
  const known = phrases.get(phrase);
  if (known !== undefined) return known;
  const keys = ` ${tokenize(phrase).tokens.map((token) => token.key).join(' ')} `;
  phrases.set(phrase, keys);
  return keys;
}

/** Words around a span, to be asked for phrases. */
export interface Surrounding {
  has(phrase: string): boolean;
}

export function describeSetting({ text, tokens }: Tokens): Setting {
  const gapBefore = (index: number): string => text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? text.length);
  const words = (first: number, last: number): string =>
    ` ${tokens.slice(Math.max(0, first), Math.max(0, last + 1)).map((token) => token.key).join(' ')} `;
  const lines = findLines(tokens.length, gapBefore);
  const letterings = new Map<Line, Lettering>();
  const lineOf = (index: number): Line => lines[index] ?? { first: index, last: index };

  const lettering = (index: number): Lettering => {
    const line = lineOf(index);
    const known = letterings.get(line);
    if (known) return known;
    const found = letteringOf(tokens.slice(line.first, line.last + 1));
    letterings.set(line, found);
    return found;
  };

  return {
    tokens,
    gapBefore,
    lineOf,
    lettering,
    around(first, last, reach) {
      const line = lineOf(first);
      const before = words(Math.max(line.first, first - reach), first - 1);
      const behind = words(last + 1, Math.min(line.last, last + reach));
      return { has: (phrase) => before.includes(keysOf(phrase)) || behind.includes(keysOf(phrase)) };
    },
    endsBefore(phrase, first) {
      const keys = keysOf(phrase);
      return words(first - keys.split(' ').length + 2, first - 1) === keys;
    },
    startsAfter(phrase, last) {
      const keys = keysOf(phrase);
      return words(last + 1, last + keys.split(' ').length - 2) === keys;
    },
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

function letteringOf(line: readonly Token[]): Lettering {
  const words = line.filter((token) => !/\d/.test(token.key) && !token.dotted);
  if (words.length >= 2 && words.every((token) => token.capitals === 'all' || token.key.length === 1)) return 'capitals';
  // A long word with a small letter proves a sentence; title case leaves only function words small.
  const proof = words.some((token) => token.capitals === 'none' && token.key.length >= SHORTEST_TELLING_WORD && !FUNCTION_WORDS.has(token.key));
  return words.length >= SHORTEST_HEADLINE && !proof ? 'headline' : 'sentence';
}
