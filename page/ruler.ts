import { boxOf } from './safe-dom';
import type { Block, Box, Piece, PlacedMention } from './types';

/**
 * Measures words on the page with one scratch range.
 * Ranges are live: thousands of them would slow down every change the page makes, one does not.
 */
export class Ruler {
  readonly #range: Range;

  constructor(document: Document) {
    this.#range = document.createRange();
  }

  /** One box a line and text node, in viewport pixels; none when the words are not laid out, or are gone. */
  boxes({ pieces }: PlacedMention): readonly Box[] {
    return pieces.flatMap((piece) => (this.#select(piece, piece) ? [...this.#range.getClientRects()] : []));
  }

  /** The text from the first to the last piece, with whatever stands between them. */
  textAcross(first: Piece, last: Piece): string {
    return this.#select(first, last) ? this.#range.toString() : '';
  }

  #select(first: Piece, last: Piece): boolean {
    if (first.start > first.node.length || last.end > last.node.length) return false;
    this.#range.setStart(first.node, first.start);
    this.#range.setEnd(last.node, last.end);
    return true;
  }
}

/** The smallest box around all of them. */
export function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Text that is moved out of the page to the left or above it, or made too small to see, is hidden in an old way. */
export function isOnPage(box: Box | undefined, { scrollX, scrollY }: Window): box is Box {
  if (!box || box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return false;
  return box.right - box.left >= 1 && box.bottom - box.top >= 1;
}

/** The box of a block; `undefined` when it has none of its own (`display: contents`), which says nothing about its text. */
export function blockBox(block: Block): Box | undefined {
  const box = boxOf(block instanceof ShadowRoot ? block.host : block);
  return box.width === 0 && box.height === 0 ? undefined : box;
}
