import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import { cardWith, underlinedWhen, until } from '@/tests/support/reading';

inEachBrowser('the side panel', (bench) => {
  /** In a tab of its own, the panel speaks of the tab that was looked at before. */
  async function openBeside(name = 'article.html') {
    const page = await bench.open(name);
    await underlinedWhen(page, (texts) => texts.length > 0);
    const panel = await bench.openOwn('sidepanel.html');
    await sheetWhen(panel, (names) => names.length > 0);
    return { page, panel };
  }

  test('lists what the page names in reading order, with the facts of its day', async () => {
    const { panel } = await openBeside();
    const names = await sheetWhen(panel, (found) => found.length > 8);
    expect(names.indexOf('Sergey Lavrov')).toBeLessThan(names.indexOf('Jens Stoltenberg'));
    const text = await panel.evaluate(() => document.body.textContent);
    expect(text).toContain('The page is from 28 January 2022.');
    expect(text).toMatch(/At the time, 28 January 2022.*Since then/s);
  });

  test('leads to a mention on the page', async () => {
    const { page, panel } = await openBeside();
    await sheetWhen(panel, (names) => names.some((name) => name.startsWith('Charter for European Security')));
    await panel.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('.sheet-name')];
      all.find(({ innerText }) => innerText.startsWith('Charter for European Security'))?.click();
    });
    await page.bringToFront();
    await cardWith(page, 'Charter for European Security');
  });

  test('follows the page into another one, and the reader to another tab', async () => {
    const { page, panel } = await openBeside();
    const before = await sheetWhen(panel, (names) => names.length > 8);
    await page.bringToFront();
    await page.goto(page.url().replace('article.html', 'repeated-names.html'));
    await panel.bringToFront();
    await sheetWhen(panel, (names) => names.length > 0 && names.length < before.length);
    await bench.open('not-an-article.html');
    await panel.bringToFront();
    await until(async () => (await panel.evaluate(() => document.body.innerText)).includes('does not look like an article'));
  });

  test('takes in text that comes late, and a navigation inside the page', async () => {
    const { page, panel } = await openBeside('late-text.html');
    for (const [act, name] of [
      ['add()', 'Jens Stoltenberg'],
      ['navigate()', 'Sergey Lavrov'],
    ] as const) {
      await page.bringToFront();
      await page.evaluate(act);
      await panel.bringToFront();
      await sheetWhen(panel, (names) => names.includes(name));
    }
    expect(await sheetWhen(panel, (names) => names.length > 0)).toEqual(['Sergey Lavrov']);
  });

  test('copies itself as Markdown with the sources', async () => {
    const { page, panel } = await openBeside();
    await panel.bringToFront();
    await panel.evaluate(() => {
      // What was copied, without asking anybody for the right to read it back.
      navigator.clipboard.writeText = async (text) => void Reflect.set(globalThis, 'copied', text);
    });
    await panel.click('.sheet-bar button');
    await until(async () => (await panel.evaluate(() => document.querySelector('.sheet-bar p')?.textContent)) === 'Copied');
    const text = await panel.evaluate(() => Reflect.get(globalThis, 'copied') as string);
    expect(text).toContain(`](<${page.url()}>)`);
    expect(text).toMatch(/## Sergey Lavrov\n/);
    expect(text).toMatch(/\n {2}- .+: \[.+\]\(<https:.+>\)/);
  });

  test('opens from the popup, beside the page, and follows the tab there', async () => {
    const page = await bench.open('article.html');
    await underlinedWhen(page, (texts) => texts.length > 0);
    const popup = await bench.openOwn('popup.html');
    await popup.waitForSelector('.popup-ways button');
    await popup.click('.popup-ways button');
    await page.bringToFront();
    await until(async () => ((await bench.panel())?.names.length ?? 0) > 8);
    expect((await bench.panel())?.width).toBeLessThan(500);
    await bench.open('repeated-names.html');
    await until(async () => (await bench.panel())?.names.join() === 'NATO,Sergey Lavrov');
  });
});

/** The names on the sheet, once they fulfil the condition. */
async function sheetWhen(panel: Page, condition: (names: string[]) => boolean): Promise<string[]> {
  let names: string[] = [];
  await until(
    async () => condition((names = await panel.$$eval('.sheet h2', (all) => all.map(({ textContent }) => textContent.trim())))),
    () => `On the sheet: ${JSON.stringify(names)}`,
  );
  return names;
}
