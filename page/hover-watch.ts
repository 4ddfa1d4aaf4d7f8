import { isHeadingTo } from './corridor';
import { CLOSED, type HoverEvent, type HoverState, nextState, type Same, shownTarget, timeOf } from './hover';
import { isControl } from './controls';
import type { Box, Point } from './types';

/** A resting hand still trembles; moves up to so many pixels from where it came to rest are none. */
const TREMBLE_PX = 4;

/** A pointer faster than this, in pixels a millisecond, crosses: at that speed a word goes by in a fifth of a second. */
const FAST_PX_MS = 0.5;

/** Text that scrolls under a still pointer is not pointed at. In milliseconds after the last scroll event. */
const SCROLL_REST_MS = 150;

/** A touch that moves further than this, in pixels, or lasts longer than that, in milliseconds, is a scroll, a selection or a menu. */
const TAP_PX = 10;
const TAP_MS = 500;

export interface HoverOptions<T> {
  readonly window: Window;
  readonly targetAt: (point: Point) => T | undefined;
  readonly same: Same<T>;
  /** The card that is open, in viewport pixels. */
  readonly cardBox: () => Box | undefined;
  /** Whether an event happened on the card. */
  readonly isOnCard: (event: Event) => boolean;
  /** How long the pointer rests before a card opens, in milliseconds. */
  readonly delayMs: number;
  /** The target that the pointer has just come to rest on; `undefined` when that rest is over. */
  readonly onWait: (target: T | undefined) => void;
  /** The target whose card is to show now, and whether the focus goes there; `undefined`: none. */
  readonly onShow: (target: T | undefined, takesFocus: boolean) => void;
  readonly signal: AbortSignal;
}

/** Watches pointer and scrolling, and moves the card's state. Only the reader's own events count, never what a script made up. */
export class HoverWatch<T> {
  readonly #options: HoverOptions<T>;
  #state: HoverState<T> = CLOSED;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer came to rest; also the apex of the way to the card. */
  #rest: Point = { x: -1, y: -1 };
  #last: Point = { x: -1, y: -1 };
  #lastAt = -Infinity;
  #scrolledAt = -Infinity;
  #press: (Point & { readonly time: number }) | undefined;

  constructor(options: HoverOptions<T>) {
    this.#options = options;
    const { window, signal } = options;
    const on = (type: string, listener: (event: PointerEvent) => void) => {
      const trusted = (event: Event) => {
        if (event.isTrusted) listener(event as PointerEvent);
      };
      window.addEventListener(type, trusted, { capture: true, passive: true, signal });
    };
    on('pointermove', (event) => this.#move(event));
    on('pointerout', (event) => this.#leaveWindow(event));
    on('pointerdown', (event) => this.#down(event));
    on('pointerup', (event) => this.#up(event));
    on('pointercancel', () => (this.#press = undefined));
    on('scroll', () => this.#scroll());
    for (const type of ['keydown', 'dragstart']) on(type, () => this.dispatch({ kind: 'disturbed' }));
    signal.addEventListener('abort', () => this.dispatch({ kind: 'dismissed' }), { once: true });
  }

  get shown(): T | undefined {
    return shownTarget(this.#state);
  }

  get pinned(): readonly T[] {
    return this.#state.pinned;
  }

  dispatch(event: HoverEvent<T>): void {
    const before = this.#state;
    const after = nextState(before, event, this.#options.same);
    this.#state = after;
    if (after.token !== before.token) {
      this.#startTimer(after);
      this.#options.onWait(after.kind === 'waiting' ? after.target : undefined);
    }
    const target = shownTarget(after);
    if (target !== shownTarget(before) || takesFocus(after) !== takesFocus(before)) {
      this.#options.onShow(target, takesFocus(after));
    }
  }

  #startTimer(state: HoverState<T>): void {
    clearTimeout(this.#timer);
    const due = timeOf(state, this.#options.delayMs);
    if (due !== undefined) this.#timer = setTimeout(() => this.dispatch({ kind: 'elapsed', token: state.token }), due);
  }

  #move(event: PointerEvent): void {
    const at = { x: event.clientX, y: event.clientY };
    const way = distance(at, this.#last);
    const fast = way > (event.timeStamp - this.#lastAt) * FAST_PX_MS;
    const stayed = way === 0;
    this.#last = at;
    this.#lastAt = event.timeStamp;
    if (event.pointerType === 'touch' || stayed) return;
    if (this.#options.isOnCard(event)) return this.dispatch({ kind: 'on-card' });
    if (event.buttons !== 0) return this.dispatch({ kind: 'disturbed' });
    if (event.timeStamp - this.#scrolledAt < SCROLL_REST_MS) return undefined;
    return this.#over(at, fast);
  }

  #over(at: Point, fast: boolean): void {
    const target = this.#options.targetAt(at);
    const shown = this.shown;
    const rested = distance(at, this.#rest) <= TREMBLE_PX;
    const isBack = target !== undefined && shown !== undefined && this.#options.same(target, shown);
    const card = shown === undefined || isBack ? undefined : this.#options.cardBox();
    const heading = card !== undefined && isHeadingTo(card, this.#rest, at);
    this.dispatch({ kind: 'over', target, rested, heading, fast });
    if (shown === undefined ? !rested : isBack) this.#rest = at;
  }

  #leaveWindow({ relatedTarget, pointerType }: PointerEvent): void {
    if (relatedTarget === null && pointerType !== 'touch') {
      this.dispatch({ kind: 'over', target: undefined, rested: false, heading: false, fast: false });
    }
  }

  #down(event: PointerEvent): void {
    if (this.#options.isOnCard(event)) return;
    this.#press = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    this.dispatch({ kind: this.shown === undefined ? 'disturbed' : 'dismissed' });
  }

  /** A tap opens, unless the page has a use for it. */
  #up(event: PointerEvent): void {
    const press = this.#press;
    this.#press = undefined;
    if (!press || event.pointerType === 'mouse' || event.composedPath().some(isControl)) return;
    const at = { x: event.clientX, y: event.clientY };
    if (distance(at, press) > TAP_PX || event.timeStamp - press.time > TAP_MS) return;
    const target = this.#options.targetAt(at);
    if (target !== undefined) this.dispatch({ kind: 'summoned', target, by: 'tap' });
  }

  #scroll(): void {
    this.#scrolledAt = performance.now();
    this.dispatch({ kind: 'disturbed' });
  }
}

function takesFocus(state: HoverState<unknown>): boolean {
  return state.kind === 'open' && state.by === 'key';
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
