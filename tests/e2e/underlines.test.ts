import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import { markup, pause, settledUnderlines, SETTLE_MS, underlined, underlines, underlinedWhen } from '@/tests/support/reading';

/** All topics are on and every mention is underlined, so that the whole page can be checked at once. */
const EVERY = { density: 'every', limit: false };

inEachBrowser('underlines', (bench) => {
  test('mark what the article names', async () => {
    await bench.settings(EVERY);
    const page = await bench.open('article.html');
    const texts = new Set<string>();
    for (let screen = 0; screen < 4; screen++) {
      for (const text of await settledUnderlines(page)) texts.add(text.replace(/^the /, '').replaceAll('\u00ad', ''));
      await page.evaluate(() => scrollBy({ top: innerHeight, behavior: 'instant' }));
    }
    const named = [
      'Sergey Lavrov',
      'Sergei Lavrov',
      'Lavrov',
      'Antony\nBlinken',
      'Blinken',
      'Jens Stoltenberg',
      'NATO',
      'Kremlin',
      'Moscow',
    ];
    const more = [
      'US',
      'United States',
      'Washington',
      'Ukraine',
      'Russia',
      'West',
      'Charter for European Security',
      'Istanbul Document 1999',
    ];
    expect([...texts]).toEqual(expect.arrayContaining([...named, ...more]));
    // A screen holds twelve, and which of the two they are depends on where the screen ends.
    expect([...texts].join('|')).toMatch(/\|(?:Organization for Security and Co-operation in Europe|OSCE)/);
  });

  test('leave navigation and the page’s own frame alone', async () => {
    await bench.settings(EVERY);
    const page = await bench.open('article.html');
    await settledUnderlines(page);
    const places = await page.evaluate(() =>
      [...(CSS.highlights.get('noted-words') as Iterable<AbstractRange>)].map(
        ({ startContainer }) => startContainer.parentElement?.closest('nav, script, style, title')?.tagName ?? '',
      ),
    );
    expect(places.filter(Boolean)).toEqual([]);
  });

  test('change not one byte of the page and touch no node', async () => {
    await bench.settings({ paused: true });
    const page = await bench.open('article.html');
    await pause(SETTLE_MS);
    expect(await underlined(page)).toEqual([]);
    const before = await markup(page);
    await page.evaluate(() => {
      const seen: string[] = [];
      const observer = new MutationObserver((records) => seen.push(...records.map(({ type }) => type)));
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      Reflect.set(globalThis, 'seenMutations', seen);
    });
    await bench.settings(EVERY);
    await underlinedWhen(page, (texts) => texts.length > 10);
    await settledUnderlines(page);
    expect(await markup(page)).toBe(before);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'seenMutations') as string[])).toEqual([]);
    await bench.settings({ paused: true });
    await underlinedWhen(page, (texts) => texts.length === 0);
    expect(await markup(page)).toBe(before);
  });

  test('join names that are split over elements, line breaks and soft hyphens', async () => {
    await bench.settings(EVERY);
    const page = await bench.open('split-names.html');
    await settledUnderlines(page);
    const all = await underlines(page);
    const inside = (id: string) => all.filter(({ paragraph }) => paragraph === id).map(({ text }) => text);
    expect(inside('bold')).toEqual(['Sergey Lavrov']);
    expect(inside('link')).toEqual(['Antony Blinken']);
    expect(inside('break')).toEqual(['Jens\nStoltenberg']);
    expect(inside('letters')).toEqual(['OSCE']);
    expect(inside('soft')).toEqual(['Krem\u00adlin']);
    expect(inside('long').join(' ').replace(/\s+/g, ' ')).toBe('Organization for Security and Co-operation in Europe');
    expect(inside('blocks')).toEqual([]);
    expect(inside('blocks-next')).toEqual(['Stoltenberg']);
    expect(inside('skipped')).toEqual([]);
    expect(inside('')).toEqual([]);
  });

  test('come to text that the page adds, changes and removes', async () => {
    const page = await bench.open('late-text.html');
    await underlinedWhen(page, (texts) => texts.includes('OSCE') && texts.includes('Ukraine'));
    await page.evaluate('add()');
    await underlinedWhen(page, (texts) => texts.includes('Jens Stoltenberg'));
    await page.evaluate('replaceText()');
    await underlinedWhen(page, (texts) => texts.includes('Antony Blinken') && !texts.includes('Ukraine'));
    await page.evaluate('removeFirst()');
    await underlinedWhen(page, (texts) => !texts.includes('OSCE'));
  });

  test('follow a navigation inside the page', async () => {
    const page = await bench.open('late-text.html');
    await underlinedWhen(page, (texts) => texts.includes('OSCE'));
    await page.evaluate('navigate()');
    const texts = await underlinedWhen(page, (now) => now.includes('Sergey Lavrov'));
    expect(texts).not.toContain('OSCE');
  });

  test('appear under the strictest policy', async () => {
    const page = await bench.open('strict-csp.html');
    await underlinedWhen(page, (texts) => ['NATO', 'OSCE', 'Sergey Lavrov'].every((text) => texts.includes(text)));
  });

  test('stay away from what is not something to read, unless told otherwise', async () => {
    const page = await bench.open('not-an-article.html');
    await pause(2 * SETTLE_MS);
    expect(await underlined(page)).toEqual([]);
    await bench.settings({ runOn: 'everywhere' });
    await underlinedWhen(page, (texts) => texts.length > 0);
  });
});
