import { keyAfter, type Gazetteer, type Node } from './gazetteer';
import type { Speller } from './fuzzy';
import type { Token, Tokens } from './tokenize';
import type { Candidate, Form, MatchKind } from './types';

/** What stands between two words of one name: spaces, a line break, a hyphen, an apostrophe; a dot after an initial; a comma where the form has it. */
const GAP = /^(?: ?[\n]? ?| ?- ?|'|,[ \n])$/;
const GAP_AFTER_INITIAL = /^\. ?$/;
/** Lower-case words are only looked at for misspellings when long enough to be no everyday word; names begin with a capital. */
const SHORTEST_LOWER_CASE_SLIP = 9;
/** In a longer form at most this many letters may be wrong altogether. */
const MOST_EDITS = 2;
/** Two letters away from an everyday word stands another everyday word (enlargement, engagement). */
const MOST_EDITS_IN_LOWER_CASE = 1;
/** Below this, two spellings are two words. Five letters right of six is 0.83. */
export const LEAST_SIMILARITY = 0.8;
/** What a spelling that is not the form's own costs, so that among several the closest is taken. */
const COST: Readonly<Record<Exclude<MatchKind, 'exact' | 'typo'>, number>> = { fold: 0.01, inflection: 0.02, transliteration: 0.05 };

interface Step {
  readonly node: Node;
  readonly edits: number;
  readonly letters: number;
  readonly kind: MatchKind;
}

interface Found extends Step {
  readonly form: Form;
  readonly last: number;
}

const RANK: readonly MatchKind[] = ['exact', 'fold', 'inflection', 'transliteration', 'typo'];
const worse = (a: MatchKind, b: MatchKind): MatchKind => (RANK.indexOf(a) > RANK.indexOf(b) ? a : b);

/** Everything in a text that reads like a surface form, overlapping ones included, before context is weighed. */
export function findCandidates(original: string, text: Tokens, lang: string, gazetteer: Gazetteer, speller: Speller): Candidate[] {
  const walk = createWalk(text, lang, gazetteer, speller);
  return text.tokens.flatMap((_, first) => walk(first).map((found) => toCandidate(original, text, first, found)))
    .filter((candidate) => candidate.similarity >= LEAST_SIMILARITY);
}

/** The walk from one token through the trie: as written, inflected, then misspelt; the `s` of a possessive may be stepped over. */
function createWalk({ text, tokens }: Tokens, lang: string, gazetteer: Gazetteer, speller: Speller): (first: number) => Found[] {
  const gapBefore = (index: number): string => text.slice(tokens[index - 1]?.end, tokens[index]?.start);
  const joins = (index: number): boolean => {
    const gap = gapBefore(index);
    return GAP.test(gap) || (GAP_AFTER_INITIAL.test(gap) && tokens[index - 1]?.key.length === 1);
  };

  function* steps(from: Step, index: number, token: Token): Generator<Step> {
    const { children } = from.node;
    const key = index > 0 ? keyAfter(from.letters === 0 ? '' : gapBefore(index), token.key) : token.key;
    const exact = children.get(key);
    if (exact) yield { ...from, node: exact, letters: from.letters + token.key.length };
    for (const lemma of gazetteer.lemmas(token.key, lang)) {
      const child = children.get(lemma);
      if (child) yield { ...from, node: child, letters: from.letters + lemma.length, kind: worse(from.kind, 'inflection') };
    }
    if (!gazetteer.isWord(token.key, lang)) yield* misspelt(from, token);
  }

  function* misspelt(from: Step, token: Token): Generator<Step> {
    const atStart = from.letters === 0;
    if (atStart && token.capitals === 'none' && token.key.length < SHORTEST_LOWER_CASE_SLIP) return;
    for (const { word, distance } of speller.propose(token.key)) {
      const child = from.node.children.get(word);
      const edits = from.edits + distance;
      if (!child || word === token.key || edits > MOST_EDITS) continue;
      if (token.capitals === 'none' && distance > MOST_EDITS_IN_LOWER_CASE) continue;
      const kind = distance > 0 ? 'typo' : 'transliteration';
      yield { node: child, edits, letters: from.letters + word.length, kind: worse(from.kind, kind) };
    }
  }

  function follow(from: Step, index: number, found: Found[]): Found[] {
    const token = tokens[index];
    if (!token) return found;
    for (const step of steps(from, index, token)) {
      for (const form of step.node.forms) if (!form.alias.langs || form.alias.langs.includes(lang)) found.push({ ...step, form, last: index });
      if (step.node.children.size > 0 && index + 1 < tokens.length && joins(index + 1)) {
        follow(step, index + 1, found);
        if (isPossessive(index + 1) && index + 2 < tokens.length && joins(index + 2)) follow(step, index + 2, found);
      }
    }
    return found;
  }

  const isPossessive = (index: number): boolean => tokens[index]?.key === 's' && gapBefore(index) === "'";
  return (first) => follow({ node: gazetteer.root, edits: 0, letters: 0, kind: 'exact' }, first, []);
}

function toCandidate(original: string, text: Tokens, first: number, { form, last, edits, letters, kind }: Found): Candidate {
  const { start, end } = spanOf(text, first, last);
  const written = original.slice(start, end);
  const actual = kind === 'exact' && written !== form.alias.form ? 'fold' : kind;
  const cost = actual === 'exact' ? 0 : actual === 'typo' ? edits / letters : COST[actual];
  return { start, end, first, last, entry: form.entry.id, form, text: written, kind: actual, similarity: 1 - cost };
}

function spanOf(text: Tokens, first: number, last: number): { start: number; end: number } {
  const from = text.tokens[first];
  const to = text.tokens[last];
  if (!from || !to) throw new RangeError(`No tokens ${first} to ${last}`);
  return { start: text.startOf(from.start), end: text.endOf(to.end - 1) };
}

