import type { FoundEntry } from '@/browser/messages';
import type { PlacedMention } from '@/page/types';

/** Counts mentions by entry, in the order of first mention. */
export function foundEntries(mentions: readonly PlacedMention[]): readonly FoundEntry[] {
  const found = new Map<string, FoundEntry>();
  for (const { mention } of mentions) {
    const { count, first } = found.get(mention.entry) ?? { count: 0, first: mention.text };
    found.set(mention.entry, { entry: mention.entry, count: count + 1, first });
  }
  return [...found.values()];
}
