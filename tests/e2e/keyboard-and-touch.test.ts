import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import {
  cardButton,
  cards,
  cardText,
  cardWith,
  noCard,
  pause,
  SETTLE_MS,
  settledUnderlines,
  underlined,
  underlines,
  underlinedWhen,
  until,
} from '@/tests/support/reading';

inEachBrowser('without a mouse', (bench) => {
  async function openPage() {
    const page = await bench.open('repeated-names.html');
    await underlinedWhen(page, (texts) => texts.includes('NATO') && texts.includes('Sergey Lavrov'));
    return page;
  }

  test('shortcuts walk from name to name and open and close the card', async () => {
    const page = await openPage();
    await bench.tell({ kind: 'command', name: 'next-mention' });
    await bench.tell({ kind: 'command', name: 'open-card' });
    await cardWith(page, 'NATO');
    await bench.tell({ kind: 'command', name: 'next-mention' });
    await cardWith(page, 'Sergey Lavrov');
    await bench.tell({ kind: 'command', name: 'previous-mention' });
    await cardWith(page, 'NATO');
    await bench.tell({ kind: 'command', name: 'close-card' });
    await noCard(page);
  });

  test('a card opened by keyboard has the focus, and Esc gives it back', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      const button = document.createElement('button');
      document.body.prepend(button);
      button.focus();
    });
    await bench.tell({ kind: 'command', name: 'next-mention' });
    await bench.tell({ kind: 'command', name: 'open-card' });
    await cardWith(page, 'NATO');
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    await until(async () => (await focused()) === 'sidelight-card');
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await focused()).toBe('button');
  });

  test('a shortcut switches the site off and on', async () => {
    const page = await openPage();
    await bench.tell({ kind: 'command', name: 'toggle-site' });
    await underlinedWhen(page, (texts) => texts.length === 0);
    await bench.tell({ kind: 'command', name: 'toggle-site' });
    await underlinedWhen(page, (texts) => texts.length > 0);
  });

  test('a tap opens the card, a tap elsewhere closes it', async () => {
    const page = await openPage();
    const [nato] = await underlines(page);
    await page.touchscreen.tap(nato?.x ?? 0, nato?.y ?? 0);
    await cardWith(page, 'NATO');
    await page.touchscreen.tap(5, 5);
    await noCard(page);
  });

  test('a link keeps its own tap, and what stands beside it opens', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      const text = document.querySelector('p') as Element;
      text.innerHTML = '<a href="#there">About the OSCE</a>, which is older than some of its members, and about NATO.';
    });
    await underlinedWhen(page, (texts) => texts.includes('OSCE') && texts.includes('NATO'));
    const place = async (text: string) => (await underlines(page)).find((one) => one.text === text) ?? { x: 0, y: 0 };
    const link = await place('OSCE');
    await page.touchscreen.tap(link.x, link.y);
    await page.waitForFunction(() => location.hash === '#there');
    await pause(SETTLE_MS);
    expect(await cardText(page)).toBeUndefined();
    const nato = await place('NATO');
    await page.touchscreen.tap(nato.x, nato.y);
    await cardWith(page, 'NATO');
  });

  test('a sheet at the bottom of a narrow screen closes by its button, and by a tap beside it', async () => {
    const page = await openPage();
    await page.setViewport({ width: 390, height: 780 });
    const open = async () => {
      await settledUnderlines(page);
      const [nato] = await underlines(page);
      await page.touchscreen.tap(nato?.x ?? 0, nato?.y ?? 0);
      await cardWith(page, 'NATO');
    };
    await open();
    const [sheet] = await cards(page);
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect([sheet?.left, sheet?.right, sheet?.bottom]).toEqual([0, width, 780]);
    const close = await cardButton(page, 'Close');
    await page.touchscreen.tap(close?.x ?? 0, close?.y ?? 0);
    await noCard(page);
    await open();
    await page.touchscreen.tap(5, 5);
    await noCard(page);
  });

  test('looking up a selection shows the nearest entry and says when there is none', async () => {
    const page = await openPage();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element));
    await bench.tell({ kind: 'look-up', text: 'Three times', entries: ['osce', 'nato'] });
    await cardWith(page, 'Organization for Security and Co-operation in Europe');
    await bench.tell({ kind: 'look-up', text: 'Three times', entries: [] });
    await until(async () => /no(thing| entry)/i.test((await cardText(page)) ?? ''));
    expect(await underlined(page)).not.toEqual([]);
  });
});
