import { keyAfter, type Gazetteer, type Node } from './gazetteer';
import type { Speller } from './fuzzy';
import type { Token, Tokens } from './tokenize';
import type { Candidate, Form, MatchKind } from './types';

/** What stands between two words of one name: spaces, one line break at most, a hyphen, an apostrophe. */
const GAP = /^(?: *\n? *| ?- ?|')$/;
/** And what may stand there where the form has it, too, or behind an initial. */
const PUNCTUATED_GAP = /^(?:,[ \n]|\. ?)$/;
/** An initial does not end a line. */
const GAP_BEHIND_INITIAL = /^\.? ?$/;
/** Lower-case words are only looked at for misspellings when long enough to be no everyday word; names begin with a capital. */
const SHORTEST_LOWER_CASE_SLIP = 9;
/** As the first word of a longer form, whose other words must follow, a shorter one may be mistyped. */
const SHORTEST_LOWER_CASE_SLIP_IN_PHRASE = 7;
/** In a longer form at most this many letters may be wrong altogether. */
const MOST_EDITS = 2;
/** Two letters away from an everyday word stands another everyday word (enlargement, engagement). */
const MOST_EDITS_IN_LOWER_CASE = 1;
/** First words judged before; a page has a few thousand different ones. */
const MEMO_LIMIT = 20_000;
/** Below this, two spellings are two words. Five letters right of six is 0.83. */
export const LEAST_SIMILARITY = 0.8;
/** What a spelling that is not the form's own costs, so that among several the closest is taken. */
const COST: Readonly<Record<Exclude<MatchKind, 'exact' | 'typo'>, number>> = { fold: 0.01, inflection: 0.02, transliteration: 0.05 };

interface Step {
  readonly node: Node;
  /** The way so far makes sense only with more words behind it. */
  readonly unfinished: boolean;
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

export type FindCandidates = (original: string, text: Tokens) => Candidate[];

/** Finds everything in a text that reads like a surface form, overlapping ones included, before context is weighed. */
export function createFinder(gazetteer: Gazetteer, speller: Speller): FindCandidates {
  const starts = new Map<string, boolean>();
  const mayStart = (word: string): boolean => {
    const known = starts.get(word);
    if (known !== undefined) return known;
    const words = [word, ...gazetteer.lemmas(word), ...speller.propose(word).map((proposal) => proposal.word)];
    const found = words.some((candidate) => gazetteer.root.children.has(candidate));
    if (starts.size >= MEMO_LIMIT) starts.clear();
    starts.set(word, found);
    return found;
  };
  return (original, text) => {
    const walk = createWalk(text, gazetteer, speller);
    const candidates = text.tokens.flatMap((token, first) =>
      mayStart(token.key) ? walk(first).map((found) => toCandidate(original, text, first, found)) : [],
    );
    return candidates.filter(({ similarity }) => similarity >= LEAST_SIMILARITY);
  };
}

/** The walk from one token through the trie: as written, inflected, then misspelt; the `s` of a possessive may be stepped over. */
function createWalk({ text, tokens }: Tokens, gazetteer: Gazetteer, speller: Speller): (first: number) => Found[] {
  const gapBefore = (index: number): string => text.slice(tokens[index - 1]?.end, tokens[index]?.start);
  const joins = (index: number): boolean => {
    const gap = gapBefore(index);
    const initial = tokens[index - 1]?.key.length === 1 && tokens[index - 1]?.capitals !== 'none';
    return initial ? GAP_BEHIND_INITIAL.test(gap) || gap === "'" : GAP.test(gap) || PUNCTUATED_GAP.test(gap);
  };
  const isPossessive = (index: number): boolean => tokens[index]?.key === 's' && gapBefore(index) === "'";
  const keyOf = (from: Step, index: number, token: Token): string =>
    from.letters === 0 ? token.key : keyAfter(gapBefore(index), tokens[index - 1]?.key.length === 1, token.key);

  function* steps(from: Step, index: number, token: Token): Generator<Step> {
    const { children } = from.node;
    const key = keyOf(from, index, token);
    const exact = children.get(key);
    if (exact) yield { ...from, unfinished: false, node: exact, letters: from.letters + token.key.length };
    if (key !== token.key) return;
    for (const lemma of gazetteer.lemmas(token.key)) {
      const child = children.get(lemma);
      if (child) yield { ...from, unfinished: false, node: child, letters: from.letters + lemma.length, kind: worse(from.kind, 'inflection') };
    }
    yield* misspelt(from, token);
  }

  function* misspelt(from: Step, token: Token): Generator<Step> {
    const atStart = from.letters === 0;
    const small = token.capitals === 'none';
    if (atStart && small && token.key.length < SHORTEST_LOWER_CASE_SLIP_IN_PHRASE) return;
    const known = gazetteer.isWord(token.key);
    for (const { word, distance, wordLike } of speller.propose(token.key)) {
      const child = from.node.children.get(word);
      const edits = from.edits + distance;
      if (!child || word === token.key || (known && distance > 0) || edits > MOST_EDITS) continue;
      if (small && distance > MOST_EDITS_IN_LOWER_CASE) continue;
      const unfinished = atStart && (wordLike || (small && token.key.length < SHORTEST_LOWER_CASE_SLIP));
      const kind = distance > 0 ? 'typo' : 'transliteration';
      yield { node: child, unfinished, edits, letters: from.letters + word.length, kind: worse(from.kind, kind) };
    }
  }

  function follow(from: Step, index: number, found: Found[]): Found[] {
    const token = tokens[index];
    if (!token) return found;
    for (const step of steps(from, index, token)) {
      if (!step.unfinished) for (const form of step.node.forms) found.push({ ...step, form, last: index });
      if (step.node.children.size > 0 && index + 1 < tokens.length && joins(index + 1)) {
        follow(step, index + 1, found);
        if (isPossessive(index + 1) && index + 2 < tokens.length && joins(index + 2)) follow(step, index + 2, found);
      }
    }
    return found;
  }

  const start: Step = { node: gazetteer.root, unfinished: true, edits: 0, letters: 0, kind: 'exact' };
  const startsName = (index: number): boolean => !isSmallLetter(tokens[index]) && !isPossessive(index);
  return (first) => (startsName(first) ? follow(start, first, []) : []);
}

/** No name begins with a small initial. */
const isSmallLetter = (token: Token | undefined): boolean => token?.key.length === 1 && token.capitals === 'none' && !/\d/.test(token.key);

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

