/** No task of ours holds a page up. Only Chromium tells of long tasks. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { article } from '@/tests/support/made-pages';
import { hover, pause, underlinedWhen, until } from '@/tests/support/reading';
import { onMadePages } from './bench';
import { bestOf, slownessOf } from './measuring';

/** A slower task is felt (RAIL, W3C Long Tasks). In milliseconds of the machine that `measuring.ts` tells of. */
const LONG_MS = 50;
/** What a single node of 5 MB, or a processor four times slower, may take. */
const LONGEST_MS = 100;
/** A collection of garbage, or a compilation, may fall into any one. */
const TRIES = 3;

/** How many times slower a processor has to be for reading a megabyte and a half to take seconds. */
const SLOWED = 10;

/** The reader's delay as it is after installing, and how long after its end the first card of a page may be painted. In milliseconds: four frames, of which three were measured. */
const DELAY_MS = 350;
const PAINTED_MS = 67;

/** Long enough for the pages to be read to their ends; in milliseconds, and for every megabyte. */
const READING_MS = 800;
const READING_MS_MB = 300;

/** The category of Chromium's traces that holds every task of every thread. */
const TASKS = 'disabled-by-default-devtools.timeline';

interface Trace {
  readonly traceEvents: readonly { readonly name: string; readonly tdur?: number }[];
}

/** In milliseconds of the thread; the trace has microseconds. */
function durationsOf({ traceEvents }: Trace): readonly number[] {
  return [0, ...traceEvents.flatMap(({ name, tdur = 0 }) => (name === 'RunTask' ? tdur / 1000 : []))];
}

const SENTENCES = [
  'The letter went from one capital to the next, and nobody would say who had read it first.',
  'In Geneva Sergey Lavrov and Antony Blinken spoke for an hour and a half behind closed doors.',
  'NATO answered in writing, as the Kremlin had asked, and the answer was short.',
  'A paragraph of the Charter for European Security was read out twice, once in each language.',
  'What the OSCE makes of it will be known when its ministers meet, which may take until the autumn.',
  'Nobody in the room had expected Jens Stoltenberg to come, least of all those who had invited him.',
];

/** Running text of about so many characters. */
function textOf(length: number): string {
  let text = '';
  for (let index = 0; text.length < length; index += 1) text += `${SENTENCES[index % SENTENCES.length]} `;
  return text;
}

/** HTML of about so many characters, in paragraphs as a news site has them. */
function paragraphsOf(length: number): string {
  const paragraph = `<div class="row"><p>${textOf(400)}<a href="#x">More of it</a> <em>and so on</em>.</p></div>\n`;
  return paragraph.repeat(Math.ceil(length / paragraph.length));
}

const PAGES: readonly (readonly [name: string, content: () => string])[] = [
  ['an article of 120 kB', () => paragraphsOf(120_000)],
  ['a text of 1 MB in paragraphs', () => paragraphsOf(1_000_000)],
  ['150 kB of one word', () => `<p>${'NATO '.repeat(30_000)}</p>`],
  ['200 kB of capitals and stops', () => `<p>${'N.A.T.O.-'.repeat(22_000)}</p>`],
  ['200 kB without a space', () => `<p>${'stoltenberglavrovkremlin'.repeat(8_500)}</p>`],
  ['20,000 small elements', () => `<p>${'<b>NA</b><i>TO</i> <span>x</span> '.repeat(7_000)}</p>`],
  ['elements 2,000 deep', () => `${'<div><span>'.repeat(1000)}NATO${'</span></div>'.repeat(1000)}`],
];

