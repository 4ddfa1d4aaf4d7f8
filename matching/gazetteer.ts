import type { Alias } from '@/data/schema';
import { FOREIGN_NAME, inflections } from './inflect';
import { tokenize } from './tokenize';
import type { Form, LinkableEntry } from './types';

export interface Node {
  readonly children: Map<string, Node>;
  readonly forms: Form[];
}

/** Index of all surface forms: a trie over words, with the ways back from inflected words. */
export interface Gazetteer {
  readonly root: Node;
  /** Dictionary forms of an inflected word. */
  lemmas(word: string, lang: string): readonly string[];
  /** Words of forms that may be found mistyped or spelt differently. */
  readonly spellable: ReadonlySet<string>;
  /** A word of some form in this language: never taken for a misspelling of another. */
  isWord(word: string, lang: string): boolean;
}

/** A comma within a form, or a dot behind more than an initial, must stand in the text, too ("Washington, D.C.", "EE. UU."). */
export function keyAfter(before: string, initial: boolean, key: string): string {
  if (before.includes(',')) return `,${key}`;
  return before.startsWith('.') && !initial ? `.${key}` : key;
}

/** Forms of letters and at least this long can be told from their misspellings: one edit in six letters keeps five. */
export const SHORTEST_SPELLABLE = 4;

export function buildGazetteer(entries: readonly LinkableEntry[]): Gazetteer {
  const root = createNode();
  const lemmas = new Map<string, Map<string, string[]>>();
  const spellable = new Set<string>();
  const words = new Map<string, Set<string>>();
  for (const form of entries.flatMap(formsOf)) {
    insert(root, form);
    for (const [i, key] of form.keys.entries()) {
      const word = key.replace(/^[,.]/, '');
      addWord(words, word, form.alias.langs ?? [ANY]);
      if (!form.alias.neverFuzzy && word.length >= SHORTEST_SPELLABLE && !/\d/.test(word)) spellable.add(word);
      for (const lang of form.alias.langs ?? NAME_LANGUAGES) {
        const rules = form.alias.langs === undefined ? FOREIGN_NAME : lang;
        addInflections(lemmas, word, lang, inflections(word, rules, form.tokens[i]?.capitals !== 'none'));
      }
    }
  }
  shareBlocks(root);
  return {
    root,
    spellable,
    lemmas: (word, lang) => lemmas.get(lang)?.get(word) ?? [],
    isWord: (word, lang) => words.get(word)?.has(ANY) === true || words.get(word)?.has(lang) === true,
  };
}

/** A form without languages is looked for in each of them. */
const ANY = '*';
/** Languages that inflect foreign names ("Blinkens Reise"). */
const NAME_LANGUAGES = ['de'];

const createNode = (): Node => ({ children: new Map(), forms: [] });


interface KeyedForm extends Form {
  /** The way through the trie. */
  readonly keys: readonly string[];
}

/** The name is a surface form, unless an alias of the same letters says how careful to be with it. */
function formsOf(entry: LinkableEntry): KeyedForm[] {
  const name = formOf(entry, { form: entry.name });
  const forms = entry.aliases.flatMap((alias) => spellings(alias).map((spelling) => formOf(entry, spelling)));
  const spelling = name.keys.join(' ');
  return forms.some(({ keys }) => keys.join(' ') === spelling) ? forms : [name, ...forms];
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** German is also written without umlauts. */
function spellings(alias: Alias): readonly Alias[] {
  const plain = alias.langs?.includes('de') ? alias.form.replace(/[äöüÄÖÜ]/g, (letter) => UMLAUTS[letter] ?? letter) : alias.form;
  return plain === alias.form ? [alias] : [alias, { ...alias, form: plain }];
}

function formOf(entry: LinkableEntry, alias: Alias): KeyedForm {
  const { text, tokens } = tokenize(alias.form);
  const keys = tokens.map((token, i) => {
    const before = tokens[i - 1];
    return before ? keyAfter(text.slice(before.end, token.start), before.key.length === 1, token.key) : token.key;
  });
  return { entry, alias, tokens, keys };
}

function insert(root: Node, form: KeyedForm): void {
  let node = root;
  for (const key of form.keys) {
    const child = node.children.get(key) ?? createNode();
    node.children.set(key, child);
    node = child;
  }
  if (node !== root) node.forms.push(form);
}

/** What must not stand beside one spelling must not stand beside another of the same letters ("US Open", "U.S. Open"). */
function shareBlocks(node: Node): void {
  for (const [i, form] of node.forms.entries()) {
    const alike = node.forms.filter((other) => other.entry === form.entry);
    if (alike.length === 1) continue;
    const union = (field: 'neverAfter' | 'neverBefore' | 'traps'): string[] => [...new Set(alike.flatMap(({ alias }) => alias[field] ?? []))];
    const alias = { ...form.alias, neverAfter: union('neverAfter'), neverBefore: union('neverBefore'), traps: union('traps') };
    node.forms[i] = { ...form, alias };
  }
  for (const child of node.children.values()) shareBlocks(child);
}

function addWord(words: Map<string, Set<string>>, word: string, langs: readonly string[]): void {
  const known = words.get(word) ?? new Set();
  words.set(word, known);
  for (const lang of langs) known.add(lang);
}

function addInflections(lemmas: Map<string, Map<string, string[]>>, word: string, lang: string, inflected: readonly string[]): void {
  const known = lemmas.get(lang) ?? new Map<string, string[]>();
  lemmas.set(lang, known);
  for (const other of inflected) {
    const bases = known.get(other) ?? [];
    if (!bases.includes(word)) known.set(other, [...bases, word]);
  }
}
