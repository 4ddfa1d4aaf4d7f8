import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, type Session } from '@/tests/support/browsers';
import { BROWSERS } from '@/tests/support/each-browser';
import { cardWith, hover, underlinedWhen } from '@/tests/support/reading';
import { type PageServer, SAMPLE_PAGES, serveFolder } from '@/tests/support/server';

// Firefox takes another language only with a language pack, which a test would have to download.
describe.each(BROWSERS.filter((name) => name === 'chromium'))('a browser in another language, %s', (name) => {
  let session: Session;
  let server: PageServer;

  beforeAll(async () => {
    server = await serveFolder(SAMPLE_PAGES);
    session = await launch(name, { language: 'uk' });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  test('shows its pages in it, and says so', async () => {
    const options = await session.openOwn('options.html');
    await options.waitForSelector('legend');
    expect(await options.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['uk', 'Параметри Sidelight']);
    expect(await options.$eval('legend', (one) => one.textContent)).toBe('Теми');
  });

  test('writes dates, numbers and plurals as it does', async () => {
    const page = await session.open(server.url('article.html'));
    await underlinedWhen(page, (texts) => texts.includes('Sergey Lavrov'));
    const panel = await session.openOwn('sidepanel.html');
    await panel.waitForSelector('.sheet > li');
    const text = await panel.evaluate(() => document.body.innerText);
    expect(text).toMatch(/Дата сторінки: 28 січня 2022 р\./);
    expect(text).toMatch(/\b5 разів/);
    expect(text).toMatch(/\b[234] факти/);
  });

  test('keeps the facts of a card in English, and tells the two apart', async () => {
    const page = await session.open(server.url('article.html'));
    await underlinedWhen(page, (texts) => texts.includes('Sergey Lavrov'));
    await hover(page, 'Sergey Lavrov');
    expect(await cardWith(page, 'Відтоді')).toContain('Russian diplomat');
    const languages = await page.evaluate(() => {
      const card = document.querySelector('sidelight-card')?.shadowRoot?.querySelector('article');
      return [card?.lang, card?.querySelector<HTMLElement>('.card-summary')?.lang];
    });
    expect(languages).toEqual(['uk', 'en']);
  });
});
