import { freePlace } from '@/page/free-place';
import type { Box, Point } from '@/page/types';
import { letDrag } from './drag-card';
import { fixCard } from './place-card';

/** From now on the card stays in the window: at first where it covers none of the others, then where the reader drags it. */
export function keepCard(card: HTMLElement, others: readonly Box[], onClick: () => void): void {
  const box = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = card.ownerDocument.documentElement;
  const moveTo = (place: Point) => fixCard(card, place, box);
  moveTo(freePlace(box, others, { width: clientWidth, height: clientHeight }));
  letDrag(card, { moveTo, onClick });
}
