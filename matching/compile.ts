/** From entries to what linking needs, ahead of time: no page does any of this. */
import { compileGlance } from './glance';
import { compileAnchors } from './compile-anchors';
import { type CompiledSurfaceForm, surfaceForms } from './compile-forms';
import type { CompiledEntry, CompiledIndex } from './compiled';
import { writeForms } from './form-lines';
import { SLIPS } from './fuzzy';
import { FOREIGN_NAME, inflections } from './inflect';
import { createMatcher, type MatcherOptions } from './matcher';
import { memoize } from './memo';
import { compileSpelling } from './spelling-index';
import type { LinkableEntry, Matcher } from './types';

/** Shorter words have no spellings of their own to be told by. */
const SHORTEST_SPELLABLE = 4;
/** Languages that put foreign names into the genitive ("Blinkens Reise"). */
const NAME_LANGUAGES = new Set(['de']);

export interface CompileOptions {
  /** Real words that must not be taken for misspellings; lower case. */
  readonly lookAlikes?: readonly string[] | undefined;
}

/** Links the names of `entries` in texts; each language is compiled when first met. For tools and tests: pages get it compiled. */
export function compileMatcher(
  entries: readonly LinkableEntry[],
  { lookAlikes, ...options }: CompileOptions & MatcherOptions = {},
): Matcher {
  return createMatcher(
    memoize((lang) => compileIndex(entries, lang, { lookAlikes })),
    options,
  );
}

/** The languages for which `entries` differ from what they are in any other: these have to be compiled, and one more for all others. */
export function languagesOf(entries: readonly LinkableEntry[]): readonly string[] {
  const named = entries.flatMap(({ aliases }) => aliases.flatMap(({ langs }) => langs ?? []));
  return [...new Set([...named, ...NAME_LANGUAGES])].sort();
}

/** `lang`: primary language tag, lower case. */
export function compileIndex(
  entries: readonly LinkableEntry[],
  lang: string,
  { lookAlikes = [] }: CompileOptions = {},
): CompiledIndex {
  const forms = surfaceForms(entries, lang);
  const lemmas = lemmasOf(forms, lang);
  const words = forms.flatMap(({ keys }) => keys.map(wordOf));
  const starts = startsOf(forms);
  return {
    entries: entries.map((entry) => compileEntry(entry, lang)),
    forms: writeForms(forms.map(({ entry, alias, keys }) => ({ entry, alias, keys: keys.join(' ') }))),
    starts,
    startsGlance: compileGlance([...Object.keys(starts), ...lemmas.keys()], SLIPS),
    lemmas: Object.fromEntries(lemmas),
    words: [...new Set([...lookAlikes, ...words])].join('\n'),
    spelling: compileSpelling(spellableWords(forms), SLIPS),
    anchors: compileAnchors(forms, [...lemmas.keys()]),
  };
}

function compileEntry({ id, name, topic, aliases }: LinkableEntry, lang: string): CompiledEntry {
  return {
    id,
    name,
    topic,
    ...(aliases.some(({ everywhere }) => everywhere) && { everywhere: true }),
    ...(aliases.some(({ langs }) => langs?.includes(lang)) && { hasOwnForms: true }),
  };
}

/** A key without the sign that must stand before it. */
export const wordOf = (key: string): string => (key.startsWith(',') || key.startsWith('.') ? key.slice(1) : key);

function startsOf(forms: readonly CompiledSurfaceForm[]): Readonly<Record<string, readonly number[]>> {
  const starts = new Map<string, number[]>();
  for (const [number, { keys }] of forms.entries()) append(starts, keys[0] ?? '', number);
  return Object.fromEntries(starts);
}

export function lemmasOf(forms: readonly CompiledSurfaceForm[], lang: string): ReadonlyMap<string, readonly string[]> {
  const lemmas = new Map<string, string[]>();
  for (const form of forms) {
    for (const [i, key] of form.keys.entries()) {
      const word = wordOf(key);
      for (const inflected of inflectedIn(form, i, word, lang)) append(lemmas, inflected, word);
    }
  }
  return lemmas;
}

function inflectedIn({ alias, tokens }: CompiledSurfaceForm, index: number, word: string, lang: string): readonly string[] {
  const noun = tokens[index]?.capitals !== 'none';
  if (alias.langs) return inflections(word, lang, noun);
  return NAME_LANGUAGES.has(lang) ? inflections(word, FOREIGN_NAME, noun) : [];
}

/** Words of forms that may be found mistyped or spelt differently. */
export function spellableWords(forms: readonly CompiledSurfaceForm[]): ReadonlySet<string> {
  const words = forms.filter(({ alias }) => !alias.neverFuzzy).flatMap(({ keys }) => keys.map(wordOf));
  return new Set(words.filter((word) => word.length >= SHORTEST_SPELLABLE && !/\d/.test(word)));
}

function append<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const list = index.get(key);
  if (!list) index.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
