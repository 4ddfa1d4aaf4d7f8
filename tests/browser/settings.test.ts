import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS, loadSettings, parseSettings, saveSettings, type Settings, watchSettings } from '@/browser/settings';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const stored = async () => (await browser.storage.local.get('settings'))['settings'];

describe('what is stored', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'settings'],
    ['a number', 42],
    ['a list', [1, 2, 3]],
    [
      'fields of other types',
      {
        density: 7,
        runOn: null,
        delayMs: '350',
        theme: {},
        badge: 'yes',
        paused: 1,
        limit: 'no',
        underline: 1,
        topicsOff: 'people',
      },
    ],
    ['values that do not exist', { density: 'often', runOn: 'nowhere', theme: 'sepia', underline: 'double' }],
    ['delays out of range', { delayMs: -1 }],
    ['no number at all', { delayMs: Number.NaN }],
    ['a delay without end', { delayMs: Number.POSITIVE_INFINITY }],
    ['unknown fields', { colour: 'red', __proto__: { paused: 'x' }, constructor: 1 }],
    [
      'lists of rubbish',
      { topicsOff: [1, null, {}, ['a'], 'Ä b'], sitesOff: ['', 'a b', 'ftp://example.org', 7], chosenSites: {} },
    ],
  ])('%s: the defaults', (_, rubbish) => {
    expect(parseSettings(rubbish)).toEqual(DEFAULTS);
  });

  test('keeps the good fields beside rubbish', () => {
    expect(parseSettings({ density: 'every', delayMs: 'soon', paused: true })).toEqual({
      ...DEFAULTS,
      density: 'every',
      paused: true,
    });
  });

  test('keeps the good members of a list, each once', () => {
    const { topicsOff, sitesOff } = parseSettings({
      topicsOff: ['people', 3, 'people'],
      sitesOff: ['www.Example.org', 'example.org', ''],
    });
    expect(topicsOff).toEqual(['people']);
    expect(sitesOff).toEqual(['example.org']);
  });

  test('leaves Object.prototype alone', () => {
    parseSettings(JSON.parse('{"__proto__": {"polluted": true}, "topicsOff": ["__proto__"]}'));
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('saving', () => {
  test('stores only what differs from the defaults', async () => {
    await saveSettings({ density: 'first', delayMs: DEFAULTS.delayMs });
    expect(await stored()).toEqual({ density: 'first' });
    await saveSettings({ density: DEFAULTS.density });
    expect(await stored()).toEqual({});
  });

  test('keeps changes that are made at the same time', async () => {
    await Promise.all([
      saveSettings({ theme: 'dark' }),
      saveSettings((now) => ({ topicsOff: [...now.topicsOff, 'people'] })),
      saveSettings((now) => ({ topicsOff: [...now.topicsOff, 'places'] })),
    ]);
    expect(await stored()).toEqual({ theme: 'dark', topicsOff: ['people', 'places'] });
  });

  test('replaces rubbish', async () => {
    await browser.storage.local.set({ settings: 'rubbish' });
    await saveSettings({ paused: true });
    expect(await stored()).toEqual({ paused: true });
  });

  test('says in a sentence that it failed, and can save again', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('Resource::kQuotaBytes quota exceeded'));
    await expect(saveSettings({ paused: true })).rejects.toThrow(/^Your change could not be saved/);
    await saveSettings({ theme: 'light' });
    expect(await stored()).toEqual({ theme: 'light' });
  });
});

describe('loading', () => {
  test('reads what was saved', async () => {
    await saveSettings({ runOn: 'chosen', chosenSites: ['example.org'] });
    expect(await loadSettings()).toEqual({ ...DEFAULTS, runOn: 'chosen', chosenSites: ['example.org'] });
  });

  test('falls back to the defaults when the storage is out of reach', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('gone'));
    expect(await loadSettings()).toEqual(DEFAULTS);
    expect(console.warn).toHaveBeenCalledOnce();
  });
});

describe('watching', () => {
  test('tells each change until the signal aborts', async () => {
    const seen: Settings[] = [];
    const lifetime = new AbortController();
    watchSettings((settings) => seen.push(settings), lifetime.signal);
    await saveSettings({ paused: true });
    await browser.storage.local.set({ settings: 'rubbish', other: 1 });
    await browser.storage.local.set({ other: 2 });
    lifetime.abort();
    await saveSettings({ paused: true });
    expect(seen).toEqual([{ ...DEFAULTS, paused: true }, DEFAULTS]);
  });

  test('ends without a word when the extension was replaced in the meantime', () => {
    const lifetime = new AbortController();
    watchSettings(() => undefined, lifetime.signal);
    vi.spyOn(browser.storage.onChanged, 'removeListener').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(() => lifetime.abort()).not.toThrow();
  });
});
