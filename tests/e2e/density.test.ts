import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import { settledUnderlines, underlinedWhen, underlines } from '@/tests/support/reading';

const count = (texts: readonly string[], text: string) => texts.filter((one) => one === text).length;

inEachBrowser('density', (bench) => {
  test('underlines the first mention of an entry only', async () => {
    await bench.settings({ density: 'first' });
    const texts = await settledUnderlines(await bench.open('repeated-names.html'));
    expect([count(texts, 'NATO'), count(texts, 'Sergey Lavrov')]).toEqual([1, 1]);
  });

  test('underlines an entry once per screen, as it does unless told otherwise', async () => {
    const page = await bench.open('repeated-names.html');
    await settledUnderlines(page);
    expect(await onScreen(page)).toEqual(['NATO', 'Sergey Lavrov']);
    await toBottom(page);
    expect(await onScreen(page)).toEqual(['NATO', 'Sergey Lavrov']);
  });

  test('underlines every mention', async () => {
    await bench.settings({ density: 'every' });
    const page = await bench.open('repeated-names.html');
    await settledUnderlines(page);
    expect(await onScreen(page)).toEqual(['NATO', 'NATO', 'Sergey Lavrov']);
    await toBottom(page);
    expect(await onScreen(page)).toEqual(['NATO', 'Sergey Lavrov']);
  });

  test.each(['first', 'screen', 'every'])('underlines twelve mentions of a screen at most, with %s', async (density) => {
    await bench.settings({ density });
    const page = await bench.open('crowded.html');
    // The papers are named last: when they are underlined, all is read.
    const papers = ['Helsinki Final Act', 'Charter of Paris'];
    await underlinedWhen(page, (texts) => papers.every((name) => texts.includes(name)));
    const texts = await settledUnderlines(page);
    expect(texts).toHaveLength(12);
    expect(texts).toContain('Sergey Lavrov');
    // Named most often, and yet what the page is about.
    expect(texts).toContain('NATO');
    // Named on pages of every kind: the first to give way.
    expect(texts).not.toContain('Washington');
  });

  test('underlines them all when the reader lifts the limit', async () => {
    await bench.settings({ density: 'every', limit: false });
    const texts = await settledUnderlines(await bench.open('crowded.html'));
    expect(texts.length).toBeGreaterThan(24);
    expect(texts).toContain('Washington');
  });
});

async function toBottom(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await settledUnderlines(page);
}

/** Whatever is prepared above and below, this is what stands out. */
async function onScreen(page: Page): Promise<string[]> {
  const height = await page.evaluate(() => innerHeight);
  return (await underlines(page)).filter(({ y }) => y > 0 && y < height).map(({ text }) => text);
}
