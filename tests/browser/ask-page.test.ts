import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askForReport, jumpTo, runCommand } from '@/browser/ask-page';
import type { Wakefulness } from '@/browser/frames';
import type { PageMessage, PageReport } from '@/browser/messages';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

type Answer = (message: PageMessage) => unknown;

/** A tab by its frames: how awake each is, and what it answers. Returns what was asked of whom. */
function openTab(frames: Readonly<Record<number, readonly [Wakefulness, Answer]>>) {
  const asked: [number, PageMessage][] = [];
  const results = Object.entries(frames).map(([id, [result]]) => ({ frameId: Number(id), result }));
  Reflect.set(browser, 'scripting', { executeScript: () => Promise.resolve(results.toReversed()) });
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((_, message, options) => {
    const frame = frames[options?.frameId ?? 0];
    if (!frame || frame[0] === 'asleep') return Promise.reject(new Error('Receiving end does not exist.'));
    asked.push([options?.frameId ?? 0, message as PageMessage]);
    return Promise.resolve(frame[1](message as PageMessage) as never);
  });
  return asked;
}

const report = (state: PageReport['state'], ...entries: readonly string[]): PageReport => ({
  hostname: 'example.org',
  state,
  isPrivate: false,
  found: entries.map((entry) => ({ entry, count: 1, first: entry })),
});
const yes = () => true;
const no = () => false;

test('a page of one frame reports for itself', async () => {
  openTab({ 0: ['awake', () => report('running', 'nato')] });
  expect(await askForReport(7)).toEqual(report('running', 'nato'));
});

test('frames report together, the page first, and are counted together', async () => {
  openTab({
    0: ['awake', () => report('not-an-article')],
    3: ['asleep', yes],
    5: ['awake', () => report('running', 'osce', 'nato')],
    9: ['awake', () => report('running', 'nato')],
  });
  const { state, found } = (await askForReport(7)) ?? report('paused');
  expect(state).toBe('running');
  expect(found.map(({ entry, count }) => [entry, count])).toEqual([
    ['osce', 1],
    ['nato', 2],
  ]);
});

test('a page without a reader has no report', async () => {
  openTab({});
  expect(await askForReport(7)).toBeUndefined();
});

test('a jump ends in the first frame that has the entry', async () => {
  const asked = openTab({ 0: ['awake', no], 2: ['awake', yes], 4: ['awake', yes] });
  await jumpTo(7, 'nato');
  expect(asked.map(([frame]) => frame)).toEqual([0, 2]);
});

test('a shortcut goes to the frame that the reader is in, then to the next ones, and round', async () => {
  const asked = openTab({ 0: ['awake', no], 2: ['current', no], 4: ['awake', no] });
  await runCommand(7, 'next-mention');
  const enter = { kind: 'command', name: 'next-mention', enter: true };
  expect(asked).toEqual([
    [2, { kind: 'command', name: 'next-mention' }],
    [4, enter],
    [0, enter],
    [2, enter],
  ]);
});

test('the switch of a site is the page’s own', async () => {
  const asked = openTab({ 0: ['awake', yes], 2: ['current', yes] });
  await runCommand(7, 'toggle-site');
  expect(asked).toEqual([[0, { kind: 'command', name: 'toggle-site' }]]);
});
