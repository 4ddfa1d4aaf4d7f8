import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, type Session } from '@/tests/support/browsers';
import { BROWSERS } from '@/tests/support/each-browser';
import { article, type MadePages, startMadePages } from '@/tests/support/made-pages';
import { cardWith, hover, moveAway, noCard, settledUnderlines, underlinedWhen, until } from '@/tests/support/reading';
import { onMadePages } from './bench';

const NATO = article('<p>The answer of NATO was expected in January.</p>');

onMadePages('a page that is left', (bench) => {
  test('is read anew when it is gone to again', async () => {
    const page = await bench.openMade('first', NATO);
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await page.goto(bench.pages.add('second', article('<p>Of the OSCE.</p>')));
    await underlinedWhen(page, (texts) => texts.join() === 'OSCE');
    await page.goto(bench.pages.url('first'));
    await underlinedWhen(page, (texts) => texts.join() === 'NATO');
  });

  // Puppeteer loses hold of a page that Firefox has kept.
  if (bench.name === 'chromium') {
    test('works after back and forward, with the settings of now', async () => {
      const page = await bench.openMade('first', NATO);
      const second = bench.pages.add('second', article('<p>Of the OSCE.</p>'));
      await underlinedWhen(page, (texts) => texts.includes('NATO'));
      await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Reflect.set(globalThis, 'persisted', persisted)));
      await page.goto(second);
      await underlinedWhen(page, (texts) => texts.includes('OSCE'));
      await page.goBack();
      expect(await page.evaluate(() => Reflect.get(globalThis, 'persisted') as boolean)).toBe(true);
      await underlinedWhen(page, (texts) => texts.includes('NATO'));
      await until(async () => (await bench.badges()).join() === '1');
      await hover(page, 'NATO');
      await cardWith(page, 'North Atlantic Treaty Organization');
      await page.goForward();
      await underlinedWhen(page, (texts) => texts.includes('OSCE'));
      await bench.settings({ paused: true });
      await page.goBack();
      await underlinedWhen(page, (texts) => texts.length === 0);
    });
  }
});

/** Here the extension comes and goes, so each test has a browser of its own. */
describe.each(BROWSERS)('a page that stays open, %s', (name) => {
  let session: Session;
  let pages: MadePages;

  beforeAll(async () => {
    pages = await startMadePages();
    session = await launch(name);
  });
  afterAll(async () => {
    await session?.close();
    await pages?.close();
  });

  test('outlives the extension in silence, and is read again by the next one without a reload', async () => {
    const errors: string[] = [];
    const page = await session.open(pages.add('page', NATO));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await hover(page, 'NATO');
    await cardWith(page, 'NATO');

    await session.removeExtension();
    await moveAway(page);
    // Firefox has taken our listeners away by now; the button works without them.
    if (name === 'firefox') await pressClose(page);
    await noCard(page);
    if (name === 'chromium') await underlinedWhen(page, (texts) => texts.length === 0);

    await session.installExtension();
    await underlinedWhen(page, (texts) => texts.length > 0);
    expect(await settledUnderlines(page)).toEqual(['NATO']);
    await hover(page, 'NATO');
    await cardWith(page, 'NATO');
    expect(await page.$$eval('sidelight-card', (cards) => cards.length)).toBe(1);
    expect(errors).toEqual([]);
  });

  test('is read when the extension comes later than the page', async () => {
    await session.removeExtension();
    const page = await session.open(pages.add('page', NATO));
    await session.installExtension();
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await hover(page, 'NATO');
    await cardWith(page, 'NATO');
  });
});

async function pressClose(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.querySelector('sidelight-card')?.shadowRoot?.querySelector<HTMLElement>('[data-closes]')?.click(),
  );
}
