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

/** The part of a name between two commas must be so in the text, too ("Washington, D.C."). */
const COMMA = ',';

/** Key of a token in the trie; `before` is what stands between it and the token before it. */
export const keyAfter = (before: string, key: string): string => (before.includes(COMMA) ? COMMA + key : key);

/** Forms of letters and at least this long can be told from their misspellings: one edit in six letters keeps five. */
export const SHORTEST_SPELLABLE = 4;

export function buildGazetteer(entries: readonly LinkableEntry[]): Gazetteer {
  const root = createNode();
  const lemmas = new Map<string, Map<string, string[]>>();
  const spellable = new Set<string>();
  const words = new Map<string, Set<string>>();
  for (const form of entries.flatMap(formsOf)) {
    insert(root, form);
    for (const key of form.keys) {
      const word = key.replace(COMMA, '');
      addWord(words, word, form.alias.langs ?? [ANY]);
      if (!form.alias.neverFuzzy && word.length >= SHORTEST_SPELLABLE && !/\d/.test(word)) spellable.add(word);
      for (const lang of form.alias.langs ?? NAME_LANGUAGES) addInflections(lemmas, word, lang, form.alias.langs === undefined);
    }
  }
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
  const forms = entry.aliases.map((alias) => formOf(entry, alias));
  const spelling = name.keys.join(' ');
  return forms.some(({ keys }) => keys.join(' ') === spelling) ? forms : [name, ...forms];
}

function formOf(entry: LinkableEntry, alias: Alias): KeyedForm {
  const { text, tokens } = tokenize(alias.form);
  const keys = tokens.map((token, i) => keyAfter(i === 0 ? '' : text.slice(tokens[i - 1]?.end, token.start), token.key));
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

function addWord(words: Map<string, Set<string>>, word: string, langs: readonly string[]): void {
  const known = words.get(word) ?? new Set();
  words.set(word, known);
  for (const lang of langs) known.add(lang);
}

function addInflections(lemmas: Map<string, Map<string, string[]>>, word: string, lang: string, foreign: boolean): void {
  const known = lemmas.get(lang) ?? new Map<string, string[]>();
  lemmas.set(lang, known);
  for (const inflected of inflections(word, foreign ? FOREIGN_NAME : lang)) {
    const bases = known.get(inflected) ?? [];
    if (!bases.includes(word)) known.set(inflected, [...bases, word]);
  }
}
