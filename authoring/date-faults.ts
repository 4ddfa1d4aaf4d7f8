import type { Entry, Fact, Pack } from '@/data/schema';
import { firstDay, lastDay, type OfficeFact, type PartialDate } from '@/data/timeline';
import { factAt, type Fault } from './faults';

/** A fact that somebody should have looked at again by now. */
export interface Overdue {
  readonly entry: string;
  readonly text: string;
  readonly reviewBy: PartialDate;
}

/** Dates that cannot be, contradict each other or lie ahead, and offices with two holders at once. */
export function dateFaults(pack: Pack, today: PartialDate): Fault[] {
  return pack.entries.flatMap(({ id, facts }) => [
    ...facts.flatMap((fact) => faultsOf(fact, today).map((message) => ({ at: factAt(id, fact.text), message }))),
    ...doubleHolders(id, facts),
  ]);
}

/** What should have been looked at before `today`, the longest overdue first. */
export function overdueFacts({ entries }: { readonly entries: readonly Entry[] }, today: PartialDate): Overdue[] {
  return entries
    .flatMap(({ id, facts }) => facts.map(({ text, reviewBy }) => ({ entry: id, text, reviewBy })))
    .filter((one): one is Overdue => one.reviewBy !== undefined && lastDay(one.reviewBy) < firstDay(today))
    .sort((a, b) => lastDay(a.reviewBy).localeCompare(lastDay(b.reviewBy)));
}

function faultsOf(fact: Fact, today: PartialDate): string[] {
  return [...impossible(fact), ...ahead(fact, today), ...contradictions(fact)];
}

function impossible(fact: Fact): string[] {
  const { from, until, asOf, reviewBy, sources } = fact;
  const dates = [from, until, asOf, reviewBy, ...sources.flatMap(({ date, retrieved }) => [date, retrieved])];
  return dates.filter((date) => date !== undefined && !isInCalendar(date)).map((date) => `has the date ${date}, which is no day`);
}

/** `Date` turns 31 April into 1 May; then it was none. */
export function isInCalendar(date: PartialDate): boolean {
  const time = new Date(`${firstDay(date)}T00:00:00Z`);
  return !Number.isNaN(time.valueOf()) && time.toISOString().startsWith(date);
}

function ahead({ from, asOf, sources }: Fact, today: PartialDate): string[] {
  const isAhead = (date: PartialDate | undefined): boolean => date !== undefined && firstDay(date) > lastDay(today);
  const own = [isAhead(from) && `begins in the future: ${from}`, isAhead(asOf) && `was seen in the future: ${asOf}`];
  const cited = sources.flatMap(({ title, date, retrieved }) =>
    [date, retrieved].filter(isAhead).map((one) => `cites “${title}” of the future: ${one}`),
  );
  return [...own.filter((message) => message !== false), ...cited];
}

function contradictions({ from, until, asOf, reviewBy }: Fact): string[] {
  const faults: string[] = [];
  if (from && until && lastDay(until) < firstDay(from)) faults.push(`ends before it begins: ${from} to ${until}`);
  if (from && asOf && lastDay(asOf) < firstDay(from)) faults.push(`was seen before it began: ${asOf}, from ${from}`);
  if (asOf && reviewBy && lastDay(reviewBy) <= firstDay(asOf))
    faults.push(`is to be looked at again before it was seen: ${reviewBy}, as of ${asOf}`);
  if (asOf && asOf.length > 'YYYY'.length && reviewBy === undefined)
    faults.push('says as of when it holds, but not when to look again (`reviewBy`)');
  return faults;
}

function doubleHolders(entry: string, facts: readonly Fact[]): Fault[] {
  const holders = facts.filter((fact): fact is OfficeFact => fact.holder !== undefined);
  return holders.flatMap((one, i) =>
    holders
      .slice(i + 1)
      .filter((other) => shareDay(one, other))
      .map((other) => ({ at: entry, message: `has two holders on one day: ${one.holder} and ${other.holder}` })),
  );
}

/** For certain: where a month or a year holds both the end and the next start, the days may differ. */
function shareDay(a: Fact, b: Fact): boolean {
  const start = (fact: Fact): string => (fact.from ? lastDay(fact.from) : '');
  const endsAfter = (fact: Fact, day: string): boolean => fact.until === undefined || firstDay(fact.until) >= day;
  return endsAfter(a, start(b)) && endsAfter(b, start(a));
}
