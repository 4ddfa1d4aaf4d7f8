import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWelcome, launch, type Session } from '@/tests/support/browsers';
import { BROWSERS } from '@/tests/support/each-browser';
import { tellPages } from '@/tests/support/own-pages';
import { cardWith, hover, moveAway, noCard, underlinedWhen } from '@/tests/support/reading';

describe.each(BROWSERS)('the first run, %s', (name) => {
  let session: Session;
  let welcome: Page;

  beforeAll(async () => {
    session = await launch(name, { welcome: true });
    welcome = await findWelcome(session.browser);
  });
  afterAll(() => session?.close());

  test('opens one page by itself', async () => {
    await welcome.waitForSelector('.steps > li:nth-child(3)');
    const text = await welcome.evaluate(() => document.body.innerText);
    expect(text).toContain('Nothing leaves your browser');
    expect(text).toContain('which of its words are underlined');
  });

  test('underlines its sample as it would an article', async () => {
    const texts = await underlinedWhen(welcome, (now) => now.length > 5);
    expect(texts).toEqual(expect.arrayContaining(['NATO', 'Jens Stoltenberg', 'Sergey Lavrov', 'OSCE']));
  });

  test('opens the real card under the pointer, told for the day of the sample', async () => {
    await hover(welcome, 'Jens Stoltenberg');
    expect(await cardWith(welcome, 'Jens Stoltenberg')).toMatch(/At the time, 28 January 2022[^]*Since then/);
    await moveAway(welcome);
    await noCard(welcome);
  });

  test('answers shortcuts, of which it names the keys', async () => {
    const keys = await welcome.$$eval('kbd', (all) => all.map(({ textContent }) => textContent));
    expect(keys).toEqual(['Alt+Shift+J', 'Alt+Shift+O']);
    const own = await session.openOwn('options.html');
    await welcome.bringToFront();
    await tellPages(own, { kind: 'command', name: 'next-mention' });
    await tellPages(own, { kind: 'command', name: 'open-card' });
    await cardWith(welcome, 'United States');
    await welcome.keyboard.press('Escape');
    await noCard(welcome);
  });

  test('opens a card with a tap', async () => {
    const place = await welcome.evaluate(() => {
      const text = document.querySelector('.sample p')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('NATO'));
      range.setEnd(text, text.data.indexOf('NATO') + 4);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await welcome.touchscreen.tap(place.x, place.y);
    await cardWith(welcome, 'NATO');
  });
});
