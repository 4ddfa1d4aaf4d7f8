import type { PlacedMention } from './types';

/** The first mention of each entry that counts; asks no more often than it has to. */
export function firstOfEach(
  mentions: Iterable<PlacedMention>,
  counts: (mention: PlacedMention) => boolean,
): readonly PlacedMention[] {
  const firsts = new Map<string, PlacedMention>();
  for (const one of mentions) if (!firsts.has(one.mention.entry) && counts(one)) firsts.set(one.mention.entry, one);
  return [...firsts.values()];
}
