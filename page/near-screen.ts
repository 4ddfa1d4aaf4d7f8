import { firstIndex } from './halving';
import { blockBox } from './ruler';
import type { Block, Box, PlacedMention } from './types';

/** Measuring every mention of a block is fine up to so many; in longer ones the screen's part is searched for. */
const FEW = 64;

/** More in one block around the screen is no text that anybody reads; measuring all of it would hold the page up. */
const MOST_NEAR = 300;

export interface ScreenArea {
  /** In viewport pixels. */
  readonly top: number;
  readonly bottom: number;
}

/**
 * The mentions that may lie in an area, at the cost of one look a block rather than one a mention.
 * Expects reading order and keeps it.
 */
export function nearScreen(
  mentions: readonly PlacedMention[],
  area: ScreenArea,
  boxOf: (mention: PlacedMention) => Box | undefined,
): readonly PlacedMention[] {
  const near = new Set<PlacedMention>();
  for (const [block, own] of byBlock(mentions)) {
    const box = blockBox(block);
    if (box && (box.bottom < area.top || box.top > area.bottom)) continue;
    for (const one of own.length > FEW ? partIn(own, area, boxOf) : own) near.add(one);
  }
  return mentions.filter((one) => near.has(one));
}

function byBlock(mentions: readonly PlacedMention[]): ReadonlyMap<Block, readonly PlacedMention[]> {
  const blocks = new Map<Block, PlacedMention[]>();
  for (const one of mentions) {
    const own = blocks.get(one.block);
    if (own) own.push(one);
    else blocks.set(one.block, [one]);
  }
  return blocks;
}

/** Text of one block runs down the page, so the part can be found by halving. What has no box counts as above. */
function partIn(
  own: readonly PlacedMention[],
  { top, bottom }: ScreenArea,
  boxOf: (mention: PlacedMention) => Box | undefined,
): readonly PlacedMention[] {
  const first = firstIndex(own, (one) => (boxOf(one)?.bottom ?? -Infinity) >= top);
  const end = firstIndex(own, (one) => (boxOf(one)?.top ?? -Infinity) > bottom);
  if (end - first <= MOST_NEAR) return own.slice(first, end);
  const onScreen = firstIndex(own, (one) => (boxOf(one)?.bottom ?? -Infinity) >= 0);
  const from = Math.max(first, onScreen - MOST_NEAR / 4);
  return own.slice(from, Math.min(end, from + MOST_NEAR));
}
