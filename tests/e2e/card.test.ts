import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import { cardText, cardWith, hover, markup, moveAway, noCard, pause, SETTLE_MS, underlinedWhen } from '@/tests/support/reading';

inEachBrowser('the card', (bench) => {
  /** Without the limit of a screen: the article names more than that, and NATO so often that it would give way. */
  async function openArticle(name = 'article.html', term = 'NATO', settings = {}) {
    await bench.settings({ limit: false, ...settings });
    const page = await bench.open(name);
    await underlinedWhen(page, (texts) => texts.includes(term));
    return page;
  }

  test('opens where the pointer rests and says what, who says so, and when', async () => {
    const page = await openArticle();
    await hover(page, 'NATO');
    const text = await cardWith(page, 'North Atlantic Treaty Organization');
    expect(text).toMatch(/\b(19|20)\d\d\b/);
    const links = await page.evaluate(() =>
      [...(document.querySelector('sidelight-card')?.shadowRoot?.querySelectorAll('a') ?? [])].map(({ href, rel }) => ({
        href,
        rel,
      })),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const { href, rel } of links) {
      expect(href).toMatch(/^https:/);
      expect(rel).toContain('noreferrer');
    }
  });

  test('is a dialog with the entry’s name', async () => {
    const page = await openArticle();
    await hover(page, 'Sergey Lavrov');
    await cardWith(page, 'Sergey Lavrov');
    const label = await page.evaluate(() => {
      const root = document.querySelector('sidelight-card')?.shadowRoot;
      const dialog = root?.querySelector('[role=dialog]');
      return (
        dialog?.getAttribute('aria-label') ?? root?.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent
      );
    });
    expect(label).toBe('Sergey Lavrov');
  });

  test('says why a differently spelled name was linked', async () => {
    const page = await openArticle('split-names.html', 'Jens Stoltenburg', { density: 'every' });
    await hover(page, 'Jens Stoltenburg');
    const text = await cardWith(page, 'Jens Stoltenburg');
    expect(text).toContain('Norwegian');
  });

  test('does not open when the pointer merely crosses', async () => {
    const page = await openArticle();
    await hover(page, 'NATO');
    await moveAway(page);
    await pause(SETTLE_MS);
    expect(await cardText(page)).toBeUndefined();
  });

  test('waits as long as the reader wants', async () => {
    const page = await openArticle('article.html', 'NATO', { delayMs: 2000 });
    await hover(page, 'NATO');
    await pause(SETTLE_MS);
    expect(await cardText(page)).toBeUndefined();
    await cardWith(page, 'NATO');
  });

  test('closes with Esc, and the page does not hear of it', async () => {
    const page = await openArticle();
    await page.evaluate(() => {
      Reflect.set(globalThis, 'escapes', 0);
      addEventListener('keydown', ({ key }) => {
        if (key === 'Escape') Reflect.set(globalThis, 'escapes', (Reflect.get(globalThis, 'escapes') as number) + 1);
      });
    });
    await hover(page, 'NATO');
    await cardWith(page, 'NATO');
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'escapes') as number)).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'escapes') as number)).toBe(1);
  });

  test('closes when the pointer leaves', async () => {
    const page = await openArticle();
    await hover(page, 'NATO');
    await cardWith(page, 'NATO');
    await moveAway(page);
    await noCard(page);
  });

  test('stays while the pointer is on it', async () => {
    const page = await openArticle();
    await hover(page, 'NATO');
    await cardWith(page, 'NATO');
    const { x, y } = await page.evaluate(() => {
      const box = document.querySelector('sidelight-card')?.shadowRoot?.querySelector('[role=dialog]')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 40 };
    });
    await page.mouse.move(x, y, { steps: 10 });
    await pause(SETTLE_MS);
    expect(await cardText(page)).toContain('NATO');
  });

  test('closes when the page is scrolled away under it', async () => {
    const page = await openArticle();
    await hover(page, 'NATO');
    await cardWith(page, 'NATO');
    await page.mouse.wheel({ deltaY: 1500 });
    await noCard(page);
  });

  test('opens under the strictest policy, with its looks', async () => {
    const page = await openArticle('strict-csp.html');
    await hover(page, 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
    const look = await page.evaluate(() => {
      const dialog = document.querySelector('sidelight-card')?.shadowRoot?.querySelector('[role=dialog]');
      const { position, backgroundColor } = getComputedStyle(dialog as Element);
      return { position, seeThrough: backgroundColor === 'rgba(0, 0, 0, 0)' };
    });
    expect(look).toEqual({ position: 'fixed', seeThrough: false });
  });

  test('leaves the page as it was, its own tooltips included', async () => {
    const page = await openArticle();
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('p, p *')) one.title = 'of the page';
    });
    const before = await page.evaluate(() => document.body.outerHTML);
    await hover(page, 'NATO');
    await cardWith(page, 'NATO');
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    await page.keyboard.press('Escape');
    await noCard(page);
    expect((await markup(page)).replace(/<sidelight-card[^>]*><\/sidelight-card>/, '')).not.toContain('sidelight');
  });
});
