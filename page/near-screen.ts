import { firstIndex } from './halving';
import { rememberLast } from './remember-last';
import { blockBox } from './ruler';
import type { Block, Box, PlacedMention } from './types';

/** Measuring every mention of a block is fine up to so many; in longer ones the screen's part is searched for. */
const FEW = 64;

/** More in one block around the screen is no text that anybody reads; measuring all of it would hold the page up. */
const MOST_NEAR = 300;

/** So many blocks far from the screen are measured in one look, which takes one or two milliseconds: few articles have more. */
const MOST_FAR = 300;

/** A block may have come nearer by so many screens since it was measured, and is still looked for. */
const SCREENS_MOVED = 2;

export interface ScreenArea {
  /** In viewport pixels. */
  readonly top: number;
  readonly bottom: number;
}

/** What is asked of the page; all boxes in viewport pixels. */
export interface Measuring {
  readonly area: ScreenArea;
  /** How far the page is scrolled down, in pixels. */
  readonly scrollY: number;
  readonly boxOf: (mention: PlacedMention) => Box | undefined;
}

/** Where a block was when it was measured, in pixels from the top of the page. */
interface Place extends ScreenArea {
  readonly round: number;
}

/**
 * Finds the mentions around the screen, at the cost of one measuring a block rather than one a mention.
 * Where thousands of blocks hold mentions, those near the screen are measured in every look, the others by turns:
 * all of them once in every round.
 */
export class NearScreen {
  readonly #measure: (block: Block) => Box | undefined;
  readonly #places = new WeakMap<Block, Place>();
  readonly #blocksOf = rememberLast(indexesByBlock);
  #round = 0;
  #isRoundOver = true;
  #isRoundDue = true;

  constructor(measure = blockBox) {
    this.#measure = measure;
  }

  /** Whether nothing can have moved since each block was last measured, as far as `expectMoves` tells. */
  get isCertain(): boolean {
    return this.#isRoundOver && !this.#isRoundDue;
  }

  /** Anything may be elsewhere now. */
  expectMoves(): void {
    this.#isRoundDue = true;
  }

  /** Those of the mentions that may lie in the area. Expects reading order and keeps it. */
  find(mentions: readonly PlacedMention[], measuring: Measuring): readonly PlacedMention[] {
    if (this.#isRoundOver && this.#isRoundDue) this.#beginRound();
    const near = this.#nearBlocks(this.#blocksOf(mentions), measuring).flatMap((indexes) => {
      const own = indexes.flatMap((index) => mentions[index] ?? []);
      if (own.length <= FEW) return indexes;
      const [from, to] = partIn(own, measuring);
      return indexes.slice(from, to);
    });
    return near.toSorted((a, b) => a - b).flatMap((index) => mentions[index] ?? []);
  }

  #beginRound(): void {
    this.#round += 1;
    this.#isRoundDue = false;
  }

  #nearBlocks(blocks: IndexesByBlock, { area, scrollY }: Measuring): readonly (readonly number[])[] {
    const reserve = SCREENS_MOVED * (area.bottom - area.top);
    const nearBlocks: (readonly number[])[] = [];
    let left = MOST_FAR;
    this.#isRoundOver = true;
    for (const [block, indexes] of blocks) {
      const place = this.#places.get(block);
      const mayBeNear = place && isIn(place, area.top + scrollY - reserve, area.bottom + scrollY + reserve);
      if (!mayBeNear && place?.round === this.#round) continue;
      if (!mayBeNear) left -= 1;
      if (!mayBeNear && left < 0) this.#isRoundOver = false;
      else if (this.#measureOne(block, area, scrollY)) nearBlocks.push(indexes);
    }
    return nearBlocks;
  }

  /** Whether the block may lie in the area; one without a box of its own says nothing about its text. */
  #measureOne(block: Block, area: ScreenArea, scrollY: number): boolean {
    const box = this.#measure(block) ?? { top: -Infinity, bottom: Infinity };
    this.#places.set(block, { top: box.top + scrollY, bottom: box.bottom + scrollY, round: this.#round });
    return isIn(box, area.top, area.bottom);
  }
}

function isIn(place: ScreenArea, top: number, bottom: number): boolean {
  return place.bottom >= top && place.top <= bottom;
}

/** Indexes of the mentions of each block. */
type IndexesByBlock = ReadonlyMap<Block, readonly number[]>;

function indexesByBlock(mentions: readonly PlacedMention[]): IndexesByBlock {
  const blocks = new Map<Block, number[]>();
  for (const [index, { block }] of mentions.entries()) {
    const own = blocks.get(block);
    if (own) own.push(index);
    else blocks.set(block, [index]);
  }
  return blocks;
}

/** Text of one block runs down the page, so the part can be found by halving. What has no box counts as above. */
function partIn(own: readonly PlacedMention[], { area, boxOf }: Measuring): readonly [from: number, to: number] {
  const first = firstIndex(own, (one) => (boxOf(one)?.bottom ?? -Infinity) >= area.top);
  const end = firstIndex(own, (one) => (boxOf(one)?.top ?? -Infinity) > area.bottom);
  if (end - first <= MOST_NEAR) return [first, end];
  const onScreen = firstIndex(own, (one) => (boxOf(one)?.bottom ?? -Infinity) >= 0);
  const from = Math.max(first, onScreen - MOST_NEAR / 4);
  return [from, Math.min(end, from + MOST_NEAR)];
}
