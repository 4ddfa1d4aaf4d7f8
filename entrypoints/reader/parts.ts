/**
 * The reader script is three files, so that a page pays only for what it uses: `reader.js` runs everywhere and decides,
 * `visit.js` comes to pages that are read, `card.js` when a card is first wanted.
 * They meet in one global of the extension's own world, which no page can see.
 */
import type { ReaderMark } from '@/browser/frames';
import type { TargetCard, TargetCardOptions } from './target-card';
import type { Visit, VisitOptions } from './visit';

/** What each part offers once it has run; the names are those of the files. `browser/frames.ts` reads it as well. */
export interface Parts {
  reader?: ReaderMark;
  visit?: (options: VisitOptions) => Visit;
  card?: (options: TargetCardOptions) => TargetCard;
}

/** The parts that have run in this document. A part that comes twice offers the same again. */
export function parts(): Parts {
  const world = globalThis as { sidelightParts?: Parts };
  return (world.sidelightParts ??= {});
}

/** Marks this document as having a reader script. What an older one left behind is not used: it is of another version. */
export function beginParts(reader: ReaderMark): void {
  (globalThis as { sidelightParts?: Parts }).sidelightParts = { reader };
}
