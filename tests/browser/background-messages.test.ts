import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser, { type Runtime } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  askForDetails,
  askForPart,
  askToLink,
  type EntryDetails,
  onBackgroundMessage,
  sendFoundCount,
} from '@/browser/background-messages';
import { NO_NOTES } from '@/browser/private-notes';
import type { TimedAnswer } from '@/matching/linker';
import { captureListener } from './capture-listener';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const DETAILS = [{ topicName: 'Institutions', related: [] }] as unknown as readonly EntryDetails[];

const ANSWER: TimedAnswer = { certain: ['osce'], linked: [], ms: 1 };

const REQUEST = { texts: [{ text: 'The OSCE', lang: 'en' }, { text: 'It' }], evidence: ['nato'], topicsOff: [] } as const;

const AROUND = { hostname: 'example.org', state: 'running' } as const;

function listenAsBackground() {
  const handlers = {
    foundCount: vi.fn(),
    openOptions: vi.fn(),
    openEntry: vi.fn(),
    loadPart: vi.fn(() => Promise.resolve()),
    around: vi.fn(() => Promise.resolve(AROUND)),
    tellFrames: vi.fn(),
    describe: vi.fn(() => DETAILS),
    privateNotes: vi.fn(() => Promise.resolve(NO_NOTES)),
    noteCorrection: vi.fn(() => Promise.resolve()),
    noteSite: vi.fn(() => Promise.resolve()),
    link: vi.fn(() => ANSWER),
  };
  const deliver = captureListener();
  onBackgroundMessage(handlers);
  const sender = { id: browser.runtime.id, tab: { id: 4 }, frameId: 2 } as Runtime.MessageSender;
  return { handlers, deliver: (message: unknown, from = sender) => deliver(message, from) };
}

test('hears the count of a frame', () => {
  const { handlers, deliver } = listenAsBackground();
  deliver({ kind: 'found-count', count: 12 });
  expect(handlers.foundCount).toHaveBeenCalledExactlyOnceWith({ tabId: 4, frameId: 2 }, 12);
});

test.each([-1, 1.5, '3', Number.NaN, undefined])('ignores the count %s', (count) => {
  const { handlers, deliver } = listenAsBackground();
  deliver({ kind: 'found-count', count });
  expect(handlers.foundCount).not.toHaveBeenCalled();
});

test('is asked for the options', () => {
  const { handlers, deliver } = listenAsBackground();
  deliver({ kind: 'open-options' });
  expect(handlers.openOptions).toHaveBeenCalledOnce();
});

test('is asked for an entry, by its id only', () => {
  const { handlers, deliver } = listenAsBackground();
  deliver({ kind: 'open-entry', entry: 'nato' });
  deliver({ kind: 'open-entry', entry: 7 });
  expect(handlers.openEntry).toHaveBeenCalledExactlyOnceWith('nato');
});

test('brings a part to the frame that asks, and to no other', async () => {
  const { handlers, deliver } = listenAsBackground();
  await deliver({ kind: 'load-part', part: 'card' });
  expect(handlers.loadPart).toHaveBeenCalledExactlyOnceWith({ tabId: 4, frameId: 2 }, 'card');
});

test.each(['background', '../evil', 3, undefined])('does not bring %o', (part) => {
  const { handlers, deliver } = listenAsBackground();
  expect(deliver({ kind: 'load-part', part })).toBeUndefined();
  expect(handlers.loadPart).not.toHaveBeenCalled();
});

test('brings nothing to what is no tab', () => {
  const { handlers, deliver } = listenAsBackground();
  deliver({ kind: 'load-part', part: 'card' }, { id: browser.runtime.id } as Runtime.MessageSender);
  expect(handlers.loadPart).not.toHaveBeenCalled();
});

test('tells a frame what surrounds it', async () => {
  const { handlers, deliver } = listenAsBackground();
  expect(await deliver({ kind: 'ask-around' })).toEqual(AROUND);
  expect(handlers.around).toHaveBeenCalledExactlyOnceWith({ tabId: 4, frameId: 2 });
});

test('hands on what a page tells its frames', () => {
  const { handlers, deliver } = listenAsBackground();
  deliver({ kind: 'tell-frames', ...AROUND });
  deliver({ kind: 'tell-frames', hostname: 'example.org', state: 'asleep' });
  expect(handlers.tellFrames).toHaveBeenCalledExactlyOnceWith({ tabId: 4, frameId: 2 }, AROUND);
});

test('describes entries', async () => {
  expect(await listenAsBackground().deliver({ kind: 'describe', entries: ['nato'], topicsOff: [] })).toBe(DETAILS);
});

test('links texts', async () => {
  const { handlers, deliver } = listenAsBackground();
  expect(await deliver({ kind: 'link', ...REQUEST })).toBe(ANSWER);
  expect(handlers.link).toHaveBeenCalledExactlyOnceWith({ kind: 'link', ...REQUEST });
});

test.each([{ texts: ['The OSCE'] }, { texts: [{ text: 'The OSCE', lang: null }] }, { evidence: [7] }, { topicsOff: undefined }])(
  'links nothing of %o',
  (wrong) => {
    const { handlers, deliver } = listenAsBackground();
    expect(deliver({ kind: 'link', ...REQUEST, ...wrong })).toBeUndefined();
    expect(handlers.link).not.toHaveBeenCalled();
  },
);

test('is asked to link once more when it was stopped before it answered', async () => {
  const send = vi.spyOn(browser.runtime, 'sendMessage');
  send.mockRejectedValueOnce(new Error('The message port closed before a response was received.')).mockResolvedValueOnce(ANSWER);
  expect(await askToLink(REQUEST)).toBe(ANSWER);
});

test('may be gone: the page does not mind', async () => {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => {
    throw new TypeError('Cannot read properties of undefined');
  });
  await expect(sendFoundCount(3)).resolves.toBeUndefined();
  await expect(askForPart('card')).resolves.toBeUndefined();
  await expect(askForDetails({ entries: ['nato'], topicsOff: [] })).resolves.toEqual([]);
  await expect(askToLink(REQUEST)).resolves.toBeUndefined();
});

test('notes what is decided in a private window, and says that it did', async () => {
  const { handlers, deliver } = listenAsBackground();
  const correction = { form: 'West', entry: 'west', scope: 'site', where: 'example.org' };
  expect(await deliver({ kind: 'note-correction', correction })).toBe(true);
  expect(handlers.noteCorrection).toHaveBeenCalledExactlyOnceWith(correction);
  expect(await deliver({ kind: 'note-site', hostname: 'example.org', on: false })).toBe(true);
  expect(handlers.noteSite).toHaveBeenCalledExactlyOnceWith('example.org', false);
  expect(await deliver({ kind: 'ask-private-notes' })).toEqual(NO_NOTES);
});

test.each([
  { kind: 'note-correction' },
  { kind: 'note-correction', correction: { form: 'West', entry: 'west', scope: 'site', where: '' } },
  { kind: 'note-site', hostname: 7, on: true },
  { kind: 'note-site', hostname: 'example.org' },
])('notes nothing of %o', (message) => {
  const { handlers, deliver } = listenAsBackground();
  expect(deliver(message)).toBeUndefined();
  expect(handlers.noteCorrection).not.toHaveBeenCalled();
  expect(handlers.noteSite).not.toHaveBeenCalled();
});
