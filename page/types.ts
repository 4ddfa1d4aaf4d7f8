import type { Mention } from '@/matching/types';

/** Part of a text node: half-open offsets into `node.data`, in UTF-16 code units. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** A mention in the document: one piece per text node it touches. */
export interface PlacedMention {
  readonly mention: Mention;
  /** The block whose flow it was found in. */
  readonly block: Element;
  readonly pieces: readonly Piece[];
}
