import type { Matcher, Mention, Span } from '@/matching/types';
import type { Expected } from '@/tests/support/marked-text';
import type { Sample } from './samples';

/** All that scoring needs of a matcher. */
export type Linker = Pick<Matcher, 'findMentions'>;

/** One sample with what linking made of it. */
export interface Result {
  readonly sample: Sample;
  /** Marked mentions that were linked to their entry, and those that were not. */
  readonly found: readonly Expected[];
  readonly missed: readonly Expected[];
  /** Mentions that nobody marked. */
  readonly wrong: readonly Mention[];
  /** Marked traps with a mention in them. */
  readonly trapped: readonly Span[];
}

export interface Share {
  readonly hits: number;
  readonly of: number;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** A mention counts when it is of the marked entry and overlaps its span; how exactly it fits is for the tables of the unit tests. */
export function judge(sample: Sample, { findMentions }: Linker): Result {
  const mentions = findMentions(sample.text);
  const isRight = (mention: Mention): boolean =>
    sample.mentions.some((one) => one.entry === mention.entry && overlaps(one, mention));
  const isFound = (one: Expected): boolean => mentions.some((mention) => mention.entry === one.entry && overlaps(one, mention));
  return {
    sample,
    found: sample.mentions.filter(isFound),
    missed: sample.mentions.filter((one) => !isFound(one)),
    wrong: mentions.filter((mention) => !isRight(mention) && !sample.optional.some((span) => overlaps(span, mention))),
    trapped: sample.traps.filter((trap) => mentions.some((mention) => overlaps(mention, trap))),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** 0…1: harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export function f1(results: readonly Result[]): number {
  const found = sum(results.map((result) => result.found.length));
  const missed = sum(results.map((result) => result.missed.length));
  const wrong = sum(results.map((result) => result.wrong.length));
  const all = 2 * found + missed + wrong;
  return all === 0 ? 1 : (2 * found) / all;
}

/** F1 of each entry that is marked somewhere, all entries alike, however often they occur. */
export function macroF1(results: readonly Result[]): number {
  const entries = [...new Set(results.flatMap(({ sample }) => sample.mentions.map(({ entry }) => entry)))];
  const only = (entry: string): Result[] =>
    results.map((result) => ({
      ...result,
      found: result.found.filter((one) => one.entry === entry),
      missed: result.missed.filter((one) => one.entry === entry),
      wrong: result.wrong.filter((one) => one.entry === entry),
    }));
  return entries.length === 0 ? 0 : sum(entries.map((entry) => f1(only(entry)))) / entries.length;
}

export function falseLinksPerThousandWords(results: readonly Result[]): number {
  const words = sum(results.map(({ sample }) => sample.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0));
  return words === 0 ? 0 : (1000 * sum(results.map(({ wrong }) => wrong.length))) / words;
}

/** How many of the mentions with a changed spelling were found, by the kind of change. */
export function foundByChange(results: readonly Result[]): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  const add = ({ change }: Expected, hit: number): void => {
    if (change === '') return;
    const { hits, of } = shares.get(change) ?? { hits: 0, of: 0 };
    shares.set(change, { hits: hits + hit, of: of + 1 });
  };
  for (const { found, missed } of results) {
    for (const one of found) add(one, 1);
    for (const one of missed) add(one, 0);
  }
  return shares;
}

export function trapsLinked(results: readonly Result[]): Share {
  return { hits: sum(results.map(({ trapped }) => trapped.length)), of: sum(results.map(({ sample }) => sample.traps.length)) };
}
