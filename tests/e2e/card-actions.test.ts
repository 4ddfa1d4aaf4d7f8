import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import { cardButton, cards, cardWith, hover, noCard, pasted, pressInCard, underlinedWhen, until } from '@/tests/support/reading';

inEachBrowser('what can be done with a card', (bench) => {
  /** Without the limit of a screen: the article names more than that, and NATO so often that it would give way. */
  async function openCard(words = 'NATO') {
    await bench.settings({ limit: false });
    const page = await bench.open('article.html');
    await underlinedWhen(page, (texts) => texts.includes(words));
    await hover(page, words);
    await cardWith(page, words);
    return page;
  }

  test('copying it with its sources', async () => {
    const page = await openCard();
    await pressInCard(page, 'Copy with sources');
    await cardWith(page, 'Copied.');
    const text = await pasted(page);
    expect(text).toMatch(/^NATO\n.*North Atlantic Treaty Organization/);
    expect(text).toMatch(/: “.+”.*https:/);
  });

  test('following a name in it, which breaks over lines like the text around it, to its own card, and back', async () => {
    const page = await openCard('Sergey Lavrov');
    const [name = ''] = await page.evaluate(() =>
      [...(document.querySelector('sidelight-card')?.shadowRoot?.querySelectorAll('.name') ?? [])].map(
        (one) => one.textContent ?? '',
      ),
    );
    expect(name).not.toBe('');
    expect(await breaksOverLines(page)).toBe(true);
    await pressInCard(page, name);
    await until(async () => (await cards(page)).some((one) => one.name !== 'Sergey Lavrov'));
    await pressInCard(page, 'Back');
    await until(async () => (await cards(page)).some((one) => one.name === 'Sergey Lavrov'));
  });

  test('following a name by keyboard, once the card is entered', async () => {
    const page = await openCard('Sergey Lavrov');
    const inCard = () =>
      page.evaluate(() => document.querySelector('sidelight-card')?.shadowRoot?.activeElement?.className ?? '');
    const tabIndexes = () =>
      page.evaluate(() =>
        [...(document.querySelector('sidelight-card')?.shadowRoot?.querySelectorAll<HTMLElement>('.name') ?? [])].map(
          ({ tabIndex }) => tabIndex,
        ),
      );
    expect(new Set(await tabIndexes())).toEqual(new Set([-1]));
    await bench.tell({ kind: 'command', name: 'open-card' });
    await until(async () => (await inCard()).includes('shell'));
    expect(new Set(await tabIndexes())).toEqual(new Set([0]));
    for (let stops = 0; stops < 9 && (await inCard()) !== 'name'; stops += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(async () => (await cards(page)).some((one) => one.name !== 'Sergey Lavrov'));
    expect(await inCard()).toContain('shell');
  });

  test('saying that the words are something else, on this page', async () => {
    const page = await openCard();
    await pressInCard(page, 'Not this');
    expect((await bench.stored())['corrections']).toBeUndefined();
    await pressInCard(page, 'On this page');
    await noCard(page);
    await underlinedWhen(page, (texts) => texts.length > 0 && !texts.includes('NATO'));
    expect((await bench.stored())['corrections']).toEqual([
      { form: 'NATO', entry: 'nato', scope: 'page', where: page.url().replace(/#.*/, '') },
    ]);
    const other = await bench.open('repeated-names.html');
    await underlinedWhen(other, (texts) => texts.includes('NATO'));
  });

  test('saying so everywhere, at once in all open tabs, and taking it back', async () => {
    const other = await bench.open('repeated-names.html');
    await underlinedWhen(other, (texts) => texts.includes('NATO'));
    const page = await openCard();
    await pressInCard(page, 'Not this');
    await pressInCard(page, 'Everywhere');
    await underlinedWhen(page, (texts) => texts.length > 0 && !texts.includes('NATO'));
    await other.bringToFront();
    await underlinedWhen(other, (texts) => texts.includes('Sergey Lavrov') && !texts.includes('NATO'));
    await bench.settings();
    await underlinedWhen(other, (texts) => texts.includes('NATO'));
  });

  test('its controls are no stops of the Tab key until it is entered', async () => {
    const page = await openCard();
    expect((await cardButton(page, 'Close'))?.tabIndex).toBe(-1);
    await bench.tell({ kind: 'command', name: 'open-card' });
    await until(() => page.evaluate(() => document.activeElement?.localName === 'sidelight-card'));
    expect((await cardButton(page, 'Close'))?.tabIndex).toBe(0);
    expect(await cards(page)).toHaveLength(1);
  });

  test('hovering takes no focus, and a click into the card gives it back when it closes', async () => {
    await bench.settings({ limit: false });
    const page = await bench.open('article.html');
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await page.evaluate(() => {
      const button = document.createElement('button');
      document.body.prepend(button);
      button.focus();
    });
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    await hover(page, 'NATO');
    await cardWith(page, 'NATO');
    expect(await focused()).toBe('button');
    await pressInCard(page, 'Copy');
    await until(async () => (await focused()) === 'sidelight-card');
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await focused()).toBe('button');
  });

  test('opening its entry in the popup, which is the usual one again afterwards', async () => {
    const page = await openCard();
    await pressInCard(page, 'Open in the glossary');
    const popup = async () => (await bench.ownViews('popup')).find(({ address }) => address.endsWith('popup.html#nato'));
    // As wide as it wants to be: the 800 pixels that a browser has at most would be a mistake. Some add a scroll bar.
    await until(async () => Math.abs(((await popup())?.width ?? 0) - 380) <= 20);
    expect((await bench.ownViews('tab')).filter(({ address }) => address.includes('popup.html'))).toEqual([]);
    await until(async () => (await bench.popup()).endsWith('/popup.html'));
  });
});

/** Whether a name of two words in the card stands on more than one line where there is room for one word only. */
function breaksOverLines(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const root = document.querySelector('sidelight-card')?.shadowRoot;
    const long = [...(root?.querySelectorAll('.name') ?? [])].find(({ textContent }) => textContent?.includes(' '));
    const shell = root?.querySelector<HTMLElement>('.shell');
    shell?.style.setProperty('width', '5em');
    const lines = long?.getClientRects().length ?? 0;
    shell?.style.removeProperty('width');
    return lines > 1;
  });
}
