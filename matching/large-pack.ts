import { type CompileOptions, compileIndex, lemmasOf, spellableWords, wordOf } from './compile';
import { anchorOf } from './compile-anchors';
import { type CompiledSurfaceForm, surfaceForms } from './compile-forms';
import type { CompiledIndex } from './compiled';
import { createSpeller, SLIPS, type Speller } from './fuzzy';
import { compileSpelling } from './spelling-index';
import type { LinkableEntry } from './types';

/** Compiles what the words of a page may name, in the language, misspelt or not. */
export type PartCompiler = (words: Iterable<string>) => CompiledIndex;

/**
 * Indexes a pack that is too large for a page, once; to be kept outside of pages. 100,000 forms take about a second and 60 MB.
 * A page's thousand words then name some hundred entries, and compiling these takes milliseconds.
 */
export function createPartCompiler(
  entries: readonly LinkableEntry[],
  lang: string,
  { lookAlikes = [] }: CompileOptions = {},
): PartCompiler {
  const forms = surfaceForms(entries, lang);
  const bearers = bearersOf(forms);
  const lemmas = lemmasOf(forms, lang);
  const formWords = new Set(forms.flatMap(({ keys }) => keys.map(wordOf)));
  const speller = anchorSpeller(forms, bearers);
  return (words) => {
    const chosen = new Set<number>();
    const known: string[] = [];
    for (const word of words) {
      const spelt = [word, ...(lemmas.get(word) ?? []), ...speller.propose(word).map((proposal) => proposal.word)];
      for (const anchor of spelt) for (const entry of bearers.get(anchor) ?? []) chosen.add(entry);
      if (formWords.has(word)) known.push(word);
    }
    const part = [...chosen].sort((a, b) => a - b).flatMap((number) => entries[number] ?? []);
    return compileIndex(part, lang, { lookAlikes: [...lookAlikes, ...known], partial: true });
  };
}

/** The numbers of the entries that have a form on each anchor. */
function bearersOf(forms: readonly CompiledSurfaceForm[]): ReadonlyMap<string, ReadonlySet<number>> {
  const bearers = new Map<string, Set<number>>();
  for (const form of forms) {
    const anchor = anchorOf(form)?.key;
    if (anchor === undefined) continue;
    const known = bearers.get(anchor);
    if (known) known.add(form.entry);
    else bearers.set(anchor, new Set([form.entry]));
  }
  return bearers;
}

function anchorSpeller(forms: readonly CompiledSurfaceForm[], bearers: ReadonlyMap<string, unknown>): Speller {
  const spellable = spellableWords(forms);
  return createSpeller(
    compileSpelling(
      [...bearers.keys()].filter((word) => spellable.has(word)),
      SLIPS,
    ),
  );
}
