import { calendarDay } from './calendar-day';
import { articleDates } from './json-ld';
import { attributeOf, parentOf, tagOf } from './safe-dom';

/** When the page says that it was published, and where it says so. */
export interface PublicationDate {
  /** `YYYY-MM-DD`, never after today. */
  readonly date: string;
  readonly from: 'json-ld' | 'meta' | 'time';
}

/** Names of meta tags, in lower case, in which publishers and their systems write when an article came out. */
const META_NAMES = new Set([
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'publish_date',
  'publish-date',
  'publishdate',
  'published_date',
  'publication_date',
  'pubdate',
  'date',
  'dc.date',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
]);

/** Zones and a print edition put the same article a day or two apart; more is a contradiction. */
const AGREEMENT_DAYS = 2;
/** The page's clock may be in a zone where it is tomorrow already. */
const AHEAD_DAYS = 1;
/** How far above the headline a time still belongs to it. */
const NEAR_HEADLINE = 3;

const DAY_MS = 86_400_000;

/**
 * Reads when the page was published: from JSON-LD, else from meta tags, else from `<time>` at the headline.
 * `undefined` when it says nothing of the kind, or contradicts itself within the one it is read from.
 * @param today `YYYY-MM-DD`; what lies after it is not believed.
 */
export function publicationDate(document: Document, today: string): PublicationDate | undefined {
  const ranks = [
    { from: 'json-ld', read: articleDates },
    { from: 'meta', read: metaDates },
    { from: 'time', read: timeDates },
  ] as const;
  for (const { from, read } of ranks) {
    const days = read(document)
      .map(calendarDay)
      .filter((day) => day !== undefined)
      .filter((day) => daysBetween(today, day) <= AHEAD_DAYS)
      .sort();
    if (days.length > 0) return agreed(days, from, today);
  }
  return undefined;
}

/** The earliest of days in order, unless they are too far apart. */
function agreed(days: readonly string[], from: PublicationDate['from'], today: string): PublicationDate | undefined {
  const [first = today] = days;
  const apart = daysBetween(first, days.at(-1) ?? first);
  return apart > AGREEMENT_DAYS ? undefined : { date: first < today ? first : today, from };
}

function daysBetween(a: string, b: string): number {
  return (Date.parse(b) - Date.parse(a)) / DAY_MS;
}

function metaDates(document: Document): readonly string[] {
  return [...document.querySelectorAll('meta[content]')]
    .filter((meta) => !isOfComment(meta) && ['property', 'name', 'itemprop'].some((key) => isDateName(attributeOf(meta, key))))
    .map((meta) => attributeOf(meta, 'content') ?? '');
}

function isDateName(name: string | null): boolean {
  return name !== null && META_NAMES.has(name.trim().toLowerCase());
}

/** Marked as the publication date; where nothing is, the times beside the headline. */
function timeDates(document: Document): readonly string[] {
  const times = [...document.querySelectorAll('time[datetime]')].filter((time) => !isUpdate(time) && !isOfComment(time));
  const marked = times.filter(
    (time) => attributeOf(time, 'pubdate') !== null || attributeOf(time, 'itemprop') === 'datePublished',
  );
  const found = marked.length > 0 ? marked : beside(headlineOf(document), times);
  return found.map((time) => attributeOf(time, 'datetime') ?? '');
}

/** A headline outside the article may be the name of the site. */
function headlineOf(document: Document): Element | null {
  return document.querySelector('article h1') ?? document.querySelector('main h1') ?? document.querySelector('h1');
}

/** The times in the smallest surroundings of the headline that hold any, up to the article's edge. */
function beside(headline: Element | null, times: readonly Element[]): readonly Element[] {
  let around: Node | null = headline;
  for (let step = 0; step < NEAR_HEADLINE && around instanceof Element && !isEdge(around); step++) {
    around = parentOf(around);
    const near = times.filter((time) => isOwn(time, around));
    if (near.length > 0) return near;
  }
  return [];
}

function isEdge(element: Element): boolean {
  return ['article', 'main', 'body'].includes(tagOf(element));
}

/** Within `around`, and not of a teaser or a list of links in there. */
function isOwn(time: Element, around: Node | null): boolean {
  let at = parentOf(time);
  while (at !== null && at !== around && !isAside(at)) at = parentOf(at);
  return at !== null && at === around;
}

function isAside(node: Node): boolean {
  return node instanceof Element && ['article', 'aside', 'nav', 'footer', 'li'].includes(tagOf(node));
}

function isUpdate(time: Element): boolean {
  return attributeOf(time, 'itemprop') === 'dateModified' || /updat|modif/i.test(attributeOf(time, 'class') ?? '');
}

function isOfComment(element: Element): boolean {
  return element.closest('[itemtype$="Comment" i]') !== null;
}
