// @vitest-environment jsdom
import { options, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addCorrection, type Correction, loadCorrections } from '@/browser/corrections';
import { saveSettings } from '@/browser/settings';
import { glossary } from '@/data/glossary';
import { correctionsFile } from '@/entrypoints/options/corrections-file';
import { Options } from '@/entrypoints/options/Options';

// Effects run at once: a frame that is still to come would find the document gone after the last test.
options.requestAnimationFrame = queueMicrotask;

const COMMANDS = [
  { name: '_execute_action', description: '', shortcut: '' },
  { name: 'close-card', description: 'Close the card', shortcut: '' },
  { name: 'next-mention', description: 'Go to the next name', shortcut: 'Alt+Shift+J' },
  { name: 'open-card', description: 'Open the card', shortcut: 'Alt+Shift+O' },
  { name: 'previous-mention', description: 'Go to the previous name', shortcut: 'Alt+Shift+K' },
];

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.commands, 'getAll').mockResolvedValue(COMMANDS);
});

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

async function open(): Promise<void> {
  await act(() => render(<Options glossary={glossary} />, document.body));
  await vi.waitFor(() => expect(document.querySelector('fieldset')).not.toBeNull());
}

const stored = async () => (await browser.storage.local.get('settings'))['settings'];

function control(label: string): HTMLInputElement {
  const labels = [...document.querySelectorAll('label')];
  const found = labels.find((one) => one.textContent?.trim().startsWith(label))?.control;
  if (!(found instanceof HTMLInputElement)) throw new Error(`Nothing is labelled “${label}”`);
  return found;
}

const choose = (label: string) => act(() => control(label).click());

async function fill(label: string, value: string, event: string): Promise<void> {
  const field = control(label);
  field.value = value;
  await act(() => void field.dispatchEvent(new Event(event, { bubbles: true })));
}

const press = (name: string) =>
  act(() => [...document.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent) === name)?.click());

const says = (words: string) => vi.waitFor(() => expect(document.body.textContent).toContain(words));

describe('each change is stored at once', () => {
  test.each<[string, () => Promise<void>, object]>([
    ['a topic off', () => choose('People'), { topicsOff: ['people'] }],
    ['density first', () => choose('First mention'), { density: 'first' }],
    ['density every', () => choose('Every mention'), { density: 'every' }],
    ['no limit', () => choose('At most a dozen'), { limit: false }],
    ['a look', () => choose('Wavy'), { underline: 'wavy' }],
    ['every page', () => choose('Every page'), { runOn: 'everywhere' }],
    ['chosen sites', () => choose('Only sites I choose'), { runOn: 'chosen' }],
    ['the delay', () => fill('How long', '600', 'change'), { delayMs: 600 }],
    ['no delay', () => fill('How long', '0', 'change'), { delayMs: 0 }],
    ['a theme', () => choose('Dark'), { theme: 'dark' }],
    ['no badge', () => choose('Show how many'), { badge: false }],
    ['pause', () => choose('Pause everywhere'), { paused: true }],
  ])('%s', async (_, change, settings) => {
    await open();
    await change();
    await vi.waitFor(async () => expect(await stored()).toEqual(settings));
    await says('Saved');
  });

  test('and undone without a trace', async () => {
    await open();
    await choose('People');
    await choose('People');
    await vi.waitFor(async () => expect(await stored()).toEqual({}));
  });

  test('the slider shows where it is before it stores', async () => {
    await open();
    await fill('How long', '900', 'input');
    await says('900 ms');
    expect(await stored()).toBeUndefined();
  });
});

describe('sites', () => {
  test('are added by name or address, and removed', async () => {
    await saveSettings({ runOn: 'chosen' });
    await open();
    await fill('Add a site', 'https://www.example.org/news', 'input');
    await press('Add');
    await vi.waitFor(async () => expect(await stored()).toEqual({ runOn: 'chosen', chosenSites: ['example.org'] }));
    await says('example.org');
    await press('Remove example.org');
    await vi.waitFor(async () => expect(await stored()).toEqual({ runOn: 'chosen' }));
  });

  test('are refused in words when they are none', async () => {
    await saveSettings({ runOn: 'chosen' });
    await open();
    await fill('Add a site', 'not a site', 'input');
    await press('Add');
    await says('“not a site” is not a site.');
    expect(control('Add a site').getAttribute('aria-invalid')).toBe('true');
    expect(await stored()).toEqual({ runOn: 'chosen' });
  });

  test('that are switched off can be switched on again', async () => {
    await saveSettings({ sitesOff: ['example.org'] });
    await open();
    await press('Remove example.org');
    await vi.waitFor(async () => expect(await stored()).toEqual({}));
  });
});

