import { FOREIGN_NAME, inflections } from './inflect';
import { wordOf } from './surface-forms';
import type { Form } from './types';

/** Languages that put foreign names into the genitive ("Blinkens Reise"). */
export const NAME_LANGUAGES: ReadonlySet<string> = new Set(['de']);

/** A place in a trie over words: all forms that begin alike. It grows where texts lead, which is nearly nowhere. */
export class Node {
  /** The forms that end here. */
  readonly forms: readonly Form[];
  readonly #depth: number;
  readonly #longer: ReadonlyMap<string, readonly Form[]>;
  readonly #children = new Map<string, Node>();

  constructor(forms: readonly Form[], depth = 0) {
    const { ending = [], longer = [] } = Object.groupBy(forms, ({ keys }) => (keys.length === depth ? 'ending' : 'longer'));
    this.forms = ending;
    this.#depth = depth;
    this.#longer = Map.groupBy(longer, ({ keys }) => keys[depth] ?? '');
  }

  get isLeaf(): boolean {
    return this.#longer.size === 0;
  }

  /** The keys that forms go on with. */
  keys(): Iterable<string> {
    return this.#longer.keys();
  }

  has(key: string): boolean {
    return this.#longer.has(key);
  }

  /** Where forms go on with the key. */
  child(key: string): Node | undefined {
    const known = this.#children.get(key);
    const forms = this.#longer.get(key);
    if (known || !forms) return known;
    const child = new Node(forms, this.#depth + 1);
    this.#children.set(key, child);
    return child;
  }
}

/** The surface forms that texts of one language may hold: a trie over words, with the ways back from inflected words. */
export interface Gazetteer {
  readonly root: Node;
  /** Dictionary forms of each inflected word. */
  readonly lemmas: ReadonlyMap<string, readonly string[]>;
  /** Words of forms, and look-alikes: never taken for misspellings of others. */
  readonly words: ReadonlySet<string>;
}

/** `lookAlikes`: real words that are no misspellings, whatever they look like. */
export function createGazetteer(forms: readonly Form[], lang: string, lookAlikes: readonly string[] = []): Gazetteer {
  const words = new Set(lookAlikes);
  for (const { keys } of forms) for (const key of keys) words.add(wordOf(key));
  return { root: new Node(forms), lemmas: lemmasOf(forms, lang), words };
}

function lemmasOf(forms: readonly Form[], lang: string): ReadonlyMap<string, readonly string[]> {
  const lemmas = new Map<string, readonly string[]>();
  for (const form of forms) {
    for (const [i, key] of form.keys.entries()) {
      const word = wordOf(key);
      for (const inflected of inflectedIn(form, i, word, lang)) {
        const known = lemmas.get(inflected) ?? [];
        if (!known.includes(word)) lemmas.set(inflected, [...known, word]);
      }
    }
  }
  return lemmas;
}

function inflectedIn({ alias, tokens }: Form, index: number, word: string, lang: string): readonly string[] {
  const noun = tokens[index]?.capitals !== 'none';
  if (alias.langs) return inflections(word, lang, noun);
  return NAME_LANGUAGES.has(lang) ? inflections(word, FOREIGN_NAME, noun) : [];
}
