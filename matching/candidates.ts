import type { Speller } from './fuzzy';
import { createGlance } from './glance';
import { isPossessive, mayStartName } from './gaps';
import type { Gazetteer } from './gazetteer';
import { memoize } from './memo';
import type { Anchor } from './prefilter';
import type { Token, Tokens } from './tokenize';
import type { Candidate, Form, MatchKind } from './types';
import { Walk, worse, type Found } from './walk';

/** Below this, two spellings are two words. Five letters right of six is 0.83. */
const LEAST_SIMILARITY = 0.8;
/** What a spelling that is not the form's own costs, so that among several the closest is taken. */
const COST: Readonly<Record<Exclude<MatchKind, 'exact' | 'typo'>, number>> = {
  fold: 0.01,
  inflection: 0.02,
  transliteration: 0.05,
};

/** Candidates that hang on the anchors. */
export type FindCandidates = (original: string, text: Tokens, anchors: readonly Anchor[]) => Candidate[];

/** Finds everything in a text that reads like a surface form, overlapping ones included, before context is weighed. */
export function createFinder(gazetteer: Gazetteer, speller: Speller): FindCandidates {
  const { root, lemmas } = gazetteer;
  const glance = createGlance([...root.keys(), ...lemmas.keys()]);
  const begins = (word: string): boolean => root.has(word);
  const beginsSomehow = memoize(
    (word) => begins(word) || lemmas.get(word)?.some(begins) || speller.propose(word).some((proposal) => begins(proposal.word)),
  );
  const startsForm = (text: string, token: Token): boolean =>
    (!token.plain || glance(text, token.start, token.end)) && beginsSomehow(token.key);
  return (original, text, anchors) => {
    const walk = new Walk(text, gazetteer, speller);
    const candidates: Candidate[] = [];
    for (const index of startsOf(text, anchors)) {
      const token = text.tokens[index];
      if (!token || !startsForm(text.text, token) || !mayStartName(text, index)) continue;
      for (const found of walk.from(index)) candidates.push(toCandidate(original, text, index, found));
    }
    return candidates.filter(({ similarity }) => similarity >= LEAST_SIMILARITY);
  };
}

/** The tokens with which a form may begin, each once, from left to right. */
function startsOf(text: Tokens, anchors: readonly Anchor[]): readonly number[] {
  const places = placesOf(text, anchors);
  const starts: number[] = [];
  // From the last to the first, for a later anchor may reach further back than an earlier one.
  let lowest = text.tokens.length;
  for (let i = anchors.length - 1; i >= 0; i--) {
    const { from = 0, to = 0 } = places[i] ?? {};
    for (let index = Math.min(to, lowest) - 1; index >= from; index--) starts.push(index);
    lowest = Math.min(lowest, from);
  }
  return starts.toReversed();
}

/** For each anchor the first token that may begin its form, and the one behind its own; half-open. */
function placesOf(text: Tokens, anchors: readonly Anchor[]): readonly { readonly from: number; readonly to: number }[] {
  const { tokens } = text;
  let at = 0;
  return anchors.map(({ start, end, before }) => {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at += 1;
    let to = at;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to += 1;
    return { from: wordsBack(text, at, before), to };
  });
}

/** The token so many words before; behind each word of a form a possessive `s` may stand in the text, and counts for none. */
function wordsBack(text: Tokens, index: number, words: number): number {
  let from = index;
  for (let left = words; left > 0 && from > 0; from--) if (!isPossessive(text, from - 1)) left -= 1;
  return from;
}

function toCandidate(original: string, text: Tokens, first: number, { form, last, edits, letters, kind }: Found): Candidate {
  const { start, end } = spanOf(text, first, last, form);
  const written = original.slice(start, end);
  const folded = kind === 'exact' && written !== form.alias.form ? 'fold' : kind;
  const actual = form.alias.hidden ? worse(folded, 'transliteration') : folded;
  const cost = actual === 'exact' ? 0 : actual === 'typo' ? edits / letters : COST[actual];
  return { start, end, first, last, entry: form.entry.id, form, text: written, kind: actual, similarity: 1 - cost };
}

/** The dot of an abbreviation belongs to it ("EE. UU."). */
function spanOf(text: Tokens, first: number, last: number, form: Form): { start: number; end: number } {
  const from = text.tokens[first];
  const to = text.tokens[last];
  if (!from || !to) throw new RangeError(`No tokens ${first} to ${last}`);
  const abbreviated = form.alias.form.endsWith('.') && form.tokens.at(-1)?.dotted === false;
  const end = abbreviated && text.text[to.end] === '.' ? to.end + 1 : to.end;
  return { start: text.startOf(from.start), end: text.endOf(end - 1) };
}
