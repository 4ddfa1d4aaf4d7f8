import { FUNCTION_WORDS } from './function-words';
import { createGlance, type Glance } from './glance';
import type { Token } from './tokenize';
import type { Form } from './types';

/** The words that forms hang on; see `prefilter.ts`. */
export interface Anchors {
  /** How many words of a form stand before each anchor at most. */
  readonly places: ReadonlyMap<string, number>;
  readonly glance: Glance;
  /** Picks the words to look at; with the flag `g`. */
  readonly telling: RegExp;
  /** How many words of a form stand before any word of it at most. */
  readonly anywhere: number;
  /** Characters around an anchor that its form may reach. */
  readonly reach: number;
}

/** Words in small letters that are at least this long are looked at one by one, for they may be misspelt; of shorter ones, only known ones. */
const SHORTEST_UNKNOWN = 7;
/** How far around an anchor its form may reach, in lengths of the longest form; more, for text may hold wider gaps. */
const REACH = 1.5;
/** An expression that tries more short words one after the other is slower than one that takes every word. */
const MOST_SHORT = 200;

/** The engine compiles this in half the time that it takes for `\b` behind a list of words. */
const WORD_END = '(?![a-z])';

/** Letters of other alphabets than Latin. */
const OTHER_ALPHABETS = '[\\u0370-\\u1fff\\u2c00-\\u2dff\\u3031-\\ud7ff]+';

/** “iPhone”, “eBay”: looked for as written, since few words begin so. */
const SMALL_THEN_CAPITAL = /\b[a-z]+[A-Z][A-Za-z]*/g;

/** A form with the word that it hangs on. */
interface Anchored {
  readonly form: Form;
  readonly anchor: Token;
}

/** Hangs each form on one of its words. */
export function createAnchors(forms: readonly Form[], inflected: readonly string[]): Anchors {
  const anchored = forms.map((form) => ({ form, anchor: anchorOf(form) }));
  const places = placesOf(anchored);
  let anywhere = 0;
  let longest = 0;
  for (const { tokens, alias } of forms) {
    anywhere = Math.max(anywhere, tokens.length - 1);
    longest = Math.max(longest, alias.form.length);
  }
  return {
    places,
    glance: createGlance([...places.keys(), ...inflected]),
    telling: tellingWords(anchored, inflected),
    anywhere,
    reach: Math.round(REACH * longest),
  };
}

/** How many words of a form stand before each anchor at most. */
function placesOf(anchored: readonly Anchored[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { form, anchor } of anchored) {
    const { key } = anchor;
    places.set(key, Math.max(form.tokens.indexOf(anchor), places.get(key) ?? 0));
  }
  return places;
}

function tellingWords(anchored: readonly Anchored[], inflected: readonly string[]): RegExp {
  const known = new Set(inflected);
  for (const { form, anchor } of anchored) {
    // A form of exact case keeps the capitals that it has.
    if (!form.alias.exactCase || form.tokens.every(({ capitals }) => capitals === 'none')) known.add(anchor.key);
  }
  const short = [...known].filter((word) => word.length < SHORTEST_UNKNOWN && /^[a-z]+$/.test(word));
  const small =
    short.length > MOST_SHORT ? '[a-z]{2,}' : `[a-z]{${SHORTEST_UNKNOWN},}|(?:${short.join('|') || '(?!)'})${WORD_END}`;
  const mixed = anchored.flatMap(({ form }) => form.alias.form.match(SMALL_THEN_CAPITAL) ?? []);
  const camels = [...new Set(mixed)].map((word) => `${word}${WORD_END}|`).join('');
  return telling(`[A-Z][A-Za-z]+|${camels}${small}`);
}

/** Acronyms with dots, and other alphabets, are always looked at. */
const telling = (words: string): RegExp => new RegExp(`\\b(?:${words}|[A-Za-z]\\. ?[A-Za-z](?![a-z]))|${OTHER_ALPHABETS}`, 'g');

/** The word that a form is least likely to share with other texts: a name in it, the longest one; else its longest word. */
const anchorOf = ({ tokens }: Form): Token => tokens.reduce((best, token) => (isRarer(token, best) ? token : best));

function isRarer(token: Token, other: Token): boolean {
  const named = isNamed(token);
  return named === isNamed(other) ? token.key.length > other.key.length : named;
}

const isNamed = ({ key, capitals }: Token): boolean => capitals !== 'none' && !FUNCTION_WORDS.has(key);
