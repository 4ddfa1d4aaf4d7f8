// @vitest-environment jsdom
import { options, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageReport } from '@/browser/messages';
import { loadPrivateNotes } from '@/browser/private-notes';
import { saveSettings } from '@/browser/settings';
import { glossary } from '@/data/glossary';
import { Popup } from '@/entrypoints/popup/Popup';

// Effects run at once: a frame that is still to come would find the document gone after the last test.
options.requestAnimationFrame = queueMicrotask;

const RUNNING: PageReport = {
  hostname: 'www.example.org',
  state: 'running',
  isPrivate: false,
  found: [
    { entry: 'nato', count: 3, first: 'NATO' },
    { entry: 'sergey-lavrov', count: 1, first: 'Sergei Lavrov' },
  ],
};

let close: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  fakeBrowser.reset();
  close = vi.spyOn(window, 'close').mockReturnValue();
});

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

/** Opens the popup over a page that reports this; `undefined`: over one without a reader. */
async function open(report?: PageReport) {
  vi.spyOn(browser.tabs, 'getCurrent').mockResolvedValue(undefined as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 } as never]);
  vi.spyOn(browser.tabs, 'update').mockResolvedValue({} as never);
  const send = vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async () => {
    if (!report) throw new Error('Receiving end does not exist.');
    return report;
  });
  await act(() => render(<Popup glossary={glossary} />, document.body));
  await vi.waitFor(() => expect(document.querySelector('.popup-foot')).not.toBeNull());
  await vi.waitFor(() => expect(document.querySelector('.notice, .found')?.textContent).not.toContain('Asking'));
  return send;
}

const stored = async () => (await browser.storage.local.get('settings'))['settings'];
const press = (words: string) =>
  act(() =>
    [...document.querySelectorAll<HTMLElement>('button, label')].find((one) => one.textContent?.includes(words))?.click(),
  );

describe('on this page', () => {
  test('lists what was found, with counts and the words found', async () => {
    await open(RUNNING);
    expect([...document.querySelectorAll('.found li')].map((one) => one.textContent)).toEqual([
      'NATO3 times',
      'Sergey Lavrovonce“Sergei Lavrov”',
    ]);
  });

  test('jumps to an entry and closes', async () => {
    const send = await open(RUNNING);
    await press('Sergey Lavrov');
    await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(send).toHaveBeenCalledWith(7, { kind: 'jump-to', entry: 'sergey-lavrov' }, { frameId: 0 });
  });

  test.each<[string, PageReport | undefined, string]>([
    ['nothing was found', { ...RUNNING, found: [] }, 'Nothing from the glossary was found on this page.'],
    ['no article', { ...RUNNING, state: 'not-an-article' }, 'it does not look like an article'],
    ['switched off', { ...RUNNING, state: 'off-here' }, 'You switched Sidelight off on example.org.'],
    ['paused', { ...RUNNING, state: 'paused' }, 'Sidelight is paused everywhere.'],
    ['not chosen', { ...RUNNING, state: 'not-chosen' }, 'runs only on the sites you choose'],
    ['out of reach', undefined, 'Sidelight cannot run on this page.'],
  ])('says when: %s', async (_, report, words) => {
    await open(report);
    expect(document.querySelector('.notice')?.textContent).toContain(words);
  });

  test('can be made to run on a page that is no article', async () => {
    const send = await open({ ...RUNNING, state: 'not-an-article', found: [] });
    await press('Run here anyway');
    expect(send).toHaveBeenCalledWith(7, { kind: 'run-here' }, { frameId: 0 });
  });
});

describe('the switches', () => {
  test('switch this site off and on', async () => {
    await open(RUNNING);
    await press('Run on example.org');
    await vi.waitFor(async () => expect(await stored()).toEqual({ sitesOff: ['example.org'] }));
    await press('Run on example.org');
    await vi.waitFor(async () => expect(await stored()).toEqual({}));
  });

  test('store nothing of a private window, and say what holds', async () => {
    await open({ ...RUNNING, isPrivate: true });
    expect(document.body.textContent).toContain('until you close the browser');
    await press('Run on example.org');
    await vi.waitFor(async () => expect((await loadPrivateNotes()).sites).toEqual([{ site: 'example.org', on: false }]));
    expect(document.querySelector<HTMLInputElement>('.popup-foot input')?.checked).toBe(false);
    await press('Run on example.org');
    await vi.waitFor(async () => expect((await loadPrivateNotes()).sites).toEqual([{ site: 'example.org', on: true }]));
    expect(await stored()).toBeUndefined();
  });

  test('pause and resume', async () => {
    await saveSettings({ paused: true });
    await open({ ...RUNNING, state: 'paused', found: [] });
    await press('Resume');
    await vi.waitFor(async () => expect(await stored()).toEqual({}));
  });

  test('offer no site where there is none', async () => {
    await open();
    expect(document.body.textContent).not.toContain('Run on');
  });
});

test('an entry opens in place; Esc leads back to the same search', async () => {
  await open(RUNNING);
  const box = document.querySelector('input') as HTMLInputElement;
  box.value = 'lavrof';
  await act(() => void box.dispatchEvent(new InputEvent('input', { bubbles: true })));
  await act(() => void box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  expect(document.querySelector('h2')?.textContent).toBe('Sergey Lavrov');
  expect(document.activeElement?.tagName).toBe('MAIN');
  await act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  expect(document.querySelector('input')?.value).toBe('lavrof');
  expect(document.activeElement).toBe(document.querySelector('input'));
});
