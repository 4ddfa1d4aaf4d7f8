import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import { cards, cardWith, hover, settledUnderlines, underlines, underlinedWhen } from '@/tests/support/reading';

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

  const look = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('sidelight-card')?.shadowRoot;
      const shell = root?.querySelector('[role=dialog]') as Element;
      const content = root?.querySelector('.content') as Element;
      return {
        background: getComputedStyle(shell).backgroundColor,
        isTooWide: content.scrollWidth > content.clientWidth,
      };
    });

  test.each([
    ['dark', 'background: #101214; color: #ddd', 'rgb(29, 30, 32)'],
    ['light', 'background: #fff; color: #222', 'rgb(255, 254, 252)'],
  ])('are %s on such a page, whatever the system says', async (_, style, background) => {
    const page = await openCard(style);
    expect((await look(page)).background).toBe(background);
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
