import type { PageReport } from '@/browser/messages';
import type { SheetItem } from '@/components/term-sheet';
import { factsInTime } from '@/data/facts-in-time';
import type { Pack } from '@/data/schema';
import { dayOf } from '@/data/timeline';

/** What a page names, in its order, told as of its date. */
export function sheetItems(glossary: Pack, { found, published }: PageReport, now = new Date()): readonly SheetItem[] {
  const today = dayOf(now);
  return found.flatMap(({ entry: id, count, first }) => {
    const entry = glossary.entries.find((one) => one.id === id);
    if (!entry) return [];
    const topicName = glossary.topics.find((topic) => topic.id === entry.topic)?.name ?? '';
    return { entry, topicName, facts: factsInTime(entry.facts, published, today), count, first };
  });
}