describe('shortcuts', () => {
  test('are shown as the browser has them, in the order of their use, those without keys last', async () => {
    await open();
    await says('Alt+Shift+J');
    expect([...document.querySelectorAll('.shortcuts div')].map(({ textContent }) => textContent)).toEqual([
      'Go to the next nameAlt+Shift+J',
      'Go to the previous nameAlt+Shift+K',
      'Open the cardAlt+Shift+O',
      'Close the cardnot set',
    ]);
  });

  test('are changed on the browser’s own page: Chromium’s', async () => {
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    await open();
    await press('Change shortcuts');
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });
  });

  test('are changed on the browser’s own page: Firefox’s', async () => {
    const openSettings = vi.fn(async () => undefined);
    Object.assign(browser.commands, { openShortcutSettings: openSettings });
    await open();
    await press('Change shortcuts');
    expect(openSettings).toHaveBeenCalledOnce();
    Reflect.deleteProperty(browser.commands, 'openShortcutSettings');
  });
});

describe('what is not meant', () => {
  const CORRECTIONS: readonly Correction[] = [
    { form: 'Lavrov', entry: 'sergey-lavrov', scope: 'page', where: 'https://example.org/opera' },
    { form: 'Moscow', entry: 'moscow', scope: 'site', where: 'example.org' },
    { form: 'Alliance', entry: 'nato', scope: 'everywhere', where: '' },
  ];
  const openWith = async () => {
    for (const one of CORRECTIONS) await addCorrection(one);
    await open();
    await says('everywhere');
  };
  const listed = () => [...document.querySelectorAll('[aria-label="Not meant"] li > span')].map(({ textContent }) => textContent);

  test('is listed with the place where it holds', async () => {
    await openWith();
    expect(listed()).toEqual([
      '“Lavrov” is not Sergey Lavrov on https://example.org/opera',
      '“Moscow” is not Moscow on all of example.org',
      '“Alliance” is not NATO everywhere',
    ]);
  });

  test('is undone one by one', async () => {
    await openWith();
    await press('Undo: “Moscow” is not Moscow');
    await vi.waitFor(async () => expect(await loadCorrections()).toEqual([CORRECTIONS[0], CORRECTIONS[2]]));
    await vi.waitFor(() => expect(listed()).toHaveLength(2));
  });

  test('is saved as a file that does not tell which pages were read', () => {
    const file = correctionsFile(glossary, CORRECTIONS);
    expect(JSON.parse(file)).toEqual({
      sidelightCorrections: 1,
      pack: glossary.id,
      revision: glossary.revision,
      notMeant: [
        { form: 'Lavrov', entry: 'sergey-lavrov', scope: 'page' },
        { form: 'Moscow', entry: 'moscow', scope: 'site' },
        { form: 'Alliance', entry: 'nato', scope: 'everywhere' },
      ],
    });
    expect(file).not.toContain('example.org');
  });

  test('may be nothing', async () => {
    await open();
    await says('Nothing yet.');
    expect(document.body.textContent).not.toContain('Save as a file');
  });
});

test('follows changes made elsewhere', async () => {
  await open();
  await act(() => saveSettings({ density: 'every', topicsOff: ['people'] }));
  await vi.waitFor(() => expect(control('Every mention').checked).toBe(true));
  expect(control('People').checked).toBe(false);
});

test('shows the defaults in place of rubbish', async () => {
  await browser.storage.local.set({ settings: { density: 'often', topicsOff: 7 } });
  await open();
  expect(control('Once per screen').checked).toBe(true);
  expect(control('People').checked).toBe(true);
});

test('says in a sentence that a change was not stored, and shows what holds', async () => {
  await open();
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('quota'));
  await choose('People');
  await says('Your change could not be saved: the browser did not store it.');
  expect(control('People').checked).toBe(true);
});
