import { askForDetails, type EntryDetails } from '@/browser/background-messages';
import type { Settings } from '@/browser/settings';
import type { Entry } from '@/data/schema';
import type { NameInText } from '@/matching/linker';

/** The entries that cards were wanted for: the facts of all would be ten times the script. */
export class Glossary {
  readonly #ask: (ids: readonly string[]) => Promise<readonly EntryDetails[]>;
  readonly #known = new Map<string, EntryDetails>();

  constructor(ask: (ids: readonly string[]) => Promise<readonly EntryDetails[]>) {
    this.#ask = ask;
  }

  /** After this the entries are there, as far as the glossary has them. */
  async load(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.#known.has(id));
    if (missing.length === 0) return;
    for (const one of await this.#ask(missing)) this.#known.set(one.entry.id, one);
  }

  hasAll(ids: readonly string[]): boolean {
    return ids.every((id) => this.#known.has(id));
  }

  entry(id: string | undefined): Entry | undefined {
    return id === undefined ? undefined : this.#known.get(id)?.entry;
  }

  /** The entries that a text of a card names. */
  namesIn(text: string): readonly NameInText[] {
    for (const { names } of this.#known.values()) if (Object.hasOwn(names, text)) return names[text] ?? [];
    return [];
  }

  topicName(topic: string): string {
    return [...this.#known.values()].find(({ entry }) => entry.topic === topic)?.topicName ?? '';
  }

  /** Ids with their names, each once; unknown ids are left out. */
  named(ids: readonly string[]): readonly Pick<Entry, 'id' | 'name'>[] {
    const names = [...this.#known.values()].flatMap(({ entry, related }) => [entry, ...related]);
    return [...new Set(ids)].flatMap((id) => {
      const found = names.find((one) => one.id === id);
      return found ? [{ id, name: found.name }] : [];
    });
  }
}

/** The topics that are off have no names in the texts of cards either. */
export function glossaryFor({ topicsOff }: Settings): Glossary {
  return new Glossary((entries) => askForDetails({ entries, topicsOff }));
}
