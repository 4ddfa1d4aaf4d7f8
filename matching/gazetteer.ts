import type { Alias } from '@/data/schema';
import { gapBefore, isBlank } from './gaps';
import { FOREIGN_NAME, inflections } from './inflect';
import { tokenize } from './tokenize';
import type { Form, LinkableEntry } from './types';

export interface Node {
  readonly children: Map<string, Node>;
  readonly forms: Form[];
}

/** Index of the surface forms that texts of one language may hold: a trie over words, with the ways back from inflected words. */
export interface Gazetteer {
  readonly root: Node;
  readonly forms: readonly Form[];
  /** All inflected words that `lemmas` knows. */
  readonly inflected: readonly string[];
  /** Dictionary forms of an inflected word. */
  lemmas(word: string): readonly string[];
  /** Words of forms that may be found mistyped or spelt differently. */
  readonly spellable: ReadonlySet<string>;
  /** A word of some form, or one of the look-alikes: never taken for a misspelling of another. */
  isWord(word: string): boolean;
}

interface KeyedForm extends Form {
  /** The way through the trie. */
  readonly keys: readonly string[];
}

/** Shorter words have no spellings of their own to be told by. */
const SHORTEST_SPELLABLE = 4;
/** Languages that put foreign names into the genitive ("Blinkens Reise"). */
const NAME_LANGUAGES = new Set(['de']);

/** A comma within a form, or a dot behind more than an initial, must stand in the text, too ("Washington, D.C.", "EE. UU."). */
export function keyAfter(before: string, initial: boolean, key: string): string {
  if (before.includes(',')) return `,${key}`;
  return before.startsWith('.') && !initial ? `.${key}` : key;
}

/** `lookAlikes`: real words that are no misspellings, whatever they look like. */
export function buildGazetteer(entries: readonly LinkableEntry[], lang: string, lookAlikes: readonly string[]): Gazetteer {
  const root = createNode();
  const lemmas = new Map<string, string[]>();
  const spellable = new Set<string>();
  const words = new Set(lookAlikes);
  const forms = entries.flatMap((entry) => formsOf(entry, lang));
  const shared = new Set<Node>();
  for (const form of forms) {
    const node = insert(root, form);
    if (node.forms.length > 1) shared.add(node);
    for (const [i, key] of form.keys.entries()) {
      const word = key.startsWith(',') || key.startsWith('.') ? key.slice(1) : key;
      words.add(word);
      const isSpellable = !form.alias.neverFuzzy && word.length >= SHORTEST_SPELLABLE;
      if (isSpellable && !spellable.has(word) && !/\d/.test(word)) spellable.add(word);
      for (const inflected of inflectedIn(form, i, word, lang)) add(lemmas, inflected, word);
    }
  }
  for (const node of shared) shareBlocks(node);
  return {
    root,
    forms,
    inflected: [...lemmas.keys()],
    spellable,
    lemmas: (word) => lemmas.get(word) ?? [],
    isWord: (word) => words.has(word),
  };
}

const createNode = (): Node => ({ children: new Map(), forms: [] });

/**
 * The forms to look for in a text of the language. An alias made for it takes the place of the entry's alias of the same letters for all;
 * the name is a form unless an alias of the same letters says how careful to be with it.
 */
function formsOf(entry: LinkableEntry, lang: string): KeyedForm[] {
  const aliases = entry.aliases.filter(({ langs }) => !langs || langs.includes(lang)).flatMap(spellings);
  const forms = [...aliases, { form: entry.name }].map((alias) => formOf(entry, alias));
  const own = forms.filter(({ alias }) => alias.langs);
  const kept = forms.slice(0, -1).filter((form) => form.alias.langs || !own.some((other) => isSameWay(other, form)));
  const name = forms.slice(-1).filter((form) => !kept.some((other) => isSameWay(other, form)));
  return [...name, ...kept];
}

const isSameWay = (a: KeyedForm, b: KeyedForm): boolean =>
  a.keys.length === b.keys.length && a.keys.every((key, i) => key === b.keys[i]);

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** German is also written without umlauts. */
function spellings(alias: Alias): readonly Alias[] {
  const plain = alias.langs?.includes('de') ? alias.form.replace(/[äöüÄÖÜ]/g, (letter) => UMLAUTS[letter] ?? letter) : alias.form;
  return plain === alias.form ? [alias] : [alias, { ...alias, form: plain }];
}

function formOf(entry: LinkableEntry, alias: Alias): KeyedForm {
  const words = tokenize(alias.form);
  const { tokens } = words;
  const keys = tokens.map((token, i) => {
    const before = tokens[i - 1];
    return !before || isBlank(words, i) ? token.key : keyAfter(gapBefore(words, i), before.key.length === 1, token.key);
  });
  return { entry, alias, tokens, keys };
}

/** The node at the end of its way. */
function insert(root: Node, form: KeyedForm): Node {
  let node = root;
  for (const key of form.keys) {
    const child = node.children.get(key) ?? createNode();
    node.children.set(key, child);
    node = child;
  }
  if (node !== root) node.forms.push(form);
  return node;
}

function inflectedIn({ alias, tokens }: KeyedForm, index: number, word: string, lang: string): readonly string[] {
  const noun = tokens[index]?.capitals !== 'none';
  if (alias.langs) return inflections(word, lang, noun);
  return NAME_LANGUAGES.has(lang) ? inflections(word, FOREIGN_NAME, noun) : [];
}

function add(index: Map<string, string[]>, key: string, value: string): void {
  const list = index.get(key);
  if (!list) index.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** What must not stand beside one spelling must not stand beside another of the same letters ("US Open", "U.S. Open"). */
function shareBlocks(node: Node): void {
  for (const [i, form] of node.forms.entries()) {
    const alike = node.forms.filter((other) => other.entry === form.entry);
    if (alike.length === 1) continue;
    const union = (field: 'neverAfter' | 'neverBefore' | 'traps'): string[] => [
      ...new Set(alike.flatMap(({ alias }) => alias[field] ?? [])),
    ];
    const alias = { ...form.alias, neverAfter: union('neverAfter'), neverBefore: union('neverBefore'), traps: union('traps') };
    node.forms[i] = { ...form, alias };
  }
}
