import type { Hit } from '@/page/hit-test';
import { isSamePlace, isSameWords, isThere, type PlacedMention } from '@/page/types';

/** What a card can be opened for. */
export type Target =
  | ({ readonly kind: 'mention' } & Hit)
  /** Text that the reader selected and looked up, with the ids of the entries it may mean. */
  | { readonly kind: 'selection'; readonly text: string; readonly entries: readonly string[]; readonly range: Range | undefined };

export function isSameTarget(a: Target, b: Target): boolean {
  return a === b || (a.kind === 'mention' && b.kind === 'mention' && isSameMention(a.mention, b.mention));
}

/** Words that the page has written anew are still the words that the reader points at. */
function isSameMention(a: PlacedMention, b: PlacedMention): boolean {
  return isSamePlace(a, b) || (isSameWords(a, b) && !(isThere(a) && isThere(b)));
}
