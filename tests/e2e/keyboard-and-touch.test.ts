import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import { cardText, cardWith, noCard, underlined, underlines, underlinedWhen, until } from '@/tests/support/reading';

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
