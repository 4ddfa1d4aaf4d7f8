import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import { cardWith, hover, underlinedWhen, until } from '@/tests/support/reading';

inEachBrowser('the background', (bench) => {
  test('shows how many entries the page names, unless the reader does not want it', async () => {
    await openArticle();
    await until(async () => (await bench.badges()).some((text) => Number(text) > 10));
    await bench.settings({ badge: false });
    await until(async () => (await bench.badges()).length === 0);
    await bench.settings({});
    await until(async () => (await bench.badges()).length === 1);
  });

  test('keeps the number of each tab', async () => {
    await openArticle();
    const page = await bench.open('strict-csp.html');
    await underlinedWhen(page, (texts) => texts.length > 0);
    await until(async () => (await bench.badges()).length === 2);
    expect((await bench.badges()).toSorted()).toContain('3');
  });

  if (bench.name === 'chromium') {
    // Firefox offers no way to stop one background page from outside.
    test('comes back for cards and for new text when it was stopped', async () => {
      const page = await openArticle();
      await stopBackground();
      await hover(page, 'NATO');
      await cardWith(page, 'NATO');
      await stopBackground();
      await page.evaluate(() => document.querySelector('p')?.prepend('All of it was signed in the Helsinki Final Act. '));
      await underlinedWhen(page, (texts) => texts.includes('Helsinki Final Act'));
      const next = await bench.open('strict-csp.html');
      await underlinedWhen(next, (texts) => texts.length > 0);
      await until(async () => (await bench.badges()).includes('3'));
    });
  }

  async function stopBackground(): Promise<void> {
    const worker = bench.session.browser.targets().find((target) => target.type() === 'service_worker');
    await (await worker?.worker())?.close();
  }

  async function openArticle(): Promise<Page> {
    const page = await bench.open('article.html');
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    return page;
  }
});
