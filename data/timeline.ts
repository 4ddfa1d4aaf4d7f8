/**
 * Facts in time: what was known on the day a page was written, and what has happened since.
 * No clock in here: whoever asks says which day it is.
 */
import type { Fact } from './schema';

/** `2022`, `2022-01` or `2022-01-28`, as in the pack format: a date as precise as its source. */
export type PartialDate = string;

/** The facts of an entry as a reader meets them. */
export interface ArrangedFacts {
  /** Known on the day; ordered by use, see `arrangeFacts`. */
  readonly atTheTime: readonly Fact[];
  /** Began after the day, or may have; the oldest first. */
  readonly sinceThen: readonly Fact[];
}

/** A fact about who held an office. */
export type OfficeFact = Fact & { readonly holder: string };

/** The first day that a date may mean, as `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): string {
  return date + '-01-01'.slice(date.length - YEAR_LENGTH);
}

/** The last day that a date may mean, as `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): string {
  const [year = 0, month = MONTHS, day] = date.split('-').map(Number);
  if (day !== undefined) return date;
  return `${date.slice(0, YEAR_LENGTH)}-${twoDigits(month)}-${twoDigits(lengthOfMonth(year, month))}`;
}

const YEAR_LENGTH = 4;
const MONTHS = 12;

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** Day 0 of the next month; a leap year like any other of the same remainder, because `Date` reads years below 100 as 19xx. */
const lengthOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(LEAP_CYCLE + (year % LEAP_CYCLE), month, 0)).getUTCDate();

/** After so many years the leap years repeat. */
const LEAP_CYCLE = 400;

/** The calendar day of a moment where the reader is, as `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return `${String(moment.getFullYear()).padStart(YEAR_LENGTH, '0')}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}

/**
 * Sorts dates from old to new. What may lie later comes later: `2022-01-28`, `2022-01`, `2022`.
 * A missing date comes before all others.
 */
export function compareDates(a: PartialDate | undefined, b: PartialDate | undefined): number {
  return compareText(a && lastDay(a), b && lastDay(b)) || compareText(a && firstDay(a), b && firstDay(b));
}

function compareText(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Had it begun by that day, for certain? A month that holds the day may have brought the fact after it: no.
 * Without a start it has always been so.
 */
export function hasBegun({ from }: Pick<Fact, 'from'>, on: PartialDate): boolean {
  return from === undefined || lastDay(from) <= firstDay(on);
}

/** Was it over before that day, for certain? Its last day, `until`, still counts. */
export function isOver({ until }: Pick<Fact, 'until'>, on: PartialDate): boolean {
  return until !== undefined && lastDay(until) < firstDay(on);
}

/**
 * Divides and orders the facts of an entry for a page of the day `readOn`.
 * Nothing that began after that day, or may have, counts as known then. Without a day, or with one that is not
 * before `today`, everything is at the time: what a pack knows has happened.
 *
 * At the time: who holds the office; what stands on that day, in the pack's order, which is an editor's order of use;
 * what happened, the newest first; what was over by then, the newest first. Since then: the oldest first, and of one day
 * what happened before what has held since.
 */
export function arrangeFacts(facts: readonly Fact[], readOn: PartialDate | undefined, today: PartialDate): ArrangedFacts {
  const past = readOn !== undefined && firstDay(readOn) < firstDay(today) ? readOn : undefined;
  const isKnown = (fact: Fact): boolean => past === undefined || hasBegun(fact, past);
  const on = past ?? today;
  const byUse = (a: Fact, b: Fact): number => {
    const use = useOf(a, on);
    return use - useOf(b, on) || (use === USE.standing ? 0 : compareDates(b.from, a.from));
  };
  const byStory = (a: Fact, b: Fact): number => compareDates(a.from, b.from) || Number(hasHeld(a)) - Number(hasHeld(b));
  return {
    atTheTime: facts.filter(isKnown).sort(byUse),
    sinceThen: facts.filter((fact) => !isKnown(fact)).sort(byStory),
  };
}

/** The order of use on a day; a lower number is read first. */
const USE = { holder: 0, standing: 1, event: 2, over: 3 } as const;

function useOf(fact: Fact, on: PartialDate): number {
  if (isOver(fact, on)) return USE.over;
  if (fact.holder !== undefined) return USE.holder;
  return stands(fact) ? USE.standing : USE.event;
}

/** Somebody has looked since whether it still holds. */
function hasHeld({ asOf }: Fact): boolean {
  return asOf !== undefined;
}

/** Goes on rather than happens: it is said to last, has no start, has an end, or is looked at again from time to time. */
function stands({ from, until, asOf, lasting }: Fact): boolean {
  return lasting === true || from === undefined || until !== undefined || asOf !== undefined;
}

/**
 * Who held the office on that day. One or none: none where the facts leave a gap, and none for a month or a year in
 * which it changed hands, for then the answer depends on the day.
 */
export function holderOn(facts: readonly Fact[], on: PartialDate): OfficeFact | undefined {
  const holders = facts.filter(isOfficeFact).filter((fact) => beganByEndOf(fact, on) && !isOver(fact, on));
  const [holder] = holders;
  return holders.length === 1 && holder !== undefined && holdsThroughout(holder, on) ? holder : undefined;
}

function isOfficeFact(fact: Fact): fact is OfficeFact {
  return fact.holder !== undefined;
}

function beganByEndOf({ from }: Fact, on: PartialDate): boolean {
  return from === undefined || firstDay(from) <= lastDay(on);
}

function holdsThroughout(fact: Fact, on: PartialDate): boolean {
  return hasBegun(fact, on) && (fact.until === undefined || firstDay(fact.until) >= lastDay(on));
}

/**
 * The dates to show beside a fact on a page of that day; for facts from after it, ask with today.
 * An end that lies ahead was not known yet. “As of” qualifies what is older than the day; of a day before that the
 * fact is known to hold, and there is nothing to qualify. Nor is there where it is over, or was seen on the day it began.
 */
export function datesOn(fact: Fact, on: PartialDate): Pick<Fact, 'from' | 'until' | 'asOf'> {
  const { from, until, asOf } = fact;
  const ended = until !== undefined && firstDay(until) <= lastDay(on);
  const qualified = asOf !== undefined && asOf !== from && !ended && firstDay(asOf) <= lastDay(on);
  return {
    ...(from !== undefined && { from }),
    ...(ended && { until }),
    ...(qualified && { asOf }),
  };
}
