import { type LinkingIndexes, OTHER_LANGUAGES } from '@/browser/background-messages';
import type { CompiledIndex } from '@/matching/compiled';
import { likelyLanguages } from '@/page/languages';

/** What links texts, by language: fetched for the languages of the page before it is read, and for others when they are met. */
export class Indexes {
  readonly #ask: (langs: readonly string[]) => Promise<LinkingIndexes | undefined>;
  readonly #known = new Map<string, CompiledIndex>();
  /** Languages with an index of their own; `undefined` until the background has answered. */
  #own: ReadonlySet<string> | undefined;
  readonly #missing = new Set<string>();

  constructor(ask: (langs: readonly string[]) => Promise<LinkingIndexes | undefined>) {
    this.#ask = ask;
  }

  /** `undefined` while it is not here; then `loadMissing` brings it. */
  readonly source = (lang: string): CompiledIndex | undefined => {
    const index = this.#find(lang);
    if (!index) this.#missing.add(lang);
    return index;
  };

  /** What reading the document will likely ask for. */
  loadFor(document: Document): Promise<boolean> {
    return this.load(likelyLanguages(document));
  }

  /** After this the languages are here, unless the background cannot be asked. True when there is something new. */
  async load(langs: readonly string[]): Promise<boolean> {
    const wanted = langs.filter((lang) => !this.#find(lang));
    const answer = wanted.length > 0 ? await this.#ask(wanted) : undefined;
    if (!answer) return false;
    this.#own = new Set(answer.own);
    for (const [lang, index] of Object.entries(answer.indexes)) this.#known.set(lang, index);
    return true;
  }

  /** Brings what was asked for in vain. True when there is something new. */
  loadMissing(): Promise<boolean> {
    const missing = [...this.#missing];
    this.#missing.clear();
    return this.load(missing);
  }

  #find(lang: string): CompiledIndex | undefined {
    return this.#own && this.#known.get(this.#own.has(lang) ? lang : OTHER_LANGUAGES);
  }
}
