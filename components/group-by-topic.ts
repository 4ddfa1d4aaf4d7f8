import type { Entry, Topic } from '@/data/schema';

export interface EntryGroup {
  /** Left out for a list that is not divided. */
  readonly name: string | undefined;
  readonly entries: readonly Entry[];
}

/** Entries under the names of their topics, in the topics' order; topics without entries are left out. */
export function groupByTopic(entries: readonly Entry[], topics: readonly Topic[]): readonly EntryGroup[] {
  return topics
    .map(({ id, name }) => ({ name, entries: entries.filter(({ topic }) => topic === id) }))
    .filter((group) => group.entries.length > 0);
}
