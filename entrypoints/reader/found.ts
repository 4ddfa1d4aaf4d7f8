import type { FoundEntry, PageReport } from '@/browser/messages';
import type { PlacedMention } from '@/page/types';
import { pageTime } from './page-time';

/** What reading a page brought. */
export type Findings = Pick<PageReport, 'found' | 'published'>;

export function findings(document: Document, mentions: readonly PlacedMention[]): Findings {
  return { found: foundEntries(mentions), published: pageTime(document).published };
}

/** Counts mentions by entry, in the order of first mention. */
function foundEntries(mentions: readonly PlacedMention[]): readonly FoundEntry[] {
  const found = new Map<string, FoundEntry>();
  for (const { mention } of mentions) {
    const { count, first } = found.get(mention.entry) ?? { count: 0, first: mention.text };
    found.set(mention.entry, { entry: mention.entry, count: count + 1, first });
  }
  return [...found.values()];
}
