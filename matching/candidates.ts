import type { Speller } from './fuzzy';
import { mayStartName } from './gaps';
import type { Gazetteer } from './gazetteer';
import { memoize } from './memo';
import type { Tokens } from './tokenize';
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

export type FindCandidates = (original: string, text: Tokens) => Candidate[];

/** Finds everything in a text that reads like a surface form, overlapping ones included, before context is weighed. */
export function createFinder(gazetteer: Gazetteer, speller: Speller): FindCandidates {
  const startsForm = memoize((word) => {
    const words = [word, ...gazetteer.lemmas(word), ...speller.propose(word).map((proposal) => proposal.word)];
    return words.some((candidate) => gazetteer.root.children.has(candidate));
  });
  return (original, text) => {
    const walk = new Walk(text, gazetteer, speller);
    const candidates = text.tokens.flatMap((token, first) =>
      startsForm(token.key) && mayStartName(text, first)
        ? walk.from(first).map((found) => toCandidate(original, text, first, found))
        : [],
    );
    return candidates.filter(({ similarity }) => similarity >= LEAST_SIMILARITY);
  };
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
