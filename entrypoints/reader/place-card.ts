import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Box } from '@/page/types';

/** Between the line and the card, in pixels: the underline stays visible. */
const GAP_PX = 8;

/** Between the card and the edge of the window, in pixels. */
const EDGE_PX = 8;

/** In a window narrower than this, in pixels, the card is a sheet at its bottom: beside a line there is no room. */
const SHEET_PX = 480;

/** Below this height, in pixels, a card is no use; it then covers its line rather than shrink. */
const LEAST_HEIGHT_PX = 140;

/** Puts the card above or below a line of text, wherever there is more room, inside the window. */
export async function placeCard(card: HTMLElement, line: Box): Promise<void> {
  const isSheet = card.ownerDocument.documentElement.clientWidth < SHEET_PX;
  card.classList.toggle('sheet', isSheet);
  card.style.cssText = '';
  if (isSheet) return;
  const reference = { getBoundingClientRect: () => rectOf(line) };
  const { x, y } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
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

function limitHeight(card: HTMLElement, available: number): void {
  card.style.maxHeight = `min(480px, ${Math.max(available, LEAST_HEIGHT_PX)}px)`;
}

function rectOf({ left, top, right, bottom }: Box) {
  return { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
}
