/** English names of months by their first three letters; other languages write numbers where machines read. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The press did not write for the web before; what claims so is a default of some software. */
const EARLIEST = '1800-01-01';
/** Where clocks of computers and spreadsheets begin: somebody's zero, not a date. */
const ZEROS = new Set(['1900-01-01', '1970-01-01']);

/** `2022-01-28…`, `2022/01/28…` and `20220128…`, with or without a time after it. */
const NUMBERS = /^(?<year>\d{4})(?<between>[-/]?)(?<month>\d{2})\k<between>(?<day>\d{2})(?!\d)/;
/** `Fri, 28 Jan 2022 10:00:00 GMT`, `28 January 2022`. */
const DAY_FIRST = /^(?:[a-z]+,?\s+)?(?<day>\d{1,2})\s+(?<name>[a-z]{3,9})\.?,?\s+(?<year>\d{4})(?!\d)/i;
/** `January 28, 2022`, `Friday, Jan. 28, 2022 10:00 AM`. */
const MONTH_FIRST = /^(?:[a-z]+,\s+)?(?<name>[a-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?!\d)/i;
/** Seconds or milliseconds since 1970. */
const SECONDS = /^\d{10}(?<milliseconds>\d{3})?$/;

/**
 * The calendar day, `YYYY-MM-DD`, that a page's timestamp names; `undefined` for what names none.
 *
 * It is the day as written, in the zone that the stamp states: `2022-01-28T23:30:00-05:00` is 28 January, the day that
 * the newsroom printed, although it was 29 January in UTC. With `Z`, or a number of seconds, it is the day in UTC.
 * Orders of day and month that differ by country (`01/02/2022`) are not guessed at.
 */
export function calendarDay(stamp: string): string | undefined {
  const text = stamp.trim();
  const day = SECONDS.test(text) ? dayOfSeconds(text) : writtenDay(text);
  return day !== undefined && day >= EARLIEST && !ZEROS.has(day) ? day : undefined;
}

function dayOfSeconds(text: string): string {
  const milliseconds = SECONDS.exec(text)?.groups?.['milliseconds'] === undefined ? Number(text) * 1000 : Number(text);
  return new Date(milliseconds).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function writtenDay(text: string): string | undefined {
  const { year, month, name, day } = (NUMBERS.exec(text) ?? DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text))?.groups ?? {};
  if (year === undefined || day === undefined) return undefined;
  const number = month ?? String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
  const written = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isInCalendar(written) ? written : undefined;
}

/** `Date` turns 31 April into 1 May; then it was none. */
function isInCalendar(day: string): boolean {
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.valueOf()) && time.toISOString().startsWith(day);
}
