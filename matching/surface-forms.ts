import type { Alias } from '@/data/schema';
import { gapBefore, isBlank, keyAfter } from './gaps';
import { tokenize } from './tokenize';
import type { Form, KnownEntry, LinkableEntry } from './types';

/** Shorter words have no spellings of their own to be told by. */
const SHORTEST_SPELLABLE = 4;

/** The forms to look for in texts of a language. */
export const surfaceForms = (entries: readonly LinkableEntry[], lang: string): readonly Form[] =>
  entries.flatMap((entry) => shareBlocks(formsOf(entry, lang)));

/** A key without the sign that must stand before it. */
export const wordOf = (key: string): string => (key.startsWith(',') || key.startsWith('.') ? key.slice(1) : key);

/** Words of forms that may be found mistyped or spelt differently. */
export function spellableWords(forms: readonly Form[]): ReadonlySet<string> {
  const words = forms.filter(({ alias }) => !alias.neverFuzzy).flatMap(({ keys }) => keys.map(wordOf));
  return new Set(words.filter((word) => word.length >= SHORTEST_SPELLABLE && !/\d/.test(word)));
}

/**
 * An alias made for the language takes the place of the entry's alias of the same letters for all;
 * the name is a form unless an alias of the same letters says how careful to be with it.
 */
function formsOf(entry: LinkableEntry, lang: string): readonly Form[] {
  const known = knownEntry(entry, lang);
  const aliases = entry.aliases.filter(({ langs }) => !langs || langs.includes(lang)).flatMap(spellings);
  const forms = [...aliases, { form: entry.name }].map((alias) => formOf(known, alias));
  const own = forms.filter(({ alias }) => alias.langs);
  const kept = forms.slice(0, -1).filter((form) => form.alias.langs || !own.some((other) => isSameWay(other, form)));
  const name = forms.slice(-1).filter((form) => !kept.some((other) => isSameWay(other, form)));
  return [...name, ...kept].filter(({ keys }) => keys.length > 0);
}

/** An entry as texts of the language know it. */
const knownEntry = ({ id, name, topic, aliases }: LinkableEntry, lang: string): KnownEntry => ({
  id,
  name,
  topic,
  everywhere: aliases.some(({ everywhere }) => everywhere),
  hasOwnForms: aliases.some(({ langs }) => langs?.includes(lang)),
});

const isSameWay = (a: Form, b: Form): boolean => wayOf(a) === wayOf(b);

const wayOf = ({ keys }: Form): string => keys.join(' ');

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** German is also written without umlauts. */
function spellings(alias: Alias): readonly Alias[] {
  const plain = alias.langs?.includes('de') ? alias.form.replace(/[äöüÄÖÜ]/g, (letter) => UMLAUTS[letter] ?? letter) : alias.form;
  return plain === alias.form ? [alias] : [alias, { ...alias, form: plain }];
}

function formOf(entry: KnownEntry, alias: Alias): Form {
  const words = tokenize(alias.form);
  // A list that grew holds room for more than a dozen; of a hundred thousand forms that is ten megabytes.
  const tokens = words.tokens.slice();
  const keys = tokens.map((token, i) => {
    const before = tokens[i - 1];
    return !before || isBlank(words, i) ? token.key : keyAfter(gapBefore(words, i), before.key.length === 1, token.key);
  });
  return { entry, alias, tokens, keys };
}

/** What must not stand beside one spelling must not stand beside another of the same letters ("US Open", "U.S. Open"). */
function shareBlocks(forms: readonly Form[]): readonly Form[] {
  const alike = Map.groupBy(forms, wayOf);
  return forms.map((form) => {
    const group = alike.get(wayOf(form)) ?? [];
    return group.length > 1 ? { ...form, alias: { ...form.alias, ...blocksOf(group) } } : form;
  });
}

function blocksOf(forms: readonly Form[]): Pick<Alias, 'neverAfter' | 'neverBefore' | 'traps'> {
  const union = (field: 'neverAfter' | 'neverBefore' | 'traps'): string[] => [
    ...new Set(forms.flatMap(({ alias }) => alias[field] ?? [])),
  ];
  return { neverAfter: union('neverAfter'), neverBefore: union('neverBefore'), traps: union('traps') };
}
