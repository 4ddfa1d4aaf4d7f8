import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Box, Point } from '@/page/types';

/** Between the line and the card, in pixels: the underline stays visible. */
const GAP_PX = 8;

/** Between the card and the edge of the window, in pixels. */
const EDGE_PX = 8;

/** In a window narrower than this, in pixels, the card is a sheet at its bottom: beside a line there is no room. */
const SHEET_PX = 480;

/** Below this height, in pixels, a card is no use; it then covers its line rather than shrink. */
const LEAST_HEIGHT_PX = 140;

export function isSheet({ documentElement }: Document): boolean {
  return documentElement.clientWidth < SHEET_PX;
}

/** Puts the card above or below a line of text, wherever there is more room, inside the window; `near`: what the line is part of. */
export async function placeCard(card: HTMLElement, line: Box, near: Node | undefined): Promise<void> {
  const asSheet = isSheet(card.ownerDocument);
  card.classList.toggle('sheet', asSheet);
  card.style.cssText = '';
  if (asSheet) return;
  const reference = { getBoundingClientRect: () => rectOf(line) };
  const { x, y } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: isRightToLeft(near) ? 'bottom-end' : 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({ padding: EDGE_PX, crossAxis: false }),
      size({ padding: EDGE_PX, apply: ({ availableHeight }) => limitHeight(card, availableHeight) }),
      shift({ padding: EDGE_PX, crossAxis: true }),
    ],
  });
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
}

/** Keeps a card at a place and at its size, unless the window becomes too small for that. */
export function fixCard(card: HTMLElement, { x, y }: Point, { left, top, right, bottom }: Box): void {
  const [width, height] = [right - left, bottom - top];
  card.classList.add('pinned');
  card.style.cssText = '';
  card.style.height = `${height}px`;
  card.style.left = `max(${EDGE_PX}px, min(${x}px, 100vw - ${width + EDGE_PX}px))`;
  card.style.top = `max(${EDGE_PX}px, min(${y}px, 100vh - ${height + EDGE_PX}px))`;
}

function limitHeight(card: HTMLElement, available: number): void {
  card.style.maxHeight = `min(34em, ${Math.max(available, LEAST_HEIGHT_PX)}px)`;
}

function rectOf({ left, top, right, bottom }: Box) {
  return { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
}

function isRightToLeft(node: Node | undefined): boolean {
  const element = node instanceof Element ? node : node?.parentElement;
  return element ? getComputedStyle(element).direction === 'rtl' : false;
}
