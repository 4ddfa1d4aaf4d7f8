import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import {
  cardButton,
  cards,
  cardWith,
  hover,
  moveAway,
  pause,
  pressInCard,
  SETTLE_MS,
  underlinedWhen,
  until,
} from '@/tests/support/reading';

const PIN = 'Keep this card open';

inEachBrowser('a pinned card', (bench) => {
  /** Without the limit of a screen: the article names more than that, and NATO so often that it would give way. */
  async function openArticle() {
    await bench.settings({ limit: false });
    const page = await bench.open('article.html');
    await underlinedWhen(page, (texts) => texts.includes('NATO') && texts.includes('Sergey Lavrov'));
    return page;
  }

  async function pin(page: Page, words: string, name: string) {
    await hover(page, words);
    await until(async () => (await cards(page)).some((one) => one.name === name));
    await pressInCard(page, PIN);
    await until(async () => (await cardButton(page, PIN)) === undefined);
  }

  const names = async (page: Page) => (await cards(page)).map(({ name }) => name);

  test('stays when the pointer leaves, the page scrolls, and another card opens', async () => {
    const page = await openArticle();
    await pin(page, 'Sergey Lavrov', 'Sergey Lavrov');
    await moveAway(page);
    await page.mouse.wheel({ deltaY: 300 });
    await pause(SETTLE_MS);
    expect(await names(page)).toEqual(['Sergey Lavrov']);
  });

  test('does not cover another pinned one, and each closes by itself', async () => {
    const page = await openArticle();
    await pin(page, 'Sergey Lavrov', 'Sergey Lavrov');
    await moveAway(page);
    await pin(page, 'NATO', 'NATO');
    const [a, b] = await cards(page);
    const apart = a && b && (a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top);
    expect(apart).toBe(true);
    await pressInCard(page, 'Close');
    await until(async () => (await cards(page)).length === 1);
    expect(await names(page)).toEqual(['Sergey Lavrov']);
  });

  /** The middle of the card's head, below its buttons. */
  async function head(page: Page) {
    const { left = 0, top = 0, right = 0 } = (await cards(page))[0] ?? {};
    return { x: (left + right) / 2, y: top + 50 };
  }

  const place = async (page: Page) => {
    const { left = 0, top = 0 } = (await cards(page))[0] ?? {};
    return { left: Math.round(left), top: Math.round(top) };
  };

  test('is dragged by its head, stays in the window, and takes no focus', async () => {
    const page = await openArticle();
    await pin(page, 'Sergey Lavrov', 'Sergey Lavrov');
    await page.mouse.click(3, 3);
    const before = await place(page);
    const { x, y } = await head(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 10, { steps: 5 });
    await page.mouse.up();
    expect(await place(page)).toEqual({ left: before.left + 90, top: before.top + 10 });
    expect(await page.evaluate(() => [document.activeElement?.localName, String(getSelection())])).toEqual(['body', '']);
    const at = await head(page);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(1, 1, { steps: 5 });
    await page.mouse.up();
    expect(await place(page)).toEqual({ left: 8, top: 8 });
    await page.mouse.move(600, 600);
    expect(await place(page)).toEqual({ left: 8, top: 8 });
  });

  test('is dragged with a finger', async () => {
    const page = await openArticle();
    await pin(page, 'Sergey Lavrov', 'Sergey Lavrov');
    const before = await place(page);
    const { x, y } = await head(page);
    const finger = await page.touchscreen.touchStart(x, y);
    for (const step of [20, 40, 60]) await finger.move(x + step, y + step);
    await finger.end();
    expect(await place(page)).toEqual({ left: before.left + 60, top: before.top + 60 });
  });

  test('closes with Esc only when it has the focus', async () => {
    const page = await openArticle();
    await pin(page, 'Sergey Lavrov', 'Sergey Lavrov');
    await page.mouse.click(3, 3);
    await page.keyboard.press('Escape');
    expect(await names(page)).toEqual(['Sergey Lavrov']);
    const { left = 0, top = 0 } = (await cards(page))[0] ?? {};
    await page.mouse.click(left + 30, top + 60);
    await page.keyboard.press('Escape');
    await until(async () => (await cards(page)).length === 0);
  });

  test('comes by shortcut as well, and the shortcut that opens it goes back to it', async () => {
    const page = await openArticle();
    await bench.tell({ kind: 'command', name: 'next-mention' });
    await bench.tell({ kind: 'command', name: 'open-card' });
    await until(async () => (await cards(page)).length === 1);
    await bench.tell({ kind: 'command', name: 'pin-card' });
    await until(async () => (await cardButton(page, PIN)) === undefined);
    await page.mouse.click(3, 3);
    await bench.tell({ kind: 'command', name: 'open-card' });
    await until(() => page.evaluate(() => document.activeElement?.localName === 'sidelight-card'));
    expect(await cards(page)).toHaveLength(1);
  });

  test('goes with the page it belongs to', async () => {
    const page = await openArticle();
    await pin(page, 'Sergey Lavrov', 'Sergey Lavrov');
    await page.evaluate(() => history.pushState({}, '', '/another.html'));
    await page.evaluate(() => document.body.append('The page has changed.'));
    await until(async () => (await cards(page)).length === 0);
  });

  test('cannot be had where the card is a sheet', async () => {
    const page = await openArticle();
    await page.setViewport({ width: 390, height: 780 });
    await hover(page, 'Sergey Lavrov');
    await cardWith(page, 'Sergey Lavrov');
    expect(await cardButton(page, PIN)).toBeUndefined();
    expect(await cardButton(page, 'Close')).toBeDefined();
  });
});
