import { isSamePlace } from './types';
import { inReadingOrder } from './reading-order';
import { parentOf } from './safe-dom';
import type { Box, PlacedMention } from './types';

/** Scrolls so that the words stand in the middle of the screen, in whatever scrolls around them. */
export function scrollToMention({ pieces: [{ node }] }: PlacedMention, boxOf: () => Box | undefined, window: Window): void {
  const parent = parentOf(node);
  if (parent instanceof Element) Element.prototype.scrollIntoView.call(parent, { block: 'center', behavior: 'instant' });
  const box = boxOf();
  // A parent taller than the screen is centred, but the words in it may not be.
  if (box && (box.top < 0 || box.bottom > window.innerHeight)) {
    window.scrollBy({ top: (box.top + box.bottom - window.innerHeight) / 2, behavior: 'instant' });
  }
}

/** The first stop of a page for whoever comes to it forwards (+1), the last for whoever comes backwards (-1). */
export function edgeStop(stops: readonly PlacedMention[], direction: 1 | -1): PlacedMention | undefined {
  return stops.at(direction === 1 ? 0 : -1);
}

/**
 * The stop after (+1) or before (-1) `current` in reading order; none at the end.
 * Without a current one: the first or last that `isOnScreen`, else the first or last of all.
 */
export function stopBeside(
  stops: readonly PlacedMention[],
  current: PlacedMention | undefined,
  direction: 1 | -1,
  isOnScreen: (mention: PlacedMention) => boolean,
): PlacedMention | undefined {
  const ordered = direction === 1 ? stops : stops.toReversed();
  if (current) return ordered.find((one) => inReadingOrder(one, current) * direction > 0);
  return ordered.find(isOnScreen) ?? ordered[0];
}

/** The mention of an entry after the current one, round the end; the first when the current one is of another entry. */
export function nextOfEntry(
  shown: readonly PlacedMention[],
  entry: string,
  current: PlacedMention | undefined,
): PlacedMention | undefined {
  const own = shown.filter(({ mention }) => mention.entry === entry);
  const index = current ? own.findIndex((one) => isSamePlace(one, current)) : -1;
  return own[(index + 1) % own.length];
}
