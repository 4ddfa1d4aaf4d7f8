import { expect, test } from 'vitest';
import { inEachBrowser } from '@/tests/support/each-browser';
import { settledUnderlines, underlinedWhen } from '@/tests/support/reading';

inEachBrowser('settings', (bench) => {
  test.each([
    ['a word', 'rubbish'],
    ['a number', 17],
    ['nothing', null],
    ['a list', [1, 2, 3]],
    [
      'fields of the wrong kind',
      { topicsOff: 'all', density: 7, runOn: {}, sitesOff: [null, 3], delayMs: 'soon', theme: 'pink', paused: 'yes' },
    ],
    ['unknown fields and topics', { topicsOff: ['no-such-topic'], unknown: true }],
  ])('of %s count as none', async (_, rubbish) => {
    await bench.settings(rubbish);
    const page = await bench.open('article.html');
    await underlinedWhen(page, (texts) => texts.includes('NATO') && texts.includes('Antony Blinken'));
  });

  test('switch a topic off in an open page at once, and on again', async () => {
    const page = await bench.open('article.html');
    await underlinedWhen(page, (texts) => texts.includes('Antony Blinken') && texts.includes('NATO'));
    await bench.settings({ topicsOff: ['people'] });
    await underlinedWhen(page, (now) => !now.some((text) => /Blinken|Lavrov|Stolten/.test(text)) && now.includes('NATO'));
    await bench.settings({});
    await underlinedWhen(page, (now) => now.includes('Antony Blinken'));
  });

  test('switch one site off and leave the others on', async () => {
    await bench.settings({ sitesOff: ['localhost'] });
    const off = await bench.open('article.html');
    const on = await bench.open('article.html', '127.0.0.1');
    await underlinedWhen(on, (texts) => texts.includes('NATO'));
    expect(await settledUnderlines(off)).toEqual([]);
    await bench.settings({});
    await off.bringToFront();
    await underlinedWhen(off, (texts) => texts.includes('NATO'));
  });

  test('run only where the reader chose to', async () => {
    await bench.settings({ runOn: 'chosen', chosenSites: ['127.0.0.1'] });
    const chosen = await bench.open('article.html', '127.0.0.1');
    await underlinedWhen(chosen, (texts) => texts.includes('NATO'));
    expect(await settledUnderlines(await bench.open('article.html'))).toEqual([]);
  });
});
