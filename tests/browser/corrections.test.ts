import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCorrector, exportCorrections } from '@/browser/correction-rules';
import {
  addCorrection,
  type Correction,
  loadCorrections,
  MOST_CORRECTIONS,
  parseCorrections,
  placeOf,
  removeCorrection,
  watchCorrections,
} from '@/browser/corrections';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const PAGE = 'https://news.example.org/2022/talks?id=7';
const everywhere: Correction = { form: 'Article 5', entry: 'article-5', scope: 'everywhere', where: '' };
const onSite: Correction = { form: 'West', entry: 'west', scope: 'site', where: 'example.org' };
const onPage: Correction = { form: 'Washington', entry: 'washington', scope: 'page', where: PAGE };

describe('what is stored', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a record', { form: 'NATO' }],
    ['a list of other things', [1, null, 'NATO', [], {}]],
    ['no words', [{ ...everywhere, form: '  ' }]],
    ['words longer than any name', [{ ...everywhere, form: 'x'.repeat(201) }]],
    ['an entry that cannot be', [{ ...everywhere, entry: '../x' }]],
    ['a scope that does not exist', [{ ...everywhere, scope: 'galaxy' }]],
    ['a site that is none', [{ ...onSite, where: 'not a site' }]],
    ['a site not written as ours are', [{ ...onSite, where: 'www.Example.org' }]],
    ['a page that is none', [{ ...onPage, where: 'talks' }]],
    ['a place for everywhere', [{ ...everywhere, where: 'example.org' }]],
    ['a place of another kind', [{ ...onPage, where: 7 }]],
  ])('%s: no corrections', (_, rubbish) => {
    expect(parseCorrections(rubbish)).toEqual([]);
  });

  test('keeps the good ones beside rubbish, each once, and nothing that is not ours', () => {
    expect(parseCorrections([everywhere, 7, { ...everywhere, note: 'x' }, onSite])).toEqual([everywhere, onSite]);
  });

  test('keeps the newest when there are too many', () => {
    const many = Array.from({ length: MOST_CORRECTIONS + 5 }, (_, n) => ({ ...everywhere, form: `word ${n}` }));
    expect(parseCorrections(many).at(0)?.form).toBe('word 5');
  });
});

describe('the place of a correction', () => {
  test.each([
    ['everywhere', PAGE, ''],
    ['site', PAGE, 'news.example.org'],
    ['site', 'file:///home/reader/talks.html', undefined],
    ['page', `${PAGE}#comments`, PAGE],
    ['page', 'https://me:secret@example.org/', 'https://example.org/'],
    ['page', 'file:///home/reader/talks.html', 'file:///home/reader/talks.html'],
    ['page', 'nowhere', undefined],
  ] as const)('%s at %s is %s', (scope, address, place) => {
    expect(placeOf(scope, address)).toBe(place);
  });
});

describe('storing', () => {
  test('adds, once, and takes back', async () => {
    await addCorrection(everywhere);
    await Promise.all([addCorrection(onSite), addCorrection(everywhere)]);
    expect(await loadCorrections()).toEqual([onSite, everywhere]);
    await removeCorrection(onSite);
    expect(await loadCorrections()).toEqual([everywhere]);
  });

  test('tells each change until the signal aborts', async () => {
    const seen: (readonly Correction[])[] = [];
    const lifetime = new AbortController();
    watchCorrections((all) => seen.push(all), lifetime.signal);
    await addCorrection(onPage);
    await browser.storage.local.set({ other: 1 });
    lifetime.abort();
    await removeCorrection(onPage);
    expect(seen).toEqual([[onPage]]);
  });

  test('says in a sentence that it failed, and can save again', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('quota exceeded'));
    await expect(addCorrection(everywhere)).rejects.toThrow(/^Your change could not be saved/);
    await addCorrection(onSite);
    expect(await loadCorrections()).toEqual([onSite]);
  });

  test('goes on without corrections when the storage is out of reach', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('gone'));
    expect(await loadCorrections()).toEqual([]);
  });
});

describe('whether a link holds', () => {
  test.each<[string, Correction[], string, { text: string; entry: string }, boolean]>([
    ['nothing was corrected', [], PAGE, { text: 'NATO', entry: 'nato' }, true],
    ['the very words', [everywhere], PAGE, { text: 'Article 5', entry: 'article-5' }, false],
    ['in capitals', [everywhere], PAGE, { text: 'ARTICLE 5', entry: 'article-5' }, false],
    ['with another space', [everywhere], PAGE, { text: 'Article\u00A05', entry: 'article-5' }, false],
    ['other words for the entry', [everywhere], PAGE, { text: 'Article Five', entry: 'article-5' }, true],
    ['another entry of the words', [everywhere], PAGE, { text: 'Article 5', entry: 'other' }, true],
    ['on the site', [onSite], 'https://example.org/a', { text: 'West', entry: 'west' }, false],
    ['on its subdomain', [onSite], PAGE, { text: 'West', entry: 'west' }, false],
    ['on another site', [onSite], 'https://notexample.org/', { text: 'West', entry: 'west' }, true],
    ['on the page, further down', [onPage], `${PAGE}#end`, { text: 'Washington', entry: 'washington' }, false],
    ['on another page', [onPage], 'https://news.example.org/2022/talks?id=8', { text: 'Washington', entry: 'washington' }, true],
  ])('%s', (_, corrections, address, linked, holds) => {
    expect(createCorrector(corrections, address)(linked)).toBe(holds);
  });
});

describe('the file for the author', () => {
  test('names no place unless the reader wants it', () => {
    expect(exportCorrections([onPage, everywhere], { places: false })).not.toContain('example.org');
    expect(JSON.parse(exportCorrections([onPage, everywhere], { places: true }))).toEqual({
      corrections: [onPage, { form: 'Article 5', entry: 'article-5', scope: 'everywhere' }],
    });
  });
});
