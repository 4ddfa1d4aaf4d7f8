import type { FactsInTime } from '@/data/facts-in-time';
import type { Entry } from '@/data/schema';

/** An entry that a page names, with what a card would tell of it there. */
export interface SheetItem {
  readonly entry: Entry;
  readonly topicName: string;
  readonly facts: FactsInTime;
  /** Mentions on the page. */
  readonly count: number;
  /** The words of the first one. */
  readonly first: string;
}

/** How many facts are told. */
export function countFacts({ facts }: SheetItem): number {
  return facts.atTheTime.length + facts.sinceThen.length;
}
