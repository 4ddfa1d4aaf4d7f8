import { createFinder, type FindCandidates } from './candidates';
import { CERTAIN, judgeAll } from './context';
import { createSpeller } from './fuzzy';
import type { CompiledEntry, CompiledIndex } from './compiled';
import { gazetteerOf, type Gazetteer } from './gazetteer';
import { readGlance } from './glance';
import { languageOf } from './language';
import { findNamesakes } from './names';
import { findExplainedOtherwise, type Surroundings } from './neighbours';
import { asItIs, normalize } from './normalize';
import { type Anchor, createPrefilter, type Prefilter } from './prefilter';
import { resolve, waitingFor, type EntryLore } from './resolve';
import { describeSetting, type Line, type Setting } from './setting';
import { tokenizeFolded } from './tokenize';
import {
  likelyOf,
  namesakeOf,
  type Candidate,
  type Evidence,
  type Judged,
  type Matcher,
  type Reading,
} from './types';

/** What was compiled for a primary language tag; asked anew for each text. */
export type IndexSource = (lang: string) => CompiledIndex;

export interface MatcherOptions {
  /** Topics whose entries are not linked; their words still count as words. */
  readonly topicsOff?: readonly string[] | undefined;
}

/** What linking in one language needs. */
interface Index {
  readonly gazetteer: Gazetteer;
  readonly find: FindCandidates;
  readonly prefilter: Prefilter;
}

const NO_EVIDENCE: Evidence = new Set();
const NOTHING = { candidates: [], certain: [], settled: [] };

/**
 * Links the names of compiled entries in texts. Pure but for what it remembers of words.
 * The longest span wins, mentions never overlap, and what stays doubtful stays unlinked.
 */
export function createMatcher(source: IndexSource, options: MatcherOptions = {}): Matcher {
  const { indexFor, lore } = createIndexes(source, options);
  const decide = (reading: Reading, evidence: Evidence) =>
    reading.settled ?? resolve(reading.text, reading.candidates, evidence, lore);
  const read = (text: string, declared?: string): Reading => {
    const lang = languageOf(text, declared);
    return readIn(indexFor(lang), text, lang, lore);
  };
  return {
    read,
    decide,
    waitsFor: ({ settled, candidates }, evidence) => (settled ? [] : waitingFor(candidates, evidence, lore)),
    findMentions(text, lang) {
      const reading = read(text, lang);
      return decide(reading, new Set(reading.certain));
    },
  };
}

/** Unfolds each compiled index once, and knows the entries of all. */
function createIndexes(source: IndexSource, options: MatcherOptions) {
  const entries = new Map<string, CompiledEntry>();
  const indexes = new WeakMap<CompiledIndex, Index>();
  const unfold = (compiled: CompiledIndex): Index => {
    for (const entry of compiled.entries) entries.set(entry.id, entry);
    const index = readIndex(compiled, options);
    indexes.set(compiled, index);
    return index;
  };
  return {
    indexFor(lang: string): Index {
      const compiled = source(lang);
      return indexes.get(compiled) ?? unfold(compiled);
    },
    lore: {
      nameOf: (id: string) => entries.get(id)?.name ?? id,
      isEverywhere: (id: string) => entries.get(id)?.everywhere === true,
    },
  };
}

function readIn(index: Index, text: string, lang: string, lore: EntryLore): Reading {
  const { gazetteer, find, prefilter } = index;
  const folded = normalize(text);
  const anchors = prefilter.anchors(folded.text);
  if (anchors.length === 0 || !mayHold(folded.text, anchors, index)) return { ...NOTHING, text };
  const tokens = tokenizeFolded(folded);
  const found = find(text, tokens, anchors);
  if (found.length === 0) return { ...NOTHING, text };
  const setting = describeSetting(tokens);
  const candidates = judgeAll(found, describeSurroundings(found, setting, lang, gazetteer));
  return settle(text, candidates, findNamesakes(setting, found, lang, gazetteer.isWord).map(namesakeOf), lore);
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
    isWord: gazetteer.isWord,
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

function readIndex(compiled: CompiledIndex, { topicsOff = [] }: MatcherOptions): Index {
  const gazetteer = gazetteerOf(compiled);
  const speller = createSpeller(compiled.spelling, gazetteer.isWord);
  const find = createFinder(gazetteer, speller, readGlance(compiled.startsGlance), new Set(topicsOff));
  const prefilter = createPrefilter(compiled.anchors, gazetteer, speller);
  return { gazetteer, find, prefilter };
}

function settle(text: string, candidates: readonly Judged[], namesakes: readonly string[], lore: EntryLore): Reading {
  const undecided = candidates.some(({ open, asNamesake }) => open || asNamesake !== undefined);
  const settled = undecided ? undefined : resolve(text, candidates, NO_EVIDENCE, lore);
  const evidence = new Set(namesakes);
  const namedBy = (some: readonly Judged[]): ReadonlySet<string> => {
    const mentions = settled && some.length === candidates.length ? settled : resolve(text, some, evidence, lore);
    return new Set(mentions.map(({ entry }) => entry));
  };
  // What a doubtful spelling names is no evidence, and what a single cue let a form name is none for others.
  const decided = candidates.filter(({ open, kind }) => !open && kind !== 'typo');
  const sure = decided.filter(({ support }) => support >= CERTAIN);
  const certain = namedBy(sure);
  const named = sure.length === decided.length ? certain : namedBy(decided);
  const likely = [...named].filter((entry) => !certain.has(entry)).map(likelyOf);
  return { text, candidates, certain: [...certain, ...likely, ...namesakes], settled };
}
