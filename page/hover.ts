/**
 * When a card opens and closes, as pure transitions.
 * A timer belongs to the state it was started in: its token tells a late one from the one awaited.
 */

/** How long a card stays when the pointer left it, in milliseconds: time to come back, or to cross a gap. */
export const GRACE_MS = 300;

/** A pointer that came fast has to stand still for so long, in milliseconds, however short a delay the reader chose: crossing is no rest. */
export const STOP_MS = 120;

/** What opened a card. Only the pointer closes by going away; only the keyboard takes the focus along. */
export type OpenedBy = 'pointer' | 'tap' | 'key';

/** The card that comes and goes. `T` is whatever a card can be opened for. */
type Phase<T> =
  /** `refused`: the reader sent its card away and the pointer has not left it since. */
  | { readonly kind: 'closed'; readonly token: number; readonly refused?: T | undefined }
  /** The pointer rests on it; `fast`: it was fast just before. */
  | { readonly kind: 'waiting'; readonly token: number; readonly target: T; readonly fast: boolean }
  | { readonly kind: 'open'; readonly token: number; readonly target: T; readonly by: OpenedBy }
  /** Still shown. `next`: crossed on the way to the card, or too fast; opens if the pointer stays on it. */
  | { readonly kind: 'leaving'; readonly token: number; readonly target: T; readonly next?: T | undefined };

/** `pinned`: whose cards stay until each is closed itself, oldest first. */
export type HoverState<T> = Phase<T> & { readonly pinned: readonly T[] };

export type HoverEvent<T> =
  /**
   * The pointer moved. `target`: what lies under it; `rested`: it stayed where it was but for a trembling hand;
   * `heading`: it may be on its way to the card; `fast`: too fast to read what it crosses.
   */
  | {
      readonly kind: 'over';
      readonly target: T | undefined;
      readonly rested: boolean;
      readonly heading: boolean;
      readonly fast: boolean;
    }
  | { readonly kind: 'on-card' }
  | { readonly kind: 'elapsed'; readonly token: number }
  /** Scrolled, pressed a button or a key, selected, dragged: a rest that has not opened a card yet was none. */
  | { readonly kind: 'disturbed' }
  /** Esc, the close button, a click elsewhere, scrolled away, another page. */
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'summoned'; readonly target: T; readonly by: OpenedBy }
  /** The card that shows stays from now on, and makes room for the next. */
  | { readonly kind: 'pinned' }
  /** The pinned card of this target was closed. */
  | { readonly kind: 'unpinned'; readonly target: T };

export const CLOSED: HoverState<never> = { kind: 'closed', token: 0, pinned: [] };

/** The target whose card shows, other than pinned. */
export function shownTarget<T>(state: HoverState<T>): T | undefined {
  return state.kind === 'open' || state.kind === 'leaving' ? state.target : undefined;
}

/** How long until `elapsed` is due in this state, in milliseconds; `undefined` when nothing is. */
export function timeOf(state: HoverState<unknown>, delayMs: number): number | undefined {
  if (state.kind === 'waiting') return state.fast ? Math.max(delayMs, STOP_MS) : delayMs;
  return state.kind === 'leaving' ? GRACE_MS : undefined;
}

export type Same<T> = (a: T, b: T) => boolean;

export function nextState<T>(state: HoverState<T>, event: HoverEvent<T>, same: Same<T>): HoverState<T> {
  const phase = nextPhase(state, event, same);
  const pinned = nextPinned(state, event, same);
  return phase === state && pinned === state.pinned ? state : { ...phase, pinned };
}

function nextPinned<T>(state: HoverState<T>, event: HoverEvent<T>, same: Same<T>): readonly T[] {
  const shown = shownTarget(state);
  if (event.kind === 'pinned' && shown !== undefined) return [...state.pinned, shown];
  if (event.kind === 'unpinned') return state.pinned.filter((one) => !same(one, event.target));
  return state.pinned;
}

function nextPhase<T>(state: HoverState<T>, event: HoverEvent<T>, same: Same<T>): Phase<T> {
  const token = state.token + 1;
  const isPinned = (target: T) => state.pinned.some((one) => same(one, target));
  switch (event.kind) {
    case 'over':
      // Whose card is pinned needs no other one.
      return over(state, event.target !== undefined && isPinned(event.target) ? { ...event, target: undefined } : event, same);
    case 'on-card':
      return state.kind === 'leaving' ? { kind: 'open', token, target: state.target, by: 'pointer' } : state;
    case 'elapsed':
      return event.token === state.token ? elapsed(state) : state;
    case 'disturbed':
      return state.kind === 'waiting' ? { kind: 'closed', token } : state;
    case 'dismissed':
      return state.kind === 'closed' ? state : { kind: 'closed', token, refused: state.target };
    case 'summoned':
      return isPinned(event.target) ? state : { kind: 'open', token, target: event.target, by: event.by };
    case 'pinned':
      return shownTarget(state) === undefined ? state : { kind: 'closed', token };
    case 'unpinned':
      return state.kind === 'closed' ? { kind: 'closed', token, refused: event.target } : state;
    default:
      return event satisfies never;
  }
}

type Over<T> = Extract<HoverEvent<T>, { kind: 'over' }>;

function over<T>(state: Phase<T>, event: Over<T>, same: Same<T>): Phase<T> {
  switch (state.kind) {
    case 'closed':
      return overWhileClosed(state, event, same);
    case 'waiting':
      return event.rested && event.target !== undefined && same(event.target, state.target)
        ? state
        : overWhileClosed({ token: state.token }, event, same);
    case 'open':
      return state.by === 'pointer' ? overWhileShown(state, event, same) : state;
    case 'leaving':
      return overWhileShown(state, event, same);
    default:
      return state satisfies never;
  }
}

type Closed<T> = Pick<Extract<Phase<T>, { kind: 'closed' }>, 'token' | 'refused'>;

function overWhileClosed<T>({ token, refused }: Closed<T>, { target, fast }: Over<T>, same: Same<T>): Phase<T> {
  if (target === undefined) return { kind: 'closed', token: token + 1 };
  if (refused !== undefined && same(target, refused)) return { kind: 'closed', token, refused };
  return { kind: 'waiting', token: token + 1, target, fast };
}

type Shown<T> = Extract<Phase<T>, { kind: 'open' | 'leaving' }>;

function overWhileShown<T>(state: Shown<T>, { target, heading, fast }: Over<T>, same: Same<T>): Phase<T> {
  const token = state.token + 1;
  if (target !== undefined && same(target, state.target)) return { kind: 'open', token, target: state.target, by: 'pointer' };
  if (heading || (fast && target !== undefined)) return { kind: 'leaving', token, target: state.target, next: target };
  if (target !== undefined) return { kind: 'open', token, target, by: 'pointer' };
  return state.kind === 'leaving' && state.next === undefined ? state : { kind: 'leaving', token, target: state.target };
}

function elapsed<T>(state: Phase<T>): Phase<T> {
  const token = state.token + 1;
  if (state.kind === 'waiting') return { kind: 'open', token, target: state.target, by: 'pointer' };
  if (state.kind !== 'leaving') return state;
  return state.next === undefined ? { kind: 'closed', token } : { kind: 'open', token, target: state.next, by: 'pointer' };
}
