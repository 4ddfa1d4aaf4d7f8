// @vitest-environment jsdom
import { options, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageReport } from '@/browser/messages';
import { glossary } from '@/data/glossary';
import { sheetOfTab } from '@/entrypoints/sidepanel/sheet-tab';
import { SidePanel } from '@/entrypoints/sidepanel/SidePanel';

// Effects run at once: a frame that is still to come would find the document gone after the last test.
options.requestAnimationFrame = queueMicrotask;

const RUNNING: PageReport = {
  hostname: 'www.example.org',
  state: 'running',
  isPrivate: false,
  published: '2022-01-28',
  found: [
    { entry: 'sergey-lavrov', count: 1, first: 'Sergei Lavrov' },
    { entry: 'nato', count: 3, first: 'NATO' },
  ],
};

let reports: Record<number, PageReport | undefined>;
let front: number;
const copied = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  fakeBrowser.reset();
  reports = {};
  front = 7;
  copied.mockReset().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { writeText: copied } });
  vi.spyOn(window, 'print').mockReturnValue();
  vi.spyOn(browser.tabs, 'getCurrent').mockResolvedValue(undefined as never);
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: front } as never]);
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ title: 'Talks', url: 'https://example.org/talks' } as never);
  vi.spyOn(browser.tabs, 'update').mockResolvedValue({} as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (tabId) => {
    if (!reports[tabId]) throw new Error('Receiving end does not exist.');
    return reports[tabId];
  });
});

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function open(report: PageReport | undefined, onlyTab?: number): Promise<void> {
  reports[7] = report;
  await act(() => render(<SidePanel glossary={glossary} onlyTab={onlyTab} />, document.body));
  await vi.waitFor(() => expect(document.querySelector('.notice, .sheet')?.textContent).not.toContain('Asking'));
}

const names = () => [...document.querySelectorAll('.sheet h2')].map(({ textContent }) => textContent);
const press = (words: string) =>
  act(() => [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(words))?.click());

describe('the sheet', () => {
  test('lists what the page names in its order, with summaries and the facts of its day', async () => {
    await open(RUNNING);
    expect(names()).toEqual(['Sergey Lavrov', 'NATO']);
    expect(document.body.textContent).toContain('The page is from 28 January 2022.');
    expect(document.querySelector('.sheet-note')?.textContent).toBe('People · once');
    expect(document.querySelector('.group-heading')?.textContent).toBe('At the time, 28 January 2022');
    expect(document.body.textContent).toContain('Since then');
  });

  test('folds nothing away once an entry is opened', async () => {
    await open(RUNNING);
    expect(document.querySelector('.more')).toBeNull();
    const [count] = document.querySelector('.sheet-facts summary')?.textContent?.split(' ') ?? [];
    expect(document.querySelector('.sheet-facts')?.querySelectorAll('.fact')).toHaveLength(Number(count));
  });

  test('leads to the mention on the page', async () => {
    await open(RUNNING);
    await press('NATO');
    await vi.waitFor(() =>
      expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, { kind: 'jump-to', entry: 'nato' }, { frameId: 0 }),
    );
    expect(browser.tabs.update).toHaveBeenCalledWith(7, { active: true });
  });

  test('copies itself as Markdown', async () => {
    await open(RUNNING);
    await press('Copy as Markdown');
    await vi.waitFor(() => expect(document.querySelector('.sheet-bar [role=status]')?.textContent).toBe('Copied'));
    expect(copied.mock.calls[0]?.[0]).toMatch(/^# \[Talks\]\(<https:\/\/example\.org\/talks>\)\n[^]*## Sergey Lavrov\n/);
  });

  test('says when the browser does not let it copy', async () => {
    copied.mockRejectedValue(new Error('not allowed'));
    await open(RUNNING);
    await press('Copy as Markdown');
    await vi.waitFor(() => expect(document.body.textContent).toContain('The browser did not allow copying.'));
  });

  test('says so where the page gives no date', async () => {
    await open({ ...RUNNING, published: undefined });
    expect(document.body.textContent).toContain('The page gives no date; facts as of today.');
    expect(document.querySelector('.group-heading')).toBeNull();
  });
});

describe('the page', () => {
  test('is followed from tab to tab, at once', async () => {
    await open(RUNNING);
    reports[8] = { ...RUNNING, found: [{ entry: 'osce', count: 1, first: 'OSCE' }] };
    front = 8;
    await act(() => void fakeBrowser.tabs.onActivated.trigger({ tabId: 8, windowId: 1 }));
    await vi.waitFor(() => expect(names()).toEqual(['Organization for Security and Co-operation in Europe (OSCE)']));
  });

  test('is followed while it grows, and an opened entry stays open', async () => {
    await open(RUNNING);
    await act(() => void document.querySelector('details')?.toggleAttribute('open', true));
    reports[7] = { ...RUNNING, found: [...RUNNING.found, { entry: 'osce', count: 1, first: 'OSCE' }] };
    await vi.waitFor(() => expect(names()).toHaveLength(3), { timeout: 3000 });
    expect(document.querySelector('details')?.open).toBe(true);
  });

  test.each<[string, PageReport | undefined, string]>([
    ['nothing was found', { ...RUNNING, found: [] }, 'Nothing from the glossary was found on this page.'],
    ['it is not read', { ...RUNNING, state: 'not-an-article', found: [] }, 'it does not look like an article'],
    ['it is switched off', { ...RUNNING, state: 'off-here', found: [] }, 'You switched Sidelight off on example.org.'],
    ['it is out of reach', undefined, 'Sidelight cannot run on this page.'],
  ])('holds no sheet when %s', async (_, report, words) => {
    await open(report);
    expect(document.querySelector('.notice')?.textContent).toContain(words);
    expect(document.querySelector('.sheet, .sheet-bar')).toBeNull();
  });
});

describe('printing', () => {
  test('opens the sheet of the tab in a tab of its own', async () => {
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    await open(RUNNING);
    await press('Print');
    expect(create.mock.calls[0]?.[0].url).toMatch(/\/sidepanel\.html\?tab=7$/);
    expect(window.print).not.toHaveBeenCalled();
  });

  test('there, everything is open and printed once, whatever tab is in front', async () => {
    front = 9;
    await open(RUNNING, 7);
    expect([...document.querySelectorAll('details.sheet-facts')].every((one) => (one as HTMLDetailsElement).open)).toBe(true);
    await vi.waitFor(() => expect(window.print).toHaveBeenCalledOnce());
    expect(document.querySelector('.panel-head')?.textContent).toContain('https://example.org/talks');
  });

  test.each([
    ['?tab=7', 7],
    ['', undefined],
    ['?tab=', undefined],
    ['?tab=7;rm', undefined],
  ])('%j asks for tab %s', (search, tab) => expect(sheetOfTab(search)).toBe(tab));
});
