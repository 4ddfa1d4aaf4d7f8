/** From entries to what linking in a language needs. */
import { createAnchors } from './anchors';
import { createFinder } from './candidates';
import { createSpeller } from './fuzzy';
import { createGazetteer, NAME_LANGUAGES } from './gazetteer';
import { createMatcher, type Index, type MatcherOptions } from './matcher';
import { memoize } from './memo';
import { createPrefilter } from './prefilter';
import { spellableWords, surfaceForms } from './surface-forms';
import type { LinkableEntry, Matcher } from './types';

/** Stands for all languages that the glossary has nothing of its own for. */
const OTHER_LANGUAGES = '';

export interface CompileOptions {
  /** Real words that must not be taken for misspellings; lower case. */
  readonly lookAlikes?: readonly string[] | undefined;
}

/** Links the names of `entries` in texts; each language is compiled when first met. */
export const compileMatcher = (entries: readonly LinkableEntry[], options: CompileOptions & MatcherOptions = {}): Matcher =>
  createMatcher(compileEach(entries, options), options);

/** The index for each primary language tag, compiled when first asked for. Languages in which `entries` do not differ share one. */
export function compileEach(entries: readonly LinkableEntry[], options: CompileOptions = {}): (lang: string) => Index {
  const own = ownLanguages(entries);
  const compiled = memoize((lang) => compileIndex(entries, lang, options));
  return (lang) => compiled(own.has(lang) ? lang : OTHER_LANGUAGES);
}

/** The languages with forms, or rules for names, of their own. */
function ownLanguages(entries: readonly LinkableEntry[]): ReadonlySet<string> {
  const named = entries.flatMap(({ aliases }) => aliases.flatMap(({ langs }) => langs ?? []));
  return new Set([...named, ...NAME_LANGUAGES]);
}

function compileIndex(entries: readonly LinkableEntry[], lang: string, { lookAlikes }: CompileOptions): Index {
  const forms = surfaceForms(entries, lang);
  const gazetteer = createGazetteer(forms, lang, lookAlikes);
  const speller = createSpeller(spellableWords(forms), gazetteer.words);
  const anchors = createAnchors(forms, [...gazetteer.lemmas.keys()]);
  return {
    entries: new Map(forms.map(({ entry }) => [entry.id, entry])),
    gazetteer,
    find: createFinder(gazetteer, speller),
    prefilter: createPrefilter(anchors, gazetteer, speller),
  };
}
