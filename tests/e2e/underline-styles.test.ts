import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import { pause, SETTLE_MS, underlinesNamed, until } from '@/tests/support/reading';

const STYLES = ['dotted', 'solid', 'dashed', 'wavy', 'tint'];
const PAGES = [
  ['black on white', '#000', '#fff'],
  ['grey on white', '#595959', '#fff'],
  ['white on black', '#fff', '#000'],
  ['light grey on a dark page', '#b8b8b8', '#1b1b1b'],
  ['blue on cream', '#1d3f8f', '#fbf4e2'],
] as const;

const nameOf = (style: string) => (style === 'dotted' ? 'noted-words' : `noted-words-${style}`);

inEachBrowser('underlines', (bench) => {
  test.each(STYLES)('stand out by 3:1 as painted, on light and dark, and when a page changes: %s', async (underline) => {
    await bench.settings({ underline });
    const page = await bench.open('repeated-names.html');
    await until(async () => (await underlinesNamed(page, nameOf(underline))).length > 0);
    for (const [name, text, background] of PAGES) {
      await page.evaluate((style) => (document.body.style.cssText = style), `background: ${background}; color: ${text}`);
      await pause(SETTLE_MS / 4);
      expect(await lineContrast(page, nameOf(underline)), name).toBeGreaterThanOrEqual(3);
    }
  });
});

/** Contrast of the strongest pixel below the words' baseline with the background around them, from a picture of the page. */
async function lineContrast(page: Page, highlight: string): Promise<number> {
  const [first] = await underlinesNamed(page, highlight);
  if (!first) throw new Error('Nothing is underlined');
  // From below the letters to below the line; none of the letters of the name reaches down there.
  const clip = { x: first.left, y: Math.ceil(first.bottom) - 3, width: first.width, height: 12 };
  const picture = await page.screenshot({ clip, encoding: 'base64' });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    const luminances: number[] = [];
    for (let at = 0; at < pixels.length; at += 4) {
      const [r = 0, g = 0, b = 0] = [0, 1, 2].map((channel) => {
        const part = (pixels[at + channel] ?? 0) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      luminances.push(0.2126 * r + 0.7152 * g + 0.0722 * b);
    }
    // The last row is below the line.
    const behind = luminances.at(-1) ?? 0;
    const ratios = luminances.map((one) => (Math.max(one, behind) + 0.05) / (Math.min(one, behind) + 0.05));
    return Math.max(...ratios);
  }, picture);
}
