/** Whatever stands in the storage, and whether there is room in it or not. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { article } from '@/tests/support/made-pages';
import { cardWith, hover, underlinedWhen, until } from '@/tests/support/reading';
import { onMadePages } from './bench';

const NATO = article('<p>The answer of NATO was expected in January.</p>');

const nested = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown;

/** Under each key that Sidelight reads. */
const RUBBISH: readonly (readonly [name: string, value: unknown])[] = [
  ['a word', 'rubbish'],
  ['a number', -1],
  ['null', null],
  ['a list', [[], {}, null, 'x']],
  [
    'fields of wrong kinds',
    {
      topicsOff: { length: 3 },
      density: 1,
      runOn: [],
      sitesOff: 'localhost',
      chosenSites: [1],
      delayMs: -5,
      theme: {},
      paused: 'no',
      badge: 1,
      limit: 'x',
      underline: 9,
    },
  ],
  ['prototypes', JSON.parse('{"__proto__":{"paused":true},"constructor":{"prototype":{"paused":true}}}')],
  ['nests', nested],
  [
    'markup and very long texts',
    { topicsOff: ['<img src=x onerror=alert(1)>', 'x'.repeat(100_000)], sitesOff: ['<script>', 'x'.repeat(100_000)] },
  ],
];

onMadePages('rubbish in the storage', (bench) => {
  test.each(RUBBISH)('of the kind “%s” is survived by page, popup and options', async (_, value) => {
    await bench.store({ settings: value, corrections: value });
    const page = await bench.session.open(bench.pages.add('page', NATO));
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await hover(page, 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
    const popup = await bench.openOwn('popup.html');
    await popup.waitForSelector('[role=combobox]');
    const options = await bench.openOwn('options.html');
    await options.waitForSelector('input[type=radio]');
    expect((await chosen(options)).join()).toContain('Once per screen');
  });
});

onMadePages('a change that is not stored', (bench) => {
  if (bench.name === 'chromium') {
    // Firefox sets no limit to what an extension stores.
    test('because both storage areas are full leaves the settings as they were, and the reader is told in a sentence', async () => {
      await bench.store({ settings: { density: 'every', topicsOff: ['people'] } });
      await bench.fillStorage();
      const options = await bench.openOwn('options.html');
      await options.waitForSelector('input[type=radio]');
      await choose(options, 'Every page');
      await told(options);
      const stored = await bench.stored();
      expect(stored['settings']).toEqual({ density: 'every', topicsOff: ['people'] });
      const page = await bench.session.open(bench.pages.add('page', NATO));
      await underlinedWhen(page, (texts) => texts.includes('NATO'));
      await hover(page, 'NATO');
      await cardWith(page, 'North Atlantic Treaty Organization');
    });
  }

  test('because writing fails half-way leaves the settings as they were, and the reader is told in a sentence', async () => {
    await bench.settings({ density: 'every' });
    const options = await bench.openOwn('options.html');
    await options.waitForSelector('input[type=radio]');
    await options.evaluate(() => {
      const { storage } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as {
        storage: { local: object };
      };
      const fail = () => Promise.reject(new Error('An unexpected error occurred'));
      Object.defineProperty(storage.local, 'set', { value: fail, configurable: true });
    });
    await choose(options, 'Every page');
    await told(options);
    expect(await bench.stored()).toEqual({ settings: { density: 'every' } });
  });
});

/** The labels of all choices made. */
function chosen(options: Page): Promise<string[]> {
  return options.$$eval('input[type=radio]:checked', (all) => all.map((one) => one.closest('label')?.textContent?.trim() ?? ''));
}

async function choose(options: Page, words: string): Promise<void> {
  await options.$$eval(
    'label',
    (all, what) =>
      all
        .find(({ textContent }) => textContent.includes(what))
        ?.querySelector('input')
        ?.click(),
    words,
  );
}

function told(options: Page): Promise<void> {
  const alerts = () => options.$$eval('[role=alert]', (all) => all.map(({ textContent }) => textContent).join(' '));
  return until(async () => (await alerts()).includes('could not be saved'));
}
