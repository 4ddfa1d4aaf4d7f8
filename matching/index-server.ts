import { type CompileOptions, compileIndex, languagesOf } from './compile';
import { type CompiledIndex, type LinkingIndexes, OTHER_LANGUAGES } from './compiled';
import { createPartCompiler } from './large-pack';
import { memoize } from './memo';
import type { LinkableEntry } from './types';

/**
 * So many forms are cheaper to carry than to ask for: the bundled glossary, 85 kB in English, parses in a millisecond.
 * Ten times as many would take ten, and as much memory in every tab.
 */
const MOST_FORMS_IN_PAGE = 4000;

/** Answers what pages need to link texts in some languages. `words`: those of the page, lower case, as far as it told them. */
export type IndexServer = (langs: readonly string[], words: readonly string[]) => LinkingIndexes;

/** Compiles each language when it is first asked for. */
export function createIndexServer(
  entries: readonly LinkableEntry[],
  options: CompileOptions,
  mostForms = MOST_FORMS_IN_PAGE,
): IndexServer {
  const own = languagesOf(entries);
  const forms = entries.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0);
  const whole = memoize((lang) => compileIndex(entries, lang, options));
  const partOf = memoize((lang) => createPartCompiler(entries, lang, options));
  const indexFor = (lang: string, words: readonly string[]): CompiledIndex =>
    forms > mostForms ? partOf(lang)(words) : whole(lang);
  return (langs, words) => {
    const wanted = new Set(langs.map((lang) => (own.includes(lang) ? lang : OTHER_LANGUAGES)));
    return { own, indexes: Object.fromEntries([...wanted].map((lang) => [lang, indexFor(lang, words)])) };
  };
}
