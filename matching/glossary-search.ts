/**
 * Search for people who type: forgiving about typos, the order of words and accents.
 * Nothing here decides what is underlined; a search result is a suggestion.
 */
import Fuse from 'fuse.js';
import type { Entry } from '@/data/schema';

type Searchable = Pick<Entry, 'id' | 'name' | 'aliases' | 'summary'>;

export interface GlossarySearch<T extends Searchable> {
  /** The entries that fit all words of a query, or else those it names among other words; best first. Every entry, in its order, for a blank one. */
  find(query: string): readonly T[];
  /** The few entries that a passage of a page may mean, by name and aliases only; best first, possibly none. */
  nearest(text: string): readonly T[];
}

/** Words of an entry as they are compared: the name first. */
interface Indexed<T> {
  readonly entry: T;
  readonly forms: readonly string[];
}

/** In characters. Nobody types more, and fuzzy search slows with the length. */
const LONGEST_QUERY = 100;

/** A look-up offers a handful of choices, not a list to search through. */
const MOST_NEAREST = 5;

/** Above this Fuse score (0 is perfect) a result shares letters with the query, not a meaning. */
const WORST_NEAREST = 0.3;

/** Shorter words are in reach of too many others: “act” of “fact”, “note” of “NATO”. */
const SHORTEST_FUZZY = 5;

const FUSE_OPTIONS = {
  threshold: 0.3,
  ignoreLocation: true,
  ignoreDiacritics: true,
  useTokenSearch: true,
  tokenMatch: 'all',
  includeScore: true,
} as const;

export function createGlossarySearch<T extends Searchable>(entries: readonly T[]): GlossarySearch<T> {
  const indexed = entries.map((entry) => ({ entry, forms: formsOf(entry) }));
  const name = { name: 'name', weight: 3, getFn: ({ entry }: Indexed<T>) => fold(entry.name) };
  const forms = { name: 'forms', weight: 2, getFn: (one: Indexed<T>) => [...one.forms] };
  const summary = { name: 'summary', weight: 1, getFn: ({ entry }: Indexed<T>) => entry.summary };
  const everything = new Fuse(indexed, { ...FUSE_OPTIONS, keys: [name, forms, summary] });
  const namesOnly = new Fuse(indexed, { ...FUSE_OPTIONS, keys: [name, forms] });
  return {
    find(query) {
      const wanted = fold(query.slice(0, LONGEST_QUERY));
      if (wanted === '') return query.trim() === '' ? entries : [];
      const fitting = byCloseness(everything.search(wanted), wanted);
      return (fitting.length > 0 ? fitting : namedIn(indexed, wanted)).map(({ entry }) => entry);
    },
    nearest(text) {
      const wanted = fold(text.slice(0, LONGEST_QUERY));
      if (wanted === '') return [];
      const good = namesOnly.search(wanted).filter((result) => isNear(result.item, wanted, result.score ?? 1));
      const found = good.length > 0 ? byCloseness(good, wanted) : namedIn(indexed, wanted);
      return found.slice(0, MOST_NEAREST).map(({ entry }) => entry);
    },
  };
}

/** Fuse rates a form that holds the query as high as one that is the query; readers do not. Sorting is stable, so Fuse settles ties. */
function byCloseness<T>(results: readonly { item: Indexed<T> }[], wanted: string): readonly Indexed<T>[] {
  return results
    .map(({ item }) => ({ item, rank: closeness(item, wanted) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** 0: it is the name, 1: an alias, 2…3: a form begins with it, the less is left to type the closer; 4: a word of a form does, 5: none. */
function closeness({ forms }: Indexed<unknown>, wanted: string): number {
  if (forms[0] === wanted) return 0;
  if (forms.includes(wanted)) return 1;
  const begun = forms.filter((form) => form.startsWith(wanted)).map((form) => form.length);
  if (begun.length > 0) return 3 - wanted.length / Math.min(...begun);
  return forms.some((form) => form.includes(` ${wanted}`)) ? 4 : 5;
}

function isNear(item: Indexed<unknown>, wanted: string, score: number): boolean {
  if (closeness(item, wanted) <= 1) return true;
  return score <= WORST_NEAREST && wanted.split(' ').every((word) => word.length >= SHORTEST_FUZZY || hasWord(item, word));
}

function hasWord({ forms }: Indexed<unknown>, word: string): boolean {
  return forms.some((form) => ` ${form} `.includes(` ${word} `));
}

/** The entries that a longer passage names in so many words, the longest form first. */
function namedIn<T>(indexed: readonly Indexed<T>[], passage: string): readonly Indexed<T>[] {
  return indexed
    .map((item) => ({ item, length: longestIn(item.forms, passage) }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length)
    .map(({ item }) => item);
}

function longestIn(forms: readonly string[], passage: string): number {
  const inside = forms.filter((form) => ` ${passage} `.includes(` ${form} `));
  return Math.max(0, ...inside.map((form) => form.length));
}

function formsOf({ name, aliases }: Searchable): readonly string[] {
  return [...new Set([name, ...aliases.map(({ form }) => form)].map(fold))];
}

/** `N.A.T.O.’s` → `nato`, `Sergueï` → `serguei`, `Nato–Russia` → `nato russia`. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\u00AD/gu, '')
    .replace(/['’]s\b/g, '')
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
