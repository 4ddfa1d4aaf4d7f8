/** Dates as they are said on a card. Dates are written `2022`, `2022-01` or `2022-01-28` and said as precisely as that. */
import { interfaceLanguage } from '@/browser/i18n';

/** `2022-01-28` → `28 January 2022`; `2022-01` → `January 2022`; `2022` → `2022`, in the language of the interface. What is no date stays as it is. */
export function sayDate(date: string, language = interfaceLanguage()): string {
  const [, month, day] = date.split('-');
  const time = new Date(date);
  if (Number.isNaN(time.valueOf())) return date;
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(time);
}

/** Facts are written in English, with the day before the month. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `28 January 2022`, `January 2022` or `2022` as it stands in a sentence; of “18 and 19 November 1999” the latter. */
const WRITTEN = new RegExp(`(?:(?:(\\d{1,2}) )?(${MONTHS.join('|')}) )?\\b(\\d{4})\\b`, 'g');

/**
 * Does the sentence name this date, as precisely as it wants to? “in March 2020” and “the 2020 summit” name
 * `2020-03-27`; “on 26 March 2020” does not.
 */
export function namesDate(sentence: string, date: string): boolean {
  const [year, month, day] = date.split('-');
  const monthName = MONTHS[Number(month) - 1];
  // `01` is written as 1.
  const dayNumber = day && `${Number(day)}`;
  return [...sentence.matchAll(WRITTEN)].some(
    (written) => agrees(written[1], dayNumber) && agrees(written[2], monthName) && written[3] === year,
  );
}

/** Where one of the two is silent they do not contradict each other. */
function agrees(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}
