import type { Mention } from '@/matching/types';
import { isConnected } from './safe-dom';

/** Part of a text node: half-open offsets into `node.data`, in UTF-16 code units. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** What owns running text: an element that stands as a paragraph of its own, or a shadow root. */
export type Block = Element | ShadowRoot;

/** A block that can be read, with the language it inherits. */
export interface BlockTask {
  readonly block: Block;
  readonly lang: string | undefined;
}

/** A mention in the document: one piece per text node it touches. */
export interface PlacedMention {
  readonly mention: Mention;
  /** The block whose flow it was found in. */
  readonly block: Block;
  /** Never empty. */
  readonly pieces: readonly [Piece, ...Piece[]];
}

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A point in CSS pixels of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** False when the page has taken the words away. */
export function isThere({ pieces }: PlacedMention): boolean {
  return pieces.every(({ node }) => isConnected(node));
}

/** The same words for the same entry, wherever. */
export function isSameWords({ mention: a }: PlacedMention, { mention: b }: PlacedMention): boolean {
  return a.entry === b.entry && a.text === b.text;
}

/** The same words at the same place, although the block may have been read again in between. */
export function isSamePlace(a: PlacedMention, b: PlacedMention): boolean {
  const [first] = a.pieces;
  const [second] = b.pieces;
  return a.mention.entry === b.mention.entry && first.node === second.node && first.start === second.start;
}

/** White space that the browser collapses may be written in any way. */
const SPACES = /\s+/g;

/** True while the words still stand where they were found. */
export function isUnchanged({ mention, pieces }: PlacedMention): boolean {
  const words = pieces.map(({ node, start, end }) => node.data.slice(start, end)).join('');
  return words.replace(SPACES, '') === mention.text.replace(SPACES, '');
}
