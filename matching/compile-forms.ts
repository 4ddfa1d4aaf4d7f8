import type { Alias } from '@/data/schema';
import { gapBefore, isBlank, keyAfter } from './gaps';
import { tokenize, type Token } from './tokenize';
import type { LinkableEntry } from './types';

/** A surface form with what was worked out of it. */
export interface CompiledSurfaceForm {
  /** Number of the entry. */
  readonly entry: number;
  readonly alias: Alias;
  readonly tokens: readonly Token[];
  /** The way through the trie. */
  readonly keys: readonly string[];
}

/** The forms to look for in texts of a language. */
export function surfaceForms(entries: readonly LinkableEntry[], lang: string): readonly CompiledSurfaceForm[] {
  return shareBlocks(entries.flatMap((entry, number) => formsOf(entry, number, lang)));
}

/**
 * An alias made for the language takes the place of the entry's alias of the same letters for all;
 * the name is a form unless an alias of the same letters says how careful to be with it.
 */
function formsOf(entry: LinkableEntry, number: number, lang: string): CompiledSurfaceForm[] {
  const aliases = entry.aliases.filter(({ langs }) => !langs || langs.includes(lang)).flatMap(spellings);
  const forms = [...aliases, { form: entry.name }].map((alias) => formOf(number, alias));
  const own = forms.filter(({ alias }) => alias.langs);
  const kept = forms.slice(0, -1).filter((form) => form.alias.langs || !own.some((other) => isSameWay(other, form)));
  const name = forms.slice(-1).filter((form) => !kept.some((other) => isSameWay(other, form)));
  return [...name, ...kept].filter(({ keys }) => keys.length > 0);
}

const isSameWay = (a: CompiledSurfaceForm, b: CompiledSurfaceForm): boolean => wayOf(a) === wayOf(b);

const wayOf = ({ keys }: CompiledSurfaceForm): string => keys.join(' ');

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** German is also written without umlauts. */
function spellings(alias: Alias): readonly Alias[] {
  const plain = alias.langs?.includes('de') ? alias.form.replace(/[äöüÄÖÜ]/g, (letter) => UMLAUTS[letter] ?? letter) : alias.form;
  return plain === alias.form ? [alias] : [alias, { ...alias, form: plain }];
}

function formOf(entry: number, alias: Alias): CompiledSurfaceForm {
  const words = tokenize(alias.form);
  const { tokens } = words;
  const keys = tokens.map((token, i) => {
    const before = tokens[i - 1];
    return !before || isBlank(words, i) ? token.key : keyAfter(gapBefore(words, i), before.key.length === 1, token.key);
  });
  return { entry, alias, tokens, keys };
}

/** What must not stand beside one spelling must not stand beside another of the same letters ("US Open", "U.S. Open"). */
function shareBlocks(forms: readonly CompiledSurfaceForm[]): readonly CompiledSurfaceForm[] {
  const alike = Map.groupBy(forms, (form) => `${form.entry} ${wayOf(form)}`);
  return forms.map((form) => {
    const group = alike.get(`${form.entry} ${wayOf(form)}`) ?? [];
    return group.length > 1 ? { ...form, alias: { ...form.alias, ...blocksOf(group) } } : form;
  });
}

function blocksOf(forms: readonly CompiledSurfaceForm[]): Pick<Alias, 'neverAfter' | 'neverBefore' | 'traps'> {
  const union = (field: 'neverAfter' | 'neverBefore' | 'traps'): string[] => [
    ...new Set(forms.flatMap(({ alias }) => alias[field] ?? [])),
  ];
  return { neverAfter: union('neverAfter'), neverBefore: union('neverBefore'), traps: union('traps') };
}
