import { findCandidates } from './candidates';
import { judge } from './context';
import { createSpeller } from './fuzzy';
import { buildGazetteer } from './gazetteer';
import { languageOf } from './language';
import { resolve } from './resolve';
import { describeSetting } from './setting';
import { tokenize } from './tokenize';
import type { Evidence, Judged, LinkableEntry, Matcher, Reading } from './types';

/**
 * Links the names of `entries` in texts. Pure; builds its indexes once, here.
 * The longest span wins, mentions never overlap, and what stays doubtful stays unlinked.
 */
export function createMatcher(entries: readonly LinkableEntry[]): Matcher {
  const gazetteer = buildGazetteer(entries);
  const speller = createSpeller(gazetteer.spellable);
  const names = new Map(entries.map((entry) => [entry.id, entry.name]));
  const nameOf = (id: string): string => names.get(id) ?? id;

  const read = (text: string, declared?: string): Reading => {
    const lang = languageOf(text, declared);
    const tokens = tokenize(text);
    const found = findCandidates(text, tokens, lang, gazetteer, speller);
    const surroundings = { setting: describeSetting(tokens), lang, all: found, isWord: (word: string) => gazetteer.isWord(word, lang) };
    const candidates = found.flatMap((candidate) => judge(candidate, surroundings) ?? []);
    return { candidates, certain: certainOf(candidates), undecided: candidates.some((candidate) => candidate.open) };
  };
  const decide = (reading: Reading, evidence: Evidence) => resolve(reading.candidates, evidence, nameOf);

  return {
    read,
    decide,
    findMentions(text, lang) {
      const reading = read(text, lang);
      return decide(reading, new Set(reading.certain));
    },
  };
}

/** A doubtful name is no evidence for others, nor is one that stands on pages of every kind. */
function certainOf(candidates: readonly Judged[]): readonly string[] {
  const telling = resolve(candidates.filter(({ open, kind }) => !open && kind !== 'typo'), new Set(), (id) => id);
  const everywhere = new Set(candidates.filter(({ alias }) => alias.everywhere).map(({ entry }) => entry));
  return [...new Set(telling.map(({ entry }) => entry))].filter((entry) => !everywhere.has(entry));
}
