import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import { cardText, hover, underlined, underlinedWhen, until } from '@/tests/support/reading';

inEachBrowser('the options', (bench) => {
  async function openBoth() {
    const page = await bench.open('repeated-names.html');
    await underlinedWhen(page, (texts) => texts.includes('NATO') && texts.includes('Sergey Lavrov'));
    const options = await bench.openOwn('options.html');
    await options.waitForSelector('input[type=radio]');
    return { page, options };
  }

  test('switch a topic off, which vanishes from the open page at once', async () => {
    const { page, options } = await openBoth();
    await choose(options, 'People');
    await page.bringToFront();
    await underlinedWhen(page, (now) => !now.includes('Sergey Lavrov') && now.includes('NATO'));
    expect(await bench.stored()).toEqual({ settings: { topicsOff: ['people'] } });
    await choose(options, 'People');
    await underlinedWhen(page, (now) => now.includes('Sergey Lavrov'));
    expect(await bench.stored()).toEqual({ settings: {} });
  });

  test('close an open card whose topic is switched off', async () => {
    const { page, options } = await openBoth();
    await page.bringToFront();
    await hover(page, 'Sergey Lavrov');
    await until(async () => (await cardText(page)) !== undefined);
    await choose(options, 'People');
    await until(async () => (await cardText(page)) === undefined);
  });

  test('change how often an entry is underlined, by the three names', async () => {
    const { page, options } = await openBoth();
    const natos = async () => (await underlined(page)).filter((text) => text === 'NATO').length;
    await choose(options, 'Every mention');
    await page.bringToFront();
    await until(async () => (await natos()) === 2);
    await choose(options, 'First mention');
    await until(async () => (await natos()) === 1);
    expect(await bench.stored()).toEqual({ settings: { density: 'first' } });
    await choose(options, 'Once per screen');
    await until(async () => JSON.stringify(await bench.stored()) === '{"settings":{}}');
  });

  test('say where Sidelight runs, by the three names', async () => {
    const { page, options } = await openBoth();
    await choose(options, 'Only sites I choose');
    await page.bringToFront();
    await underlinedWhen(page, (now) => now.length === 0);
    await choose(options, 'Every page');
    await underlinedWhen(page, (now) => now.length > 0);
    const shop = await bench.open('not-an-article.html');
    await underlinedWhen(shop, (now) => now.length > 0);
    await choose(options, 'Articles');
    await underlinedWhen(shop, (now) => now.length === 0);
    await page.bringToFront();
    await underlinedWhen(page, (now) => now.includes('NATO'));
  });

  test('show each look of an underline by its own name, and change it on the open page at once', async () => {
    const { page, options } = await openBoth();
    await until(async () => (await samples(options)).length === LOOKS.length);
    expect(await samples(options)).toEqual(LOOKS);
    await choose(options, 'Wavy');
    await page.bringToFront();
    await until(() => page.evaluate(() => CSS.highlights.has('noted-words-wavy')));
  });

  test('lead to the browser’s own page of shortcuts', async () => {
    const options = await bench.openOwn('options.html');
    await (await options.waitForSelector('::-p-text(Change shortcuts)'))?.click();
    const theirs = /^(chrome:\/\/extensions\/shortcuts|about:addons)$/;
    await until(async () => bench.session.browser.targets().some((one) => theirs.test(one.url())));
  });

  test('list what is not meant, and undo it on the open page at once', async () => {
    const { page, options } = await openBoth();
    await bench.correct([{ form: 'NATO', entry: 'nato', scope: 'everywhere', where: '' }]);
    await page.bringToFront();
    await underlinedWhen(page, (now) => !now.includes('NATO'));
    await options.bringToFront();
    await until(async () => (await options.evaluate(() => document.body.innerText)).includes('“NATO” is not NATO'));
    await options.click('[aria-label^="Undo:"]');
    await page.bringToFront();
    await underlinedWhen(page, (now) => now.includes('NATO'));
  });
});

const LOOKS = ['Dotted', 'Solid', 'Dashed', 'Wavy', 'Tinted'];

/** The underlined words of the page, in the order of the looks. */
function samples(options: Page): Promise<string[]> {
  return options.evaluate(() =>
    ['', '-solid', '-dashed', '-wavy', '-tint'].flatMap((look) =>
      [...((CSS.highlights.get(`noted-words${look}`) ?? []) as Iterable<AbstractRange>)].map(
        ({ startContainer }) => startContainer.textContent ?? '',
      ),
    ),
  );
}

/** A click on the control with that label, as a reader would find it. */
function choose(options: Page, label: string): Promise<void> {
  return options.evaluate((words) => {
    const found = [...document.querySelectorAll('label')].find((one) => one.innerText.trim().startsWith(words));
    if (!found) throw new Error(`Nothing is labelled "${words}"`);
    found.click();
  }, label);
}
