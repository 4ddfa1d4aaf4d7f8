import { tokenize, type Token, type Tokens } from './tokenize';

/** How a line is set: names tell themselves from other words by their capitals only in plain sentences. */
export type Lettering = 'sentence' | 'headline' | 'capitals';

/** What context rules ask about the surroundings of a span, by token index. */
export interface Setting {
  readonly tokens: readonly Token[];
  /** What stands between a token and the one before it, or after the last. */
  gapBefore(index: number): string;
  /** First and last token of the line, both included. */
  lineOf(index: number): { readonly first: number; readonly last: number };
  lettering(index: number): Lettering;
  /** True when the phrase stands at most `reach` words before or behind the tokens, in the same line. */
  near(phrase: string, first: number, last: number, reach: number): boolean;
  /** True when the phrase ends right before the token, or starts right behind it. */
  endsBefore(phrase: string, first: number): boolean;
  startsAfter(phrase: string, last: number): boolean;
}

/** From this share of capitalised words on, a line is a headline in title case. */
const HEADLINE_SHARE = 0.75;
/** Fewer words make a label, not a headline. */
const SHORTEST_HEADLINE = 4;
/** Words that title case leaves small say nothing. */
const SHORTEST_TELLING_WORD = 4;

const phrases = new Map<string, string>();

/** ` word word `, folded as texts are. */
function keysOf(phrase: string): string {
  const known = phrases.get(phrase);
  if (known !== undefined) return known;
  const keys = ` ${tokenize(phrase).tokens.map((token) => token.key).join(' ')} `;
  phrases.set(phrase, keys);
  return keys;
}

export function describeSetting({ text, tokens }: Tokens): Setting {
  const gapBefore = (index: number): string => text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? text.length);
  const words = (first: number, last: number): string =>
    ` ${tokens.slice(Math.max(0, first), Math.max(0, last + 1)).map((token) => token.key).join(' ')} `;
  const lines = new Map<number, Lettering>();

  const lineOf = (index: number): { first: number; last: number } => {
    let first = index;
    let last = index;
    while (first > 0 && !gapBefore(first).includes('\n')) first--;
    while (last + 1 < tokens.length && !gapBefore(last + 1).includes('\n')) last++;
    return { first, last };
  };

  const lettering = (index: number): Lettering => {
    const { first, last } = lineOf(index);
    const known = lines.get(first);
    if (known) return known;
    const found = letteringOf(tokens.slice(first, last + 1));
    lines.set(first, found);
    return found;
  };

  return {
    tokens,
    gapBefore,
    lineOf,
    lettering,
    near(phrase, first, last, reach) {
      const line = lineOf(first);
      const from = Math.max(line.first, first - reach);
      const to = Math.min(line.last, last + reach);
      const keys = keysOf(phrase);
      return words(from, first - 1).includes(keys) || words(last + 1, to).includes(keys);
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

function letteringOf(line: readonly Token[]): Lettering {
  const words = line.filter((token) => !/\d/.test(token.key) && !token.dotted);
  if (words.length >= 2 && words.every((token) => token.capitals === 'all' || token.key.length === 1)) return 'capitals';
  const telling = words.filter((token) => token.key.length >= SHORTEST_TELLING_WORD);
  const capitalised = telling.filter((token) => token.capitals !== 'none').length;
  return words.length >= SHORTEST_HEADLINE && capitalised >= HEADLINE_SHARE * telling.length ? 'headline' : 'sentence';
}
