import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import { settledUnderlines } from '@/tests/support/reading';

const count = (texts: readonly string[], text: string) => texts.filter((one) => one === text).length;

inEachBrowser('density', (bench) => {
  test('underlines the first mention of an entry only', async () => {
    await bench.settings({ density: 'first' });
    const texts = await settledUnderlines(await bench.open('repeated-names.html'));
    expect([count(texts, 'NATO'), count(texts, 'Sergey Lavrov')]).toEqual([1, 1]);
  });

  test('underlines an entry once per screen, as it does unless told otherwise', async () => {
    const page = await bench.open('repeated-names.html');
    const texts = await settledUnderlines(page);
    expect(count(texts, 'NATO')).toBeLessThan(4);
    // Whatever is prepared below, on one screen the same name stands out once.
    for (const bottom of [false, true]) {
      await page.evaluate((end) => scrollTo(0, end ? document.body.scrollHeight : 0), bottom);
      await settledUnderlines(page);
      expect(await namesOnScreen(page)).toEqual({ NATO: 1, 'Sergey Lavrov': 1 });
    }
  });

  test('underlines every mention', async () => {
    await bench.settings({ density: 'every' });
    const texts = await settledUnderlines(await bench.open('repeated-names.html'));
    expect([count(texts, 'NATO'), count(texts, 'Sergey Lavrov')]).toEqual([4, 3]);
  });
});

function namesOnScreen(page: Page) {
  return page.evaluate(() => {
    const names: Record<string, number> = {};
    for (const range of CSS.highlights.get('sidelight-term') as Iterable<AbstractRange>) {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { top, bottom } = live.getBoundingClientRect();
      if (top >= 0 && bottom <= innerHeight) names[live.toString()] = (names[live.toString()] ?? 0) + 1;
    }
    return names;
  });
}
