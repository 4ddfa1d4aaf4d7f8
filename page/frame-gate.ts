import { parentOf } from './safe-dom';

/** A narrower or lower frame, in pixels, holds a button or a counter. */
const LEAST_WIDTH_PX = 200;
const LEAST_HEIGHT_PX = 60;

/** A sentence. In characters. */
const LEAST_TEXT = 60;

/** Reading the text of a frame of a hundred thousand nodes would cost more than it tells. */
const MOST_TEXT_NODES = 200;

/** Sizes in which advertisements are sold (IAB, fixed sizes), in pixels. A frame of such a size has to look like an article on its own. */
const ADVERTISEMENTS = new Set(
  '120x240 120x600 125x125 160x600 180x150 234x60 250x250 300x50 300x100 300x250 300x600 300x1050 320x50 320x100 320x480 336x280 468x60 728x90 970x66 970x90 970x250'.split(
    ' ',
  ),
);

/** Addresses of documents that the page around them holds itself. */
const WRITTEN_BY_PAGES = new Set(['about:', 'blob:', 'data:', 'javascript:']);

/** Whether a frame is large enough to read in. */
export function isRoomToRead({ innerWidth, innerHeight }: Window): boolean {
  return innerWidth >= LEAST_WIDTH_PX && innerHeight >= LEAST_HEIGHT_PX;
}

/** Whether a frame holds at least a sentence. */
export function hasText(document: Document): boolean {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let seen = 0; seen < MOST_TEXT_NODES && length < LEAST_TEXT && walker.nextNode(); seen += 1) {
    const parent = parentOf(walker.currentNode);
    if (parent instanceof Element && !/^(?:script|style|noscript|title)$/.test(parent.localName)) {
      length += walker.currentNode.nodeValue?.trim().length ?? 0;
    }
  }
  return length >= LEAST_TEXT;
}

/**
 * Whether a frame is part of the page around it: written by it or served from the same place, and not of a size that advertisements have.
 * In an article such a frame is read as the article is; any other has to look like an article itself.
 * `hostname`: of the page around all frames.
 */
export function isPartOfPage({ innerWidth, innerHeight, location }: Window, hostname: string): boolean {
  if (ADVERTISEMENTS.has(`${innerWidth}x${innerHeight}`)) return false;
  return WRITTEN_BY_PAGES.has(location.protocol) || location.hostname === hostname;
}
