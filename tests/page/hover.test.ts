import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSED, GRACE_MS, STOP_MS, type HoverEvent, type HoverState, nextState, shownTarget, timeOf } from '@/page/hover';

type Event = HoverEvent<string>;
type State = HoverState<string>;

const same = (a: string, b: string) => a === b;
const over = (target?: string, more: { rested?: boolean; heading?: boolean; fast?: boolean } = {}): Event => ({
  kind: 'over',
  target,
  rested: false,
  heading: false,
  fast: false,
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
const pinned: Event = { kind: 'pinned' };
const unpinned = (target: string): Event => ({ kind: 'unpinned', target });

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

describe('a fast pointer', () => {
  const fast = { fast: true };

  test('has to stand still, however short the delay', () => {
    expect(timeOf(after(over('nato', fast)), 0)).toBe(STOP_MS);
    expect(timeOf(after(over('nato', fast)), 350)).toBe(350);
    expect(timeOf(after(over('nato')), 0)).toBe(0);
  });

  test.each<readonly [string, State, Partial<State>]>([
    ['does not change the open card', after(...opened, over('osce', fast)), { kind: 'leaving', target: 'nato', next: 'osce' }],
    ['changes it where it stops', after(...opened, over('osce', fast), ELAPSED), { kind: 'open', target: 'osce' }],
    ['changes it where it slows down', after(...opened, over('osce', fast), over('osce')), { kind: 'open', target: 'osce' }],
    ['may come back', after(...opened, over('osce', fast), over('nato', fast)), { kind: 'open', target: 'nato' }],
  ])('%s', (_, state, expected) => {
    expect(state).toMatchObject(expected);
  });
});

describe('a pinned card', () => {
  const one = [...opened, pinned] as const;

  test.each<readonly [string, State, Partial<State>]>([
    ['stays and makes room', after(...one), { kind: 'closed', pinned: ['nato'] }],
    ['stays when the next is dismissed', after(...one, over('osce'), ELAPSED, dismissed), { kind: 'closed', pinned: ['nato'] }],
    ['stays beside the next', after(...one, over('osce'), ELAPSED), { kind: 'open', target: 'osce', pinned: ['nato'] }],
    ['may be one of several', after(...one, over('osce'), ELAPSED, pinned), { kind: 'closed', pinned: ['nato', 'osce'] }],
    ['needs no other card of its words', after(...one, over('nato'), ELAPSED), { kind: 'closed', pinned: ['nato'] }],
    ['is not opened twice by a command', after(...one, summoned), { kind: 'closed', pinned: ['nato'] }],
    ['can be one that is about to leave', after(...opened, over(), pinned), { kind: 'closed', pinned: ['nato'] }],
    ['goes when it is closed', after(...one, unpinned('nato')), { kind: 'closed', pinned: [] }],
    ['does not come back under a resting pointer', after(...one, unpinned('nato'), over('nato'), ELAPSED), { kind: 'closed' }],
    ['needs a card to pin', after(over('nato'), pinned), { kind: 'waiting', pinned: [] }],
  ])('%s', (_, state, expected) => {
    expect(state).toMatchObject(expected);
  });
});

test('each waiting state has its time', () => {
  expect(timeOf(after(over('nato')), 350)).toBe(350);
  expect(timeOf(after(...opened, over()), 350)).toBe(GRACE_MS);
  expect(timeOf(after(...opened), 350)).toBeUndefined();
  expect(timeOf(CLOSED, 350)).toBeUndefined();
});

describe('whatever happens', () => {
  const target = fc.constantFrom('nato', 'osce', undefined);
  const flags = { rested: fc.boolean(), heading: fc.boolean(), fast: fc.boolean() };
  const moves = fc.record({ kind: fc.constant('over' as const), target, ...flags });
  const others = fc.constantFrom<Event | typeof ELAPSED>(ELAPSED, onCard, disturbed, dismissed, summoned, tapped, pinned);
  const story = fc.array(fc.oneof(moves, others, fc.constant(unpinned('nato'))));

  test('tokens never go back, and a dismissed card is gone unless it is pinned', () => {
    fc.assert(
      fc.property(story, (events) => {
        const states = events.map((_, index) => after(...events.slice(0, index + 1)));
        const tokens = states.map(({ token }) => token);
        expect(tokens).toEqual(tokens.toSorted((a, b) => a - b));
        const end = after(...events, dismissed);
        expect(shownTarget(end)).toBeUndefined();
        expect(end.pinned).toEqual(after(...events).pinned);
      }),
    );
  });

  test('no timer of an earlier state opens or closes anything', () => {
    fc.assert(
      fc.property(story, fc.nat(), (events, at) => {
        const state = after(...events);
        const earlier = after(...events.slice(0, at % (events.length + 1)));
        if (earlier.token === state.token) return;
        expect(nextState(state, { kind: 'elapsed', token: earlier.token }, same)).toBe(state);
      }),
    );
  });

  test('nothing is pinned twice, or shown while it is pinned', () => {
    fc.assert(
      fc.property(story, (events) => {
        const state = after(...events);
        expect(new Set(state.pinned).size).toBe(state.pinned.length);
        expect(state.pinned).not.toContain(shownTarget(state));
      }),
    );
  });
});
