/** No task of ours holds a page up. Only Chromium tells of long tasks. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { article } from '@/tests/support/made-pages';
import { pause, underlinedWhen } from '@/tests/support/reading';
import { onMadePages } from './bench';

/** A slower task is felt (RAIL, W3C Long Tasks). In milliseconds. */
const LONG_MS = 50;
/** What a single node of 5 MB, or a processor four times slower, may take. */
const LONGEST_MS = 100;

/** Long enough for the longest of the pages to be read to its end. */
const READING_MS = 2000;

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
  async function longestTask(page: Page): Promise<number> {
    await bench.settings({ paused: true });
    await page.bringToFront();
    await underlinedWhen(page, (texts) => texts.length === 0);
    await page.tracing.start({ categories: ['-*', TASKS] });
    await bench.settings({});
    await pause(READING_MS);
    const trace = Buffer.from((await page.tracing.stop()) ?? []).toString('utf8');
    await underlinedWhen(page, (texts) => texts.length > 0);
    return Math.max(...durationsOf(JSON.parse(trace) as Trace));
  }

  async function openPaused(content: string): Promise<Page> {
    const page = await bench.openMade('long', article(content));
    await underlinedWhen(page, (texts) => texts.length > 0);
    return page;
  }

  test.each(PAGES.slice(0, 2))('of %s is read without a long task', async (_, content) => {
    expect(await longestTask(await openPaused(content()))).toBeLessThanOrEqual(LONG_MS);
  });

  test.each(PAGES.slice(2))('of %s is read without a long task', async (_, content) => {
    const page = await bench.openMade('long', article(`<p>Of NATO.</p>${content()}`));
    await underlinedWhen(page, (texts) => texts.length > 0);
    expect(await longestTask(page)).toBeLessThanOrEqual(LONG_MS);
  });

  test('of one text node of 5 MB is read without a task over 100 ms', async () => {
    const page = await openPaused(`<p>Of NATO.</p><p>${textOf(5_000_000)}</p>`);
    expect(await longestTask(page)).toBeLessThanOrEqual(LONGEST_MS);
  });

  test('of 120 kB is read without a task over 100 ms by a processor four times slower', async () => {
    const page = await openPaused(paragraphsOf(120_000));
    await page.emulateCPUThrottling(4);
    expect(await longestTask(page)).toBeLessThanOrEqual(LONGEST_MS);
    await page.emulateCPUThrottling(null);
  });
});
