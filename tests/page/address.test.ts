// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { AddressWatch } from '@/page/address';

let end = new AbortController();
afterEach(() => end.abort());

function leaves(address: string): number {
  end = new AbortController();
  history.replaceState({}, '', '/story?page=1');
  const onLeave = vi.fn<() => void>();
  const watch = new AddressWatch(window, onLeave, end.signal);
  history.pushState({}, '', address);
  watch.check();
  watch.check();
  return onLeave.mock.calls.length;
}

test.each([
  ['/other', 1],
  ['/story?page=2', 1],
  ['#part-2', 0],
  ['#/other', 1],
  ['/story?page=1', 0],
])('%s is left %i times', (address, times) => {
  expect(leaves(address)).toBe(times);
});
