/** A page's term sheet as Markdown, with a link for every source that has an address. */
import { t } from '@/browser/i18n';
import type { FactsInTime, ToldFact } from '@/data/facts-in-time';
import type { Source } from '@/data/schema';
import { sayDate } from './dates';
import { sayFactDates } from './fact-dates';
import { sayStanding } from './fact-standing';
import { sourceAddress } from './source-address';
import type { SheetItem } from './term-sheet';

export interface SheetPage {
  readonly title: string;
  /** Empty where it is not known. */
  readonly address: string;
  /** `YYYY-MM-DD`; `undefined` where the page gives none. */
  readonly published: string | undefined;
}

export function sheetMarkdown({ title, address, published }: SheetPage, items: readonly SheetItem[]): string {
  const heading = address === '' ? escape(title) : link(title, address);
  const date = published === undefined ? t('panelUndated') : t('panelPublished', sayDate(published));
  return [`# ${heading}`, date, ...items.map(entry)].join('\n\n') + '\n';
}

function entry({ entry: { name, summary }, facts }: SheetItem): string {
  return [`## ${escape(name)}`, escape(summary), ...factGroups(facts)].join('\n\n');
}

function factGroups({ readOn, atTheTime, sinceThen }: FactsInTime): readonly string[] {
  if (readOn === undefined) return factList(atTheTime);
  const then = factList(atTheTime);
  const heading = `### ${t('cardAtTheTime')}, ${sayDate(readOn)}`;
  const known = then.length > 0 ? then : [t('cardNothingRecorded')];
  return [heading, ...known, ...(sinceThen.length > 0 ? [`### ${t('cardSinceThen')}`, ...factList(sinceThen)] : [])];
}

function factList(facts: readonly ToldFact[]): readonly string[] {
  return facts.length === 0 ? [] : [facts.map(factItem).join('\n')];
}

/** One item of a list: who says it and when, what, the sides of a dispute, the sources. */
function factItem(told: ToldFact): string {
  const { fact } = told;
  const lead = [sayStanding(fact), ...sayFactDates(told).map(({ words }) => words)].filter((words) => words !== undefined);
  const sides = fact.status === 'disputed' ? fact.sides.map(({ by, text }) => `  - **${escape(by)}**: ${escape(text)}`) : [];
  const first = `- ${lead.length > 0 ? `*${escape(lead.join(' · '))}*: ` : ''}${escape(fact.text)}`;
  return [first, ...sides, ...fact.sources.map((source) => `  - ${sourceLine(source)}`)].join('\n');
}

function sourceLine(source: Source): string {
  const address = sourceAddress(source);
  const title = address === undefined ? escape(source.title) : link(source.title, address);
  return `${escape(source.publisher)}: ${title}${source.date === undefined ? '' : `, ${sayDate(source.date)}`}`;
}

/** An address in angle brackets may hold parentheses, but no bracket and no space. */
function link(text: string, address: string): string {
  return `[${escape(text)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** What Markdown would read as a sign of its own is a plain character here: packs and titles come from anybody. */
function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~!&]/g, '\\$&');
}
