import { type CompiledIndex, type LinkingIndexes, OTHER_LANGUAGES } from '@/matching/compiled';
import { likelyLanguages } from '@/page/languages';

/** More different words than a page has in its text; the names among more of them, on a page without end, are not found. */
const MOST_WORDS = 20_000;

export type AskForIndexes = (langs: readonly string[], words: readonly string[]) => Promise<LinkingIndexes | undefined>;

/**
 * What links texts, by language: fetched for the languages of the page before it is read, and for others when they are met.
 * Of a large pack only what the words of the page may name is fetched, after they were read for the first time.
 */
export class Indexes {
  readonly #ask: AskForIndexes;
  readonly #known = new Map<string, CompiledIndex>();
  /** Languages with an index of their own; `undefined` until the background has answered. */
  #own: ReadonlySet<string> | undefined;
  readonly #missing = new Set<string>();
  readonly #words = new Set<string>();
  #hasNewWords = false;

  constructor(ask: AskForIndexes) {
    this.#ask = ask;
  }

  /** `undefined` while it is not here; then `loadMissing` brings it. */
  readonly source = (lang: string): CompiledIndex | undefined => {
    const index = this.#find(lang);
    if (!index) this.#missing.add(lang);
    return index;
  };

  /** Notes a word of the page whose names `loadMissing` is to bring. */
  readonly hear = (word: string): void => {
    if (this.#words.size >= MOST_WORDS || this.#words.has(word)) return;
    this.#words.add(word);
    this.#hasNewWords = true;
  };

  /** What reading the document will likely ask for. */
  async loadFor(document: Document): Promise<void> {
    const missing = likelyLanguages(document).filter((lang) => !this.#find(lang));
    if (missing.length > 0) await this.#load(missing);
  }

  /** Brings what was asked for in vain. True when there is something new. */
  async loadMissing(): Promise<boolean> {
    const partial = [...this.#known].filter(([, index]) => index.partial).map(([lang]) => lang);
    const langs = [...this.#missing, ...(this.#hasNewWords ? partial : [])];
    this.#missing.clear();
    this.#hasNewWords = false;
    return langs.length > 0 && (await this.#load(langs));
  }

  async #load(langs: readonly string[]): Promise<boolean> {
    const answer = await this.#ask(langs, [...this.#words]);
    if (!answer) return false;
    this.#own = new Set(answer.own);
    const news = Object.entries(answer.indexes).filter(([lang, index]) => isMore(index, this.#known.get(lang)));
    for (const [lang, index] of news) this.#known.set(lang, index);
    return news.length > 0;
  }

  #find(lang: string): CompiledIndex | undefined {
    return this.#own && this.#known.get(this.#own.has(lang) ? lang : OTHER_LANGUAGES);
  }
}

/** More words name as many forms or more. */
const isMore = (index: CompiledIndex, known: CompiledIndex | undefined): boolean => index.forms.length !== known?.forms.length;
