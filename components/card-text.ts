/** A card as text, for the clipboard. */
import { t } from '@/browser/i18n';
import type { FactsInTime, ToldFact } from '@/data/facts-in-time';
import type { Entry, Source } from '@/data/schema';
import { sayDate } from './dates';

/** Name, summary and every fact, folded away or not; with `cited`, each fact with its sources. */
export function sayCard(entry: Pick<Entry, 'name' | 'summary'>, facts: FactsInTime, cited: boolean): string {
  const groups =
    facts.readOn === undefined
      ? [sayGroup(undefined, facts.atTheTime, cited)]
      : [
          sayGroup(`${t('cardAtTheTime')}, ${sayDate(facts.readOn)}`, facts.atTheTime, cited),
          sayGroup(t('cardSinceThen'), facts.sinceThen, cited),
        ];
  return [`${entry.name}\n${entry.summary}`, ...groups.filter((group) => group !== '')].join('\n\n');
}

function sayGroup(heading: string | undefined, facts: readonly ToldFact[], cited: boolean): string {
  if (facts.length === 0) return '';
  return [...(heading === undefined ? [] : [heading]), ...facts.map((told) => sayFact(told, cited))].join('\n');
}

function sayFact({ fact, dates }: ToldFact, cited: boolean): string {
  const by = fact.status === 'claim' ? ` (${t('cardSaidBy', fact.by)})` : '';
  const asOf = dates.asOf === undefined ? '' : ` (${t('cardAsOf', sayDate(dates.asOf))})`;
  const sides = fact.status === 'disputed' ? fact.sides.map((side) => `  ${side.by}: ${side.text}`) : [];
  const sources = cited ? fact.sources.map((source) => `  ${saySource(source)}`) : [];
  return [`– ${fact.text}${by}${asOf}`, ...sides, ...sources].join('\n');
}

function saySource({ publisher, title, date, url }: Source): string {
  const dated = date === undefined ? '' : `, ${sayDate(date)}`;
  return `${publisher}: “${title}”${dated}.${url === undefined ? '' : ` ${url}`}`;
}
