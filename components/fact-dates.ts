/** Which dates stand beside a fact, and in which words. */
import { t } from '@/browser/i18n';
import type { ToldFact } from '@/data/facts-in-time';
import type { Fact } from '@/data/schema';
import { namesDate, sayDate } from './dates';

/** A date with the words around it, such as “as of 7 October 2026”. */
export interface SaidDate {
  readonly words: string;
  /** For the `datetime` attribute: the (first) date meant. */
  readonly date: string;
}

/**
 * Says of a fact what its sentence does not say by itself: when it happened, until when it held, when somebody last
 * looked. The beginning of what stands, such as a dispute or what a treaty says, would only puzzle; it is left out.
 * So is the last look at who holds an office: the card says it where it names the holder.
 */
export function sayFactDates({ fact, dates }: ToldFact): readonly SaidDate[] {
  const isNews = (date: string | undefined): date is string => date !== undefined && !namesDate(fact.text, date);
  const from = happened(fact) && isNews(dates.from) ? dates.from : undefined;
  const until = isNews(dates.until) ? dates.until : undefined;
  const asOf = fact.holder === undefined ? (dates.asOf ?? seenAtOnce(fact, dates)) : undefined;
  return [...sayPeriod(from, until), ...sayAsOf(asOf)];
}

/** To say something is to do it once; what was seen to hold on a day, or is said to last, stands. */
function happened(fact: Fact): boolean {
  if (fact.status === 'claim') return true;
  return fact.status === 'established' && fact.lasting !== true && fact.asOf === undefined;
}

/** The day on which something was seen, where no earlier one is known from which it held. */
function seenAtOnce(fact: Fact, { from }: ToldFact['dates']): string | undefined {
  const isNews = from !== undefined && fact.asOf === from && !happened(fact);
  return isNews && !namesDate(fact.text, from) ? from : undefined;
}

function sayAsOf(date: string | undefined): readonly SaidDate[] {
  return date === undefined ? [] : [{ words: t('cardAsOf', sayDate(date)), date }];
}

function sayPeriod(from: string | undefined, until: string | undefined): readonly SaidDate[] {
  if (from !== undefined && until !== undefined && from !== until) {
    return [{ words: `${sayDate(from)} – ${sayDate(until)}`, date: from }];
  }
  if (from !== undefined) return [{ words: sayDate(from), date: from }];
  if (until !== undefined) return [{ words: t('cardUntil', sayDate(until)), date: until }];
  return [];
}
