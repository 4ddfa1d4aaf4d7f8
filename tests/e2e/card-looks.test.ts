import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, type Session } from '@/tests/support/browsers';
import { BROWSERS, inEachBrowser } from '@/tests/support/each-browser';
import { cards, cardWith, hover, settledUnderlines, underlines, underlinedWhen } from '@/tests/support/reading';
import { type PageServer, SAMPLE_PAGES, serveFolder } from '@/tests/support/server';

inEachBrowser('the looks of a card', (bench) => {
  async function openCard(style: string, width = 1280): Promise<Page> {
    const page = await bench.open('repeated-names.html');
    await page.setViewport({ width, height: 800 });
    await page.evaluate((css) => document.body.setAttribute('style', css), style);
    await underlinedWhen(page, (texts) => texts.includes('Sergey Lavrov'));
    await settledUnderlines(page);
    await hover(page, 'Sergey Lavrov');
    await cardWith(page, 'Sergey Lavrov');
    return page;
  }

  test.each([
    ['dark', 'background: #101214; color: #ddd', 'rgb(29, 30, 32)'],
    ['light', 'background: #fff; color: #222', 'rgb(255, 254, 252)'],
  ])('are %s on such a page, whatever the system says', async (_, style, background) => {
    const page = await openCard(style);
    expect((await look(page)).background).toBe(background);
  });

  test('fit the window at a zoom of 200 %', async () => {
    const zoom = 2;
    const page = await bench.open('repeated-names.html');
    await page.bringToFront();
    await bench.zoom(zoom);
    await page.waitForFunction((ratio) => devicePixelRatio === ratio, {}, zoom);
    await underlinedWhen(page, (texts) => texts.includes('Sergey Lavrov'));
    await settledUnderlines(page);
    await hover(page, 'Sergey Lavrov');
    await cardWith(page, 'Sergey Lavrov');
    const [card] = await cards(page);
    const { isTooWide, width, height } = await look(page);
    await bench.zoom(1);
    expect(isTooWide).toBe(false);
    expect(card?.left).toBeGreaterThanOrEqual(0);
    expect(card?.right).toBeLessThanOrEqual(width);
    expect(card?.top).toBeGreaterThanOrEqual(0);
    expect(card?.bottom).toBeLessThanOrEqual(height);
  });

  test('end with a line that runs from right to left', async () => {
    const page = await openCard('direction: rtl; max-width: 40rem; margin: 2rem auto');
    const name = (await underlines(page)).find(({ text }) => text === 'Sergey Lavrov');
    const [card] = await cards(page);
    expect(Math.abs((card?.right ?? 0) - ((name?.left ?? 0) + (name?.width ?? 0)))).toBeLessThan(2);
  });

  test.each([320, 390, 1280])('fit a window %i pixels wide without scrolling sideways', async (width) => {
    const page = await openCard('', width);
    expect((await look(page)).isTooWide).toBe(false);
    const [card] = await cards(page);
    expect(card?.left).toBeGreaterThanOrEqual(0);
    expect(card?.right).toBeLessThanOrEqual(width);
  });
});

/** In pixels; twice what browsers come with. */
const LARGE_TEXT = 32;

describe.each(BROWSERS)('text, %s', (name) => {
  let server: PageServer;
  let session: Session;

  beforeAll(async () => {
    server = await serveFolder(SAMPLE_PAGES);
    session = await launch(name, { textSize: LARGE_TEXT });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  test('of a card is as large as the reader has it in the browser, whatever the page makes of it', async () => {
    const page = await session.open(server.url('repeated-names.html'));
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '10px'));
    await underlinedWhen(page, (texts) => texts.includes('Sergey Lavrov'));
    await settledUnderlines(page);
    await hover(page, 'Sergey Lavrov');
    await cardWith(page, 'Sergey Lavrov');
    const { fontSize, isTooWide, height } = await look(page);
    expect(fontSize).toBe(LARGE_TEXT * 0.875);
    expect(isTooWide).toBe(false);
    const [card] = await cards(page);
    expect(card?.top).toBeGreaterThanOrEqual(0);
    expect(card?.bottom).toBeLessThanOrEqual(height);
  });

  test.each(['popup.html', 'options.html', 'sidepanel.html', 'welcome.html'])('of %s is as large', async (path) => {
    const page = await session.openOwn(path);
    await page.waitForSelector('h1');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${LARGE_TEXT * 0.875}px`);
  });
});

function look(page: Page) {
  return page.evaluate(() => {
    const root = document.querySelector('sidelight-card')?.shadowRoot;
    const shell = root?.querySelector('[role=dialog]') as Element;
    const content = root?.querySelector('.content') as Element;
    return {
      background: getComputedStyle(shell).backgroundColor,
      isTooWide: content.scrollWidth > content.clientWidth,
      width: innerWidth,
      height: innerHeight,
      fontSize: parseFloat(getComputedStyle(shell).fontSize),
    };
  });
}
