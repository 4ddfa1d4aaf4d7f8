import type { FindCandidates } from './candidates';
import { CERTAIN, judgeAll } from './context';
import type { Gazetteer } from './gazetteer';
import { languageOf } from './language';
import { findNamesakes } from './names';
import { findExplainedOtherwise, type Surroundings } from './neighbours';
import { asItIs, normalize } from './normalize';
import type { Anchor, Prefilter } from './prefilter';
import { resolve, waitingFor } from './resolve';
import { describeSetting, type Line, type Setting } from './setting';
import { tokenizeFolded } from './tokenize';
import {
  likelyOf,
  namesakeOf,
  type Candidate,
  type Evidence,
  type Judged,
  type KnownEntry,
  type Matcher,
  type Reading,
} from './types';

/** What linking in one language needs. */
export interface Index {
  /** All entries by id. */
  readonly entries: ReadonlyMap<string, KnownEntry>;
  readonly gazetteer: Gazetteer;
  readonly find: FindCandidates;
  readonly prefilter: Prefilter;
}

export interface MatcherOptions {
  /** Topics whose entries are not linked; their words still count as words. */
  readonly topicsOff?: readonly string[] | undefined;
}

const NO_EVIDENCE: Evidence = new Set();
const NOTHING = { candidates: [], certain: [], settled: [] };

/**
 * Links the names of entries in texts. `indexFor` gives the index for a primary language tag.
 * The longest span wins, mentions never overlap, and what stays doubtful stays unlinked.
 */
export function createMatcher(indexFor: (lang: string) => Index, { topicsOff = [] }: MatcherOptions = {}): Matcher {
  const off = new Set(topicsOff);
  const decide = ({ settled, text, candidates, entries }: Reading, evidence: Evidence) =>
    settled ?? resolve(text, candidates, evidence, entries);
  const read = (text: string, declared?: string): Reading => {
    const lang = languageOf(text, declared);
    return readIn(withoutTopics(indexFor(lang), off), text, lang);
  };
  return {
    read,
    decide,
    waitsFor: ({ settled, candidates, entries }, evidence) => (settled ? [] : waitingFor(candidates, evidence, entries)),
    findMentions(text, lang) {
      const reading = read(text, lang);
      return decide(reading, new Set(reading.certain));
    },
  };
}

function withoutTopics(index: Index, topicsOff: ReadonlySet<string>): Index {
  const find: FindCandidates = (...text) => index.find(...text).filter(({ form }) => !topicsOff.has(form.entry.topic));
  return topicsOff.size === 0 ? index : { ...index, find };
}

function readIn(index: Index, text: string, lang: string): Reading {
  const { entries, gazetteer, find, prefilter } = index;
  const nothing: Reading = { ...NOTHING, text, entries };
  const folded = normalize(text);
  const anchors = prefilter.anchors(folded.text);
  if (anchors.length === 0 || !mayHold(folded.text, anchors, index)) return nothing;
  const tokens = tokenizeFolded(folded);
  const found = find(text, tokens, anchors);
  if (found.length === 0) return nothing;
  const setting = describeSetting(tokens);
  const surroundings = describeSurroundings(found, setting, lang, gazetteer);
  const namesakes = findNamesakes(setting, found, lang, surroundings.isWord).map(namesakeOf);
  return settle(text, entries, judgeAll(found, surroundings), namesakes);
}

/** Shorter texts are read in full at once, in characters: a paragraph. */
const SHORT = 1000;

/** In a long text the surroundings of each anchor are looked at alone first: nearly all of them hold no form. */
function mayHold(folded: string, anchors: readonly Anchor[], { find, prefilter }: Index): boolean {
  if (folded.length <= SHORT) return true;
  return anchors.some((anchor) => {
    const { from, to } = prefilter.around(folded, anchor);
    const part = folded.slice(from, to);
    return (
      find(part, tokenizeFolded(asItIs(part)), [{ ...anchor, start: anchor.start - from, end: anchor.end - from }]).length > 0
    );
  });
}

function describeSurroundings(found: readonly Candidate[], setting: Setting, lang: string, gazetteer: Gazetteer): Surroundings {
  let byLine: ReadonlyMap<Line, ReadonlySet<string>> | undefined;
  return {
    setting,
    lang,
    entriesOf: (line) => (byLine ??= entriesByLine(found, setting)).get(line) ?? NO_EVIDENCE,
    explainedOtherwise: findExplainedOtherwise(setting, found),
    isWord: (word) => gazetteer.words.has(word),
  };
}

function entriesByLine(found: readonly Candidate[], setting: Setting): ReadonlyMap<Line, ReadonlySet<string>> {
  const byLine = new Map<Line, Set<string>>();
  for (const { first, entry, form } of found) {
    if (form.alias.ambiguous) continue;
    const line = setting.lineOf(first);
    byLine.set(line, (byLine.get(line) ?? new Set()).add(entry));
  }
  return byLine;
}

function settle(text: string, entries: Index['entries'], candidates: readonly Judged[], namesakes: readonly string[]): Reading {
  const undecided = candidates.some(({ open, asNamesake }) => open || asNamesake !== undefined);
  const settled = undecided ? undefined : resolve(text, candidates, NO_EVIDENCE, entries);
  const evidence = new Set(namesakes);
  const namedBy = (some: readonly Judged[]): ReadonlySet<string> => {
    const mentions = settled && some.length === candidates.length ? settled : resolve(text, some, evidence, entries);
    return new Set(mentions.map(({ entry }) => entry));
  };
  // What a doubtful spelling names is no evidence, and what a single cue let a form name is none for others.
  const decided = candidates.filter(({ open, kind }) => !open && kind !== 'typo');
  const sure = decided.filter(({ support }) => support >= CERTAIN);
  const certain = namedBy(sure);
  const named = sure.length === decided.length ? certain : namedBy(decided);
  const likely = [...named].filter((entry) => !certain.has(entry)).map(likelyOf);
  return { text, entries, candidates, certain: [...certain, ...likely, ...namesakes], settled };
}