onMadePages('a page', (bench) => {
  if (bench.name !== 'chromium') {
    test('is read in Firefox as well, however long it is', async () => {
      const page = await bench.openMade('long', article(paragraphsOf(1_000_000)));
      await underlinedWhen(page, (texts) => texts.includes('NATO'));
    });
    return;
  }

  /**
   * The longest task while Sidelight reads the page that is open, in milliseconds of its thread: what other programs take does not count.
   * Nothing is asked of the page meanwhile, which would be work in it as well.
   */
  async function longestTask(page: Page, length: number): Promise<number> {
    await bench.settings({ paused: true });
    await page.bringToFront();
    await underlinedWhen(page, (texts) => texts.length === 0);
    await page.tracing.start({ categories: ['-*', TASKS] });
    await bench.settings({});
    await pause(READING_MS + (READING_MS_MB * length) / 1_000_000);
    const trace = Buffer.from((await page.tracing.stop()) ?? []).toString('utf8');
    await underlinedWhen(page, (texts) => texts.length > 0);
    return Math.max(...durationsOf(JSON.parse(trace) as Trace));
  }

  /** The longest task of the best of a few readings, in milliseconds of the machine that the limits are for. */
  async function longest(content: string, most: number, slower = 1): Promise<number> {
    const page = await bench.openMade('long', article(`<p>Of NATO.</p>${content}`));
    await underlinedWhen(page, (texts) => texts.length > 0);
    return bestOf(TRIES, most, async () => {
      const slowness = await slownessOf(page);
      if (slower > 1) await page.emulateCPUThrottling(slower);
      const taken = await longestTask(page, content.length);
      await page.emulateCPUThrottling(null);
      console.warn(`${taken.toFixed(0)} ms; the machine is ${slowness.toFixed(1)} times as slow as the one of the limits`);
      return taken / slowness;
    });
  }

  test.each(PAGES)('of %s is read without a long task', async (_, content) => {
    expect(await longest(content(), LONG_MS)).toBeLessThanOrEqual(LONG_MS);
  });

  test('of one text node of 5 MB is read without a task over 100 ms', async () => {
    expect(await longest(`<p>${textOf(5_000_000)}</p>`, LONGEST_MS)).toBeLessThanOrEqual(LONGEST_MS);
  });

  test('of 120 kB is read without a task over 100 ms by a processor four times slower', async () => {
    expect(await longest(paragraphsOf(120_000), LONGEST_MS, 4)).toBeLessThanOrEqual(LONGEST_MS);
  });

  test('is read where the reader is before it is read elsewhere', async () => {
    const nameless = `<p>${SENTENCES[0]?.repeat(5)}</p>\n`;
    const long = `${nameless.repeat(3000)}<p>Sergey Lavrov is far away.</p>${nameless.repeat(30)}<p id="end">At the end Jens Stoltenberg of NATO is named.</p>`;
    const page = await bench.openMade('long', article(long));
    await until(async () => (await bench.badges()).join() === '3');
    await bench.settings({ paused: true });
    await page.bringToFront();
    await page.evaluate(() => document.querySelector('#end')?.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await underlinedWhen(page, (texts) => texts.length === 0);
    // Else all of it is read before anything is painted.
    await page.emulateCPUThrottling(SLOWED);
    // Nobody sees it as early as the page itself.
    const seenAfter = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          const look = () => (CSS.highlights.size > 0 ? resolve(performance.now() - start) : setTimeout(look, 1));
          look();
        }),
    );
    const start = performance.now();
    await bench.settings({ density: 'every' });
    await until(async () => (await bench.badges()).join() === '3');
    const readAfter = performance.now() - start;
    console.warn(`seen after ${(await seenAfter).toFixed(0)} ms, read after ${readAfter.toFixed(0)} ms`);
    expect(await seenAfter).toBeLessThan(readAfter / 2);
    await page.emulateCPUThrottling(null);
  });

  /** How long after the end of the reader's delay the first card of a new page is painted. In milliseconds. */
  async function firstCardAfter(): Promise<number> {
    const page = await bench.openMade('card', article('<p>In Geneva NATO answered.</p>'));
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    const slowness = await slownessOf(page);
    await page.evaluate(() => {
      let rested = 0;
      addEventListener('pointermove', ({ timeStamp }) => (rested = timeStamp), { capture: true });
      const observer = new MutationObserver(() => {
        if (!document.querySelector('sidelight-card')) return;
        observer.disconnect();
        // After the frame that the card is in.
        requestAnimationFrame(() => setTimeout(() => Reflect.set(window, 'cardPaintedAfter', performance.now() - rested)));
      });
      observer.observe(document.documentElement, { childList: true });
    });
    await hover(page, 'NATO');
    const paintedAfter = () => page.evaluate(() => Reflect.get(window, 'cardPaintedAfter') as number | undefined);
    await until(async () => (await paintedAfter()) !== undefined);
    const after = ((await paintedAfter()) ?? Infinity) - DELAY_MS;
    console.warn(
      `painted after ${after.toFixed(0)} ms; the machine is ${slowness.toFixed(1)} times as slow as the one of the limits`,
    );
    return after / slowness;
  }

  test('shows its first card at once when the delay is over', async () => {
    expect(await bestOf(TRIES, PAINTED_MS, firstCardAfter)).toBeLessThanOrEqual(PAINTED_MS);
  });
});
