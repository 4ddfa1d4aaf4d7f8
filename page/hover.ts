/**
 * When a card opens and closes, as pure transitions.
 * A timer belongs to the state it was started in: its token tells a late one from the one awaited.
 */

/** How long a card stays when the pointer left it, in milliseconds: time to come back, or to cross a gap. */
export const GRACE_MS = 300;

/** What opened a card. Only the pointer closes by going away; only the keyboard takes the focus along. */
export type OpenedBy = 'pointer' | 'tap' | 'key';

/** `T` is whatever a card can be opened for. */
export type HoverState<T> =
  /** `refused`: the reader sent its card away and the pointer has not left it since. */
  | { readonly kind: 'closed'; readonly token: number; readonly refused?: T | undefined }
  /** The pointer rests on it. */
  | { readonly kind: 'waiting'; readonly token: number; readonly target: T }
  | { readonly kind: 'open'; readonly token: number; readonly target: T; readonly by: OpenedBy }
  /** Still shown. `next`: crossed on the way to the card; opens if the pointer stays on it. */
  | { readonly kind: 'leaving'; readonly token: number; readonly target: T; readonly next?: T | undefined };

export type HoverEvent<T> =
  /** The pointer moved. `target`: what lies under it; `rested`: it stayed where it was but for a trembling hand. */
  | { readonly kind: 'over'; readonly target: T | undefined; readonly rested: boolean; readonly heading: boolean }
  | { readonly kind: 'on-card' }
  | { readonly kind: 'elapsed'; readonly token: number }
  /** Scrolled, pressed a button, switched away: a rest that has not opened a card yet was none. */
  | { readonly kind: 'disturbed' }
  /** Esc, the close button, a click elsewhere, scrolled away, another page. */
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'summoned'; readonly target: T; readonly by: OpenedBy };

export const CLOSED: HoverState<never> = { kind: 'closed', token: 0 };

/** The target whose card shows. */
export function shownTarget<T>(state: HoverState<T>): T | undefined {
  return state.kind === 'open' || state.kind === 'leaving' ? state.target : undefined;
}

/** How long until `elapsed` is due in this state, in milliseconds; `undefined` when nothing is. */
export function timeOf(state: HoverState<unknown>, delayMs: number): number | undefined {
  if (state.kind === 'waiting') return delayMs;
  return state.kind === 'leaving' ? GRACE_MS : undefined;
}

export type Same<T> = (a: T, b: T) => boolean;

export function nextState<T>(state: HoverState<T>, event: HoverEvent<T>, same: Same<T>): HoverState<T> {
  const token = state.token + 1;
  switch (event.kind) {
    case 'over':
      return over(state, event, same);
    case 'on-card':
      return state.kind === 'leaving' ? { kind: 'open', token, target: state.target, by: 'pointer' } : state;
    case 'elapsed':
      return event.token === state.token ? elapsed(state) : state;
    case 'disturbed':
      return state.kind === 'waiting' ? { kind: 'closed', token } : state;
    case 'dismissed':
      return state.kind === 'closed' ? state : { kind: 'closed', token, refused: state.target };
    case 'summoned':
      return { kind: 'open', token, target: event.target, by: event.by };
    default:
      return event satisfies never;
  }
}

type Over<T> = Extract<HoverEvent<T>, { kind: 'over' }>;

function over<T>(state: HoverState<T>, event: Over<T>, same: Same<T>): HoverState<T> {
  switch (state.kind) {
    case 'closed':
      return overWhileClosed(state.token, event.target, state.refused, same);
    case 'waiting':
      return event.rested && event.target !== undefined && same(event.target, state.target)
        ? state
        : overWhileClosed(state.token, event.target, undefined, same);
    case 'open':
      return state.by === 'pointer' ? overWhileShown(state, event, same) : state;
    case 'leaving':
      return overWhileShown(state, event, same);
    default:
      return state satisfies never;
  }
}

function overWhileClosed<T>(token: number, target: T | undefined, refused: T | undefined, same: Same<T>): HoverState<T> {
  if (target === undefined) return { kind: 'closed', token: token + 1 };
  if (refused !== undefined && same(target, refused)) return { kind: 'closed', token, refused };
  return { kind: 'waiting', token: token + 1, target };
}

function overWhileShown<T>(
  state: Extract<HoverState<T>, { target: T }>,
  { target, heading }: Over<T>,
  same: Same<T>,
): HoverState<T> {
  const token = state.token + 1;
  if (target !== undefined && same(target, state.target)) return { kind: 'open', token, target: state.target, by: 'pointer' };
  if (heading) return { kind: 'leaving', token, target: state.target, next: target };
  if (target !== undefined) return { kind: 'open', token, target, by: 'pointer' };
  return state.kind === 'leaving' && state.next === undefined ? state : { kind: 'leaving', token, target: state.target };
}

function elapsed<T>(state: HoverState<T>): HoverState<T> {
  const token = state.token + 1;
  if (state.kind === 'waiting') return { kind: 'open', token, target: state.target, by: 'pointer' };
  if (state.kind !== 'leaving') return state;
  return state.next === undefined ? { kind: 'closed', token } : { kind: 'open', token, target: state.next, by: 'pointer' };
}
