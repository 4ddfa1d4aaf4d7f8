import type { Point } from '@/page/types';

/** A press that moves less than this, in pixels, is a click. */
const CLICK_PX = 4;

interface Drag {
  readonly pointer: number;
  /** From the pointer to the card's corner. */
  readonly offset: Point;
  readonly from: Point;
  readonly hasMoved: boolean;
}

export interface DragOptions {
  /** Puts the card's left upper corner there, or as near as the window has room; in viewport pixels. */
  readonly moveTo: (place: Point) => void;
  /** The head was pressed and not dragged. */
  readonly onClick: () => void;
}

/** Lets the reader drag a card by its head, with whatever points. The focus stays where it is. */
export function letDrag(card: HTMLElement, { moveTo, onClick }: DragOptions): void {
  let drag: Drag | undefined;
  const on = (type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', listener: (event: PointerEvent) => void) =>
    card.addEventListener(type, (event) => event.isTrusted && listener(event));
  on('pointerdown', (event) => {
    if (!isOnHead(event) || event.button !== 0) return;
    drag = beginDrag(card, event);
    card.setPointerCapture(event.pointerId);
  });
  on('pointermove', ({ pointerId, clientX, clientY }) => {
    if (drag?.pointer !== pointerId) return;
    const { from, offset } = drag;
    const hasMoved = drag.hasMoved || Math.hypot(clientX - from.x, clientY - from.y) >= CLICK_PX;
    drag = { ...drag, hasMoved };
    if (hasMoved) moveTo({ x: clientX + offset.x, y: clientY + offset.y });
  });
  const end = (hasEnded: (done: Drag) => void) => () => {
    const done = drag;
    drag = undefined;
    if (done) hasEnded(done);
  };
  on(
    'pointerup',
    end(({ hasMoved }) => (hasMoved ? moveTo(cornerOf(card)) : onClick())),
  );
  on(
    'pointercancel',
    end(() => moveTo(cornerOf(card))),
  );
  // Else the press would take the focus, and select the words of the head.
  card.addEventListener('mousedown', (event) => isOnHead(event) && event.preventDefault());
}

function beginDrag(card: Element, { pointerId, clientX, clientY }: PointerEvent): Drag {
  const { x, y } = cornerOf(card);
  return { pointer: pointerId, from: { x: clientX, y: clientY }, offset: { x: x - clientX, y: y - clientY }, hasMoved: false };
}

/** Where the card really is, not where it was dragged to: a larger window later leaves it there. */
function cornerOf(card: Element): Point {
  const { left, top } = card.getBoundingClientRect();
  return { x: left, y: top };
}

/** The head but for its buttons. */
function isOnHead({ target }: Event): boolean {
  return target instanceof Element && target.closest('.card-head') !== null && target.closest('button') === null;
}
