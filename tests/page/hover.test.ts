import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSED, GRACE_MS, type HoverEvent, type HoverState, nextState, shownTarget, timeOf } from '@/page/hover';

type Event = HoverEvent<string>;
type State = HoverState<string>;

const same = (a: string, b: string) => a === b;
const over = (target?: string, more: { rested?: boolean; heading?: boolean } = {}): Event => ({
  kind: 'over',
  target,
  rested: false,
  heading: false,
  ...more,
});
const ELAPSED = 'elapsed' as const;

/** Runs events from closed on; `ELAPSED` is the timer of the state it comes to. */
function after(...events: readonly (Event | typeof ELAPSED)[]): State {
  const step = (state: State, event: Event | typeof ELAPSED) =>
    nextState(state, event === ELAPSED ? { kind: 'elapsed', token: state.token } : event, same);
  return events.reduce<State>(step, CLOSED);
}

const dismissed: Event = { kind: 'dismissed' };
const disturbed: Event = { kind: 'disturbed' };
const onCard: Event = { kind: 'on-card' };
const tapped: Event = { kind: 'summoned', target: 'nato', by: 'tap' };
const summoned: Event = { kind: 'summoned', target: 'nato', by: 'key' };
const opened = [over('nato'), ELAPSED] as const;

describe('opening', () => {
  test.each<readonly [string, State, Partial<State>]>([
    ['waits while the pointer rests on a mention', after(over('nato')), { kind: 'waiting', target: 'nato' }],
    ['happens when the rest was long enough', after(...opened), { kind: 'open', target: 'nato', by: 'pointer' }],
    ['waits for the mention last pointed at', after(over('nato'), over('osce'), ELAPSED), { kind: 'open', target: 'osce' }],
    ['does not happen when the pointer only crossed', after(over('nato'), over(), ELAPSED), { kind: 'closed' }],
    ['does not happen when the rest was disturbed', after(over('nato'), disturbed, ELAPSED), { kind: 'closed' }],
    ['happens at once beside an open card', after(...opened, over('osce')), { kind: 'open', target: 'osce' }],
    ['happens at once when summoned', after(summoned), { kind: 'open', target: 'nato', by: 'key' }],
    ['happens again after leaving', after(...opened, over(), ELAPSED, ...opened), { kind: 'open', target: 'nato' }],
  ])('%s', (_, state, expected) => {
    expect(state).toMatchObject(expected);
  });

  test('starts anew when the pointer moves on the mention, not when it trembles', () => {
    const waiting = after(over('nato'));
    expect(nextState(waiting, over('nato', { rested: true }), same)).toBe(waiting);
    expect(nextState(waiting, over('nato'), same).token).toBeGreaterThan(waiting.token);
  });

  test('ignores a timer that came too late', () => {
    const late: Event = { kind: 'elapsed', token: after(over('nato')).token };
    const left = after(over('nato'), over(), over('osce'));
    expect(nextState(left, late, same)).toBe(left);
  });
});

describe('closing', () => {
  test.each<readonly [string, State, Partial<State>]>([
    ['leaves a time to come back', after(...opened, over()), { kind: 'leaving', target: 'nato' }],
    ['happens when nobody came back', after(...opened, over(), ELAPSED), { kind: 'closed' }],
    ['is called off by coming back', after(...opened, over(), over('nato')), { kind: 'open', target: 'nato' }],
    ['is called off on the card', after(...opened, over(), onCard), { kind: 'open', target: 'nato' }],
    ['waits for a pointer on its way to the card', after(...opened, over(undefined, { heading: true })), { kind: 'leaving' }],
    [
      'leaves out mentions crossed on the way',
      after(...opened, over('osce', { heading: true }), onCard),
      { kind: 'open', target: 'nato' },
    ],
    [
      'opens what the pointer came to rest on',
      after(...opened, over('osce', { heading: true }), ELAPSED),
      { kind: 'open', target: 'osce' },
    ],
    ['happens at once when dismissed', after(...opened, dismissed), { kind: 'closed', refused: 'nato' }],
    ['is not done by the pointer after a tap', after(tapped, over()), { kind: 'open' }],
    ['is not done by the pointer after a command', after(summoned, over(), over('osce')), { kind: 'open', target: 'nato' }],
  ])('%s', (_, state, expected) => {
    expect(state).toMatchObject(expected);
  });

  test('does not start its time anew while the pointer moves elsewhere', () => {
    const leaving = after(...opened, over());
    expect(nextState(leaving, over(), same)).toBe(leaving);
  });
});

describe('a dismissed card', () => {
  test('does not come back under a resting pointer', () => {
    expect(after(...opened, dismissed, over('nato'), ELAPSED)).toMatchObject({ kind: 'closed' });
  });

  test('comes back after the pointer was elsewhere', () => {
    expect(after(...opened, dismissed, over(), ...opened)).toMatchObject({ kind: 'open', target: 'nato' });
  });
});

test('each waiting state has its time', () => {
  expect(timeOf(after(over('nato')), 350)).toBe(350);
  expect(timeOf(after(...opened, over()), 350)).toBe(GRACE_MS);
  expect(timeOf(after(...opened), 350)).toBeUndefined();
  expect(timeOf(CLOSED, 350)).toBeUndefined();
});

test('whatever happens, a dismissed event closes and tokens never go back', () => {
  const target = fc.constantFrom('nato', 'osce', undefined);
  const moves = fc.record({ kind: fc.constant('over' as const), target, rested: fc.boolean(), heading: fc.boolean() });
  const others = fc.constantFrom<Event | typeof ELAPSED>(ELAPSED, onCard, disturbed, dismissed, summoned, tapped);
  fc.assert(
    fc.property(fc.array(fc.oneof(moves, others)), (events) => {
      const states = events.map((_, index) => after(...events.slice(0, index + 1)));
      const tokens = states.map(({ token }) => token);
      expect(tokens).toEqual(tokens.toSorted((a, b) => a - b));
      expect(shownTarget(after(...events, dismissed))).toBeUndefined();
    }),
  );
});
