/** Packages that people find names with, each used as its own pages say. */
import FastScanner from 'fastscan';
import Fuse from 'fuse.js';
import Mark from 'mark.js';
import { SymSpell } from 'mnemonist';
import type { Contestant } from './contestant';
import { textNodes } from './floors';

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Longest first: an alternation takes the first that fits. */
const byLength = (forms: readonly string[]): readonly string[] => forms.toSorted((a, b) => b.length - a.length);

/** One regular expression of all forms as they are written. */
export function createRegExp(name = 'one exact regular expression'): Contestant {
  let pattern = /(?!)/g;
  return {
    name,
    prepare(forms) {
      pattern = new RegExp(`\\b(?:${byLength(forms).map(escape).join('|')})\\b`, 'gi');
    },
    run(root) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      let found = 0;
      while (walker.nextNode()) {
        const { data } = walker.currentNode as Text;
        pattern.lastIndex = 0;
        while (pattern.test(data)) found += 1;
      }
      return found;
    },
  };
}

export function createAhoCorasick(): Contestant {
  let scanner = new FastScanner([]);
  return {
    name: 'Aho-Corasick (fastscan), exact',
    prepare(forms) {
      scanner = new FastScanner([...new Set(forms.map((form) => form.toLowerCase()))]);
    },
    run: (root) => textNodes(root).reduce((sum, { data }) => sum + scanner.search(data.toLowerCase()).length, 0),
  };
}

export function createMarkJs(): Contestant {
  let forms: readonly string[] = [];
  return {
    name: 'mark.js, exact, wraps',
    prepare: (all) => void (forms = byLength(all)),
    run(root) {
      let marked = 0;
      new Mark(root).mark(forms, { accuracy: 'exactly', separateWordSearch: false, done: (count) => void (marked = count) });
      return marked;
    },
    after: (root) => new Mark(root).unmark(),
  };
}

const WORD = /[A-Za-z\u00c0-\u024f]+/g;
const wordsIn = (root: Element): readonly string[] => textNodes(root).flatMap(({ data }) => data.match(WORD) ?? []);
const wordsOf = (forms: readonly string[]): readonly string[] => [
  ...new Set(forms.flatMap((form) => form.toLowerCase().match(WORD) ?? [])),
];

export function createSymSpell(): Contestant {
  let index = new SymSpell();
  return {
    name: 'SymSpell (mnemonist), distance 1, each word',
    prepare(forms) {
      index = SymSpell.from(wordsOf(forms), { maxDistance: 1, verbosity: 0 });
    },
    run: (root) => wordsIn(root).reduce((sum, word) => sum + (index.search(word.toLowerCase()).length > 0 ? 1 : 0), 0),
  };
}

/** At most this different, as a share; Fuse's own default of 0.6 finds nearly anything. */
const THRESHOLD = 0.3;

/** Each capitalised word against the known words of its first letter and about its length. */
export function createFuseOnCandidates(sampled: number): Contestant {
  let indexes = new Map<string, Fuse<string>>();
  const keyOf = (word: string, length: number): string => `${word.charAt(0)}${length}`;
  return {
    name: 'Fuse.js, on candidates of a word',
    sampled,
    prepare(forms) {
      const groups = new Map<string, string[]>();
      for (const word of wordsOf(forms)) {
        for (const more of [-1, 0, 1]) {
          const key = keyOf(word, word.length + more);
          groups.set(key, [...(groups.get(key) ?? []), word]);
        }
      }
      indexes = new Map([...groups].map(([key, words]) => [key, new Fuse(words, { threshold: THRESHOLD })]));
    },
    run(root) {
      const capitalised = wordsIn(root).filter((word) => /^[A-Z]/.test(word));
      const some = capitalised.filter((_, i) => i % sampled === 0).map((word) => word.toLowerCase());
      return some.reduce((sum, word) => sum + (indexes.get(keyOf(word, word.length))?.search(word).length ?? 0), 0);
    },
  };
}

const LONGEST_WINDOW = 4;

/** Every stretch of one to four words against all forms. */
export function createFuseOnWindows(sampled: number): Contestant {
  let fuse = new Fuse<string>([]);
  return {
    name: 'Fuse.js, on each window of 1–4 words',
    sampled,
    prepare: (forms) => void (fuse = new Fuse(forms, { threshold: THRESHOLD })),
    run(root) {
      const words = wordsIn(root);
      let found = 0;
      for (let at = 0; at < words.length * LONGEST_WINDOW; at += sampled) {
        const first = Math.floor(at / LONGEST_WINDOW);
        found += fuse.search(words.slice(first, first + 1 + (at % LONGEST_WINDOW)).join(' ')).length;
      }
      return found;
    },
  };
}
