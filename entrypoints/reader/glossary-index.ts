import type { Entry, Pack } from '@/data/schema';

/** The pack by id, as the reader script asks for it. */
export class Glossary {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #topics: ReadonlyMap<string, string>;

  /** Words that are no misspellings of names. */
  readonly lookAlikes: readonly string[];

  constructor({ entries, topics, lookAlikes = [] }: Pick<Pack, 'entries' | 'topics' | 'lookAlikes'>) {
    this.lookAlikes = lookAlikes;
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]));
    this.#topics = new Map(topics.map(({ id, name }) => [id, name]));
  }

  entry(id: string | undefined): Entry | undefined {
    return id === undefined ? undefined : this.#entries.get(id);
  }

  topicName(id: string): string {
    return this.#topics.get(id) ?? '';
  }

  /** The entries of topics that are on. */
  linkable(topicsOff: readonly string[]): readonly Entry[] {
    return [...this.#entries.values()].filter(({ topic }) => !topicsOff.includes(topic));
  }

  /** Ids with their names, each once; unknown ids are left out. */
  named(ids: readonly string[]): readonly Pick<Entry, 'id' | 'name'>[] {
    return [...new Set(ids)].flatMap((id) => {
      const entry = this.entry(id);
      return entry ? [{ id, name: entry.name }] : [];
    });
  }
}
