import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askFrame, onPageMessage, type PageReport, parseCommand } from '@/browser/messages';
import { captureListener } from './capture-listener';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const REPORT: PageReport = {
  hostname: 'example.org',
  state: 'running',
  isPrivate: false,
  found: [{ entry: 'nato', count: 2, first: 'NATO' }],
};

/** Listens as a page does; returns its handlers and a way to deliver a message. */
function listenAsPage(signal = new AbortController().signal) {
  const handlers = {
    'page-report': vi.fn(() => REPORT),
    'run-here': vi.fn(),
    'jump-to': vi.fn(() => true),
    'look-up': vi.fn(() => true),
    around: vi.fn(),
    'private-change': vi.fn(),
    command: vi.fn(() => true),
  };
  const deliver = captureListener();
  onPageMessage(handlers, signal);
  return { handlers, deliver };
}

describe('a page', () => {
  test('answers with its report', async () => {
    expect(await listenAsPage().deliver({ kind: 'page-report' })).toEqual(REPORT);
  });

  test.each([
    [{ kind: 'run-here' }, 'run-here'],
    [{ kind: 'private-change' }, 'private-change'],
    [{ kind: 'jump-to', entry: 'nato' }, 'jump-to'],
    [{ kind: 'look-up', text: 'Nato', entries: ['nato'] }, 'look-up'],
    [{ kind: 'command', name: 'next-mention' }, 'command'],
    [{ kind: 'command', name: 'next-mention', enter: true }, 'command'],
    [{ kind: 'around', hostname: 'example.org', state: 'running' }, 'around'],
  ] as const)('hands on %o', async (message, handler) => {
    const { handlers, deliver } = listenAsPage();
    await deliver(message);
    expect(handlers[handler]).toHaveBeenCalledExactlyOnceWith(message);
  });

  test.each([
    undefined,
    null,
    'page-report',
    {},
    { kind: 'unknown' },
    { kind: 'jump-to' },
    { kind: 'jump-to', entry: 3 },
    { kind: 'look-up', text: 'x', entries: [1] },
    { kind: 'command', name: 'format-disk' },
    { kind: 'around', hostname: 'example.org', state: 'melted' },
  ])('leaves %o to others', (message) => {
    const { handlers, deliver } = listenAsPage();
    expect(deliver(message)).toBeUndefined();
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  test('does not answer another extension', () => {
    expect(listenAsPage().deliver({ kind: 'page-report' }, { id: 'other' })).toBeUndefined();
  });

  test('is deaf once its signal aborted', () => {
    const lifetime = new AbortController();
    const { deliver } = listenAsPage(lifetime.signal);
    lifetime.abort();
    expect(deliver({ kind: 'page-report' })).toBeUndefined();
  });
});

describe('whoever asks a page', () => {
  test('asks one frame and gets the answer', async () => {
    const send = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(REPORT);
    expect(await askFrame(7, 3, { kind: 'page-report' })).toEqual(REPORT);
    expect(send).toHaveBeenCalledExactlyOnceWith(7, { kind: 'page-report' }, { frameId: 3 });
  });

  test('gets nothing from a tab without a reader', async () => {
    vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(await askFrame(7, 3, { kind: 'page-report' })).toBeUndefined();
  });
});

test.each([
  ['next-mention', 'next-mention'],
  ['_execute_action', undefined],
  [undefined, undefined],
])('the command %s is %s', (name, command) => expect(parseCommand(name)).toBe(command));
