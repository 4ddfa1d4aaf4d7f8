/** Dates as they are said on a card. Times are written `2022`, `2022-01` or `2022-01-28` and said as precisely as that. */
import type { Fact } from '@/data/schema';

/** A date with the words around it, such as “as of 7 October 2026”. */
export interface SaidDate {
  readonly words: string;
  /** For the `datetime` attribute: the (first) date meant. */
  readonly date: string;
}

/** `2022-01-28` → `28 January 2022`; `2022-01` → `January 2022`; `2022` → `2022`. What is no date stays as it is. */
export function sayDate(date: string): string {
  const [, month, day] = date.split('-');
  const time = new Date(date);
  if (Number.isNaN(time.valueOf())) return date;
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(time);
}

/** When a fact happened or held, and when somebody last looked. */
export function sayFactDates({ from, until, asOf }: Pick<Fact, 'from' | 'until' | 'asOf'>): readonly SaidDate[] {
  const held = sayPeriod(from, until);
  const looked = asOf === undefined ? [] : [{ words: `as of ${sayDate(asOf)}`, date: asOf }];
  return [...held, ...looked];
}

function sayPeriod(from: string | undefined, until: string | undefined): readonly SaidDate[] {
  if (from !== undefined && until !== undefined && from !== until) {
    return [{ words: `${sayDate(from)} – ${sayDate(until)}`, date: from }];
  }
  if (from !== undefined) return [{ words: sayDate(from), date: from }];
  if (until !== undefined) return [{ words: `until ${sayDate(until)}`, date: until }];
  return [];
}
