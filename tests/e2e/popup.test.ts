import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import { cardWith, settledUnderlines, underlinedWhen, until } from '@/tests/support/reading';

inEachBrowser('the popup', (bench) => {
  /** In a tab of its own, the popup speaks of the tab that was looked at before. */
  async function openBeside(name: string) {
    const page = await bench.open(name);
    if (name !== 'not-an-article.html') await underlinedWhen(page, (texts) => texts.length > 0);
    return { page, popup: await openPopup() };
  }

  async function openPopup() {
    const popup = await bench.openOwn('popup.html');
    await popup.waitForSelector('[role=combobox]:focus');
    return popup;
  }

  test.each([
    ['a typo', 'stoltenburg', 'Jens Stoltenberg'],
    ['words in any order', 'security charter european', 'Charter for European Security'],
    ['another transliteration', 'lawrow', 'Sergey Lavrov'],
    ['an accent too many', 'kremlín', 'Kremlin'],
    ['an abbreviation', 'osce', 'Organization for Security and Co-operation in Europe'],
  ])('finds an entry by %s', async (_, query, name) => {
    const popup = await openPopup();
    await popup.type('[role=combobox]', query);
    await until(
      async () => (await textsOf(popup, '[role=option]'))[0]?.startsWith(name) ?? false,
      () => `"${query}" does not find ${name}`,
    );
  });

  test('opens an entry in place, with the keyboard alone, and goes back', async () => {
    const popup = await openPopup();
    await popup.keyboard.type('stoltenberg');
    await until(async () => (await textsOf(popup, '[role=option]'))[0]?.startsWith('Jens Stoltenberg') ?? false);
    await popup.keyboard.press('Enter');
    await until(async () => (await textsOf(popup, 'h2'))[0] === 'Jens Stoltenberg');
    expect(await popup.evaluate(() => document.body.innerText)).toMatch(/Norwegian/);
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('[role=combobox]');
  });

  test('says so when nothing fits', async () => {
    const popup = await openPopup();
    await popup.keyboard.type('zzzzqqqq');
    await until(async () => (await popup.evaluate(() => document.body.innerText)).includes('Nothing in the glossary fits'));
  });

  test('lists what is on the page, in its order, and jumps there', async () => {
    const { page, popup } = await openBeside('article.html');
    let found: string[] = [];
    // The list grows while the page is read.
    await until(async () => {
      found = await textsOf(popup, '[aria-label="On this page"] li');
      return found.length > 8 && found.some((text) => text.startsWith('Charter for European Security'));
    });
    expect(found.findIndex((text) => text.startsWith('Sergey Lavrov'))).toBeLessThan(
      found.findIndex((text) => text.startsWith('Jens Stoltenberg')),
    );
    await press(popup, '[aria-label="On this page"] button', 'Charter for European Security');
    await page.bringToFront();
    await cardWith(page, 'Charter for European Security');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('says when a page is not something to read, and runs there when asked', async () => {
    const { page, popup } = await openBeside('not-an-article.html');
    await until(async () => (await popup.evaluate(() => document.body.innerText)).includes('does not look like an article'));
    await press(popup, 'button', 'Run here anyway');
    await page.bringToFront();
    await underlinedWhen(page, (now) => now.length > 0);
  });

  test('switches this site off and on', async () => {
    const { page, popup } = await openBeside('article.html');
    await until(async () => (await textsOf(popup, 'label')).some((text) => text.includes('localhost')));
    await press(popup, 'label', 'localhost');
    await until(async () => JSON.stringify(await bench.stored()).includes('"sitesOff":["localhost"]'));
    await page.bringToFront();
    await underlinedWhen(page, (now) => now.length === 0);
    await popup.bringToFront();
    await press(popup, 'label', 'localhost');
    await page.bringToFront();
    await underlinedWhen(page, (now) => now.length > 0);
    expect(await bench.stored()).toEqual({ settings: {} });
  });

  test('pauses everywhere', async () => {
    const { page, popup } = await openBeside('article.html');
    await press(popup, 'label', 'Pause everywhere');
    await page.bringToFront();
    await underlinedWhen(page, (now) => now.length === 0);
    expect(await settledUnderlines(page)).toEqual([]);
  });
});

function textsOf(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (all) => all.map((one) => (one as HTMLElement).innerText));
}

/** A click on the first element of that kind that says the words. */
async function press(page: Page, selector: string, words: string): Promise<void> {
  for (const element of await page.$$(selector)) {
    if (!(await element.evaluate((one) => (one as HTMLElement).innerText)).includes(words)) continue;
    await element.evaluate((one) => (one as HTMLElement).click());
    return;
  }
  throw new Error(`Nothing says "${words}"`);
}
