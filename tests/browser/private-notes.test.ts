import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Correction } from '@/browser/corrections';
import { loadPrivateNotes, NO_NOTES, noteCorrection, noteSite, settingsWith, watchPrivateNotes } from '@/browser/private-notes';
import { DEFAULTS } from '@/browser/settings';
import { saveChange } from '@/browser/site-switch';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const CORRECTION: Correction = { form: 'West', entry: 'west', scope: 'site', where: 'example.org' };

describe('what is decided in private windows', () => {
  test('is in memory, and nowhere else', async () => {
    await noteCorrection(CORRECTION);
    await saveChange({ hostname: 'www.example.org', on: false, isPrivate: true });
    expect(await loadPrivateNotes()).toEqual({ corrections: [CORRECTION], sites: [{ site: 'example.org', on: false }] });
    expect(await browser.storage.local.get()).toEqual({});
    expect(await browser.storage.sync.get()).toEqual({});
  });

  test('of one site counts once, the last word', async () => {
    await Promise.all([noteSite('a.org', false), noteSite('b.org', false), noteSite('a.org', true), noteSite('', true)]);
    expect((await loadPrivateNotes()).sites).toEqual([
      { site: 'b.org', on: false },
      { site: 'a.org', on: true },
    ]);
  });

  test.each<[string, unknown]>([
    ['a word', 'rubbish'],
    ['null', null],
    ['wrong kinds', { corrections: 7, sites: { length: 2 } }],
    ['no sites', { corrections: [{ ...CORRECTION, where: 7 }], sites: [null, 'a.org', { site: 'not a site', on: true }] }],
  ])('is nothing where the memory holds %s', async (_, rubbish) => {
    await browser.storage.session.set({ private: rubbish });
    expect(await loadPrivateNotes()).toEqual(NO_NOTES);
  });

  test('is heard of', async () => {
    const heard = vi.fn();
    const lifetime = new AbortController();
    watchPrivateNotes(heard, lifetime.signal);
    await noteSite('example.org', false);
    expect(heard).toHaveBeenCalledExactlyOnceWith({ corrections: [], sites: [{ site: 'example.org', on: false }] });
    lifetime.abort();
    await noteSite('example.org', true);
    expect(heard).toHaveBeenCalledOnce();
  });

  test('that cannot be noted is told in a sentence', async () => {
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('Resource::kQuotaBytes quota exceeded'));
    await expect(noteCorrection(CORRECTION)).rejects.toThrow('could not be saved');
  });

  test('comes on top of the settings', () => {
    const stored = { ...DEFAULTS, sitesOff: ['off.org'], runOn: 'chosen', chosenSites: ['chosen.org'] } as const;
    const sites = [
      { site: 'chosen.org', on: false },
      { site: 'off.org', on: true },
    ];
    expect(settingsWith(stored, { sites })).toEqual({
      ...stored,
      sitesOff: ['chosen.org'],
      chosenSites: ['chosen.org', 'off.org'],
    });
  });
});

test('outside private windows a switched site is stored', async () => {
  await saveChange({ hostname: 'www.example.org', on: false, isPrivate: false });
  await saveChange({ density: 'every' });
  expect(await browser.storage.local.get('settings')).toEqual({ settings: { sitesOff: ['example.org'], density: 'every' } });
  expect(await loadPrivateNotes()).toEqual(NO_NOTES);
});
