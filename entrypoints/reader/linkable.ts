import { names } from '@/data/names';
import { createMatcher } from '@/matching/matcher';
import type { Matcher } from '@/matching/types';

/** Links the entries of the topics that are on; none where nothing is read. */
export function createMatcherFor(reads: boolean, topicsOff: readonly string[]): Matcher {
  return createMatcher(
    names.entries.filter(({ topic }) => reads && !topicsOff.includes(topic)),
    names,
  );
}

const EVERYWHERE = new Set(
  names.entries.filter(({ aliases }) => aliases.some(({ everywhere }) => everywhere)).map(({ id }) => id),
);

/** Whether pages of every kind name the entry, as the glossary says. */
export function isEverywhere(entry: string): boolean {
  return EVERYWHERE.has(entry);
}
