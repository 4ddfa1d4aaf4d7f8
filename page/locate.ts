import type { Mention, Span } from '@/matching/types';
import type { Flow, Run } from './flow-builder';
import type { Piece, PlacedMention } from './types';

/** Where a span of the flow's text stands in the document; empty when it covers nothing but collapsed white space. */
export function locate(runs: readonly Run[], { start, end }: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let index = firstRunAfter(runs, start); index < runs.length; index += 1) {
    const run = runs[index];
    if (!run || run.at >= end) break;
    addPiece(pieces, {
      node: run.node,
      start: run.from + Math.max(start - run.at, 0),
      end: run.from + Math.min(end - run.at, run.length),
    });
  }
  return pieces;
}

export function place(flow: Flow, mention: Mention): PlacedMention | undefined {
  const [first, ...rest] = locate(flow.runs, mention);
  return first && { mention, block: flow.block, pieces: [first, ...rest] };
}

/** White space inside one text node does not split a piece. */
function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last?.node === piece.node) pieces[pieces.length - 1] = { ...last, end: piece.end };
  else pieces.push(piece);
}

/** Index of the first run that ends after `offset`. */
function firstRunAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.at + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
