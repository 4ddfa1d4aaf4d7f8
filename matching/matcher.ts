import { createFinder, type FindCandidates } from './candidates';
import { judgeAll } from './context';
import { createSpeller } from './fuzzy';
import { buildGazetteer, type Gazetteer } from './gazetteer';
import { languageOf } from './language';
import { memoize } from './memo';
import { findNamesakes } from './names';
import { findExplainedOtherwise, type Surroundings } from './neighbours';
import { foldText } from './normalize';
import { createPrefilter, type Prefilter } from './prefilter';
import { resolve, type EntryLore } from './resolve';
import { describeSetting, type Line, type Setting } from './setting';
import { tokenize } from './tokenize';
import { namesakeOf, type Candidate, type Evidence, type Judged, type LinkableEntry, type Matcher, type Reading } from './types';

export interface MatcherOptions {
  /** Real words that must not be taken for misspellings; lower case. */
  readonly lookAlikes?: readonly string[] | undefined;
}

/** What linking in one language needs. */
interface Index {
  readonly gazetteer: Gazetteer;
  readonly find: FindCandidates;
  readonly partsOf: Prefilter;
}

const NO_EVIDENCE: Evidence = new Set();
const NOTHING = { candidates: [], certain: [], undecided: false };

/**
 * Links the names of `entries` in texts. Pure; its indexes are built once a language.
 * The longest span wins, mentions never overlap, and what stays doubtful stays unlinked.
 */
export function createMatcher(entries: readonly LinkableEntry[], { lookAlikes = [] }: MatcherOptions = {}): Matcher {
  // Most pages are in one language; only its forms are indexed, when first met.
  const indexFor = memoize((lang) => buildIndex(entries, lang, lookAlikes));
  const lore = describeEntries(entries);

  const read = (text: string, declared?: string): Reading => {
    const lang = languageOf(text, declared);
    const { gazetteer, find, partsOf } = indexFor(lang);
    if (!partsOf(foldText(text)).some((part) => find(part, tokenize(part)).length > 0)) return { ...NOTHING, text };
    const tokens = tokenize(text);
    const found = find(text, tokens);
    if (found.length === 0) return { ...NOTHING, text };
    const setting = describeSetting(tokens);
    const candidates = judgeAll(found, describeSurroundings(found, setting, lang, gazetteer));
    const namesakes = findNamesakes(setting, found, lang, gazetteer.isWord).map(namesakeOf);
    return {
      text,
      candidates,
      certain: [...certainOf(text, candidates, new Set(namesakes), lore), ...namesakes],
      undecided: candidates.some(({ open, asNamesake }) => open || asNamesake !== undefined),
    };
  };
  const decide = (reading: Reading, evidence: Evidence) => resolve(reading.text, reading.candidates, evidence, lore);

  return {
    read,
    decide,
    findMentions(text, lang) {
      const reading = read(text, lang);
      return decide(reading, new Set(reading.certain));
    },
  };
}

function describeSurroundings(found: readonly Candidate[], setting: Setting, lang: string, gazetteer: Gazetteer): Surroundings {
  const byLine = new Map<Line, Set<string>>();
  for (const { first, entry, form } of found) {
    if (form.alias.ambiguous) continue;
    const line = setting.lineOf(first);
    byLine.set(line, (byLine.get(line) ?? new Set()).add(entry));
  }
  return {
    setting,
    lang,
    entriesOf: (line) => byLine.get(line) ?? NO_EVIDENCE,
    explainedOtherwise: findExplainedOtherwise(setting, found),
    isWord: gazetteer.isWord,
  };
}

function describeEntries(entries: readonly LinkableEntry[]): EntryLore {
  const names = new Map(entries.map((entry) => [entry.id, entry.name]));
  const everywhere = new Set(entries.filter((entry) => entry.aliases.some((alias) => alias.everywhere)).map((entry) => entry.id));
  return { nameOf: (id) => names.get(id) ?? id, isEverywhere: (id) => everywhere.has(id) };
}

function buildIndex(entries: readonly LinkableEntry[], lang: string, lookAlikes: readonly string[]): Index {
  const gazetteer = buildGazetteer(entries, lang, lookAlikes);
  const speller = createSpeller(gazetteer.spellable);
  return { gazetteer, find: createFinder(gazetteer, speller), partsOf: createPrefilter(gazetteer.forms, gazetteer, speller) };
}

/** What a doubtful spelling names is no evidence for others. */
function certainOf(text: string, candidates: readonly Judged[], evidence: Evidence, lore: EntryLore): readonly string[] {
  const sure = candidates.filter(({ open, kind }) => !open && kind !== 'typo');
  return [...new Set(resolve(text, sure, evidence, lore).map(({ entry }) => entry))];
}
