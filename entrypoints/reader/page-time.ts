import { dayOf } from '@/data/timeline';
import { publicationDate } from '@/page/publication-date';

/** When a page is read, and when it was written. */
export interface PageTime {
  /** `YYYY-MM-DD` where the reader is. */
  readonly today: string;
  /** `YYYY-MM-DD`; `undefined` where the page gives no date, or several that disagree. */
  readonly published: string | undefined;
}

/** To be asked anew each time: some pages fill in their metadata late, and midnight passes. */
export function pageTime(document: Document, now = new Date()): PageTime {
  const today = dayOf(now);
  return { today, published: publicationDate(document, today)?.date };
}
