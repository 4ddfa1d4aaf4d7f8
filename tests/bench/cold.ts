import type { BenchBrowser } from './browser';
import { FIRST_READERS, type FirstReader } from './extension';
import './in-page/api';
import { median } from './in-page/clock';
import type { BenchPage } from './make-pages';

/** Milliseconds of the first run in a fresh document and world, and last those that our script takes to be compiled before that. */
export interface ColdResult {
  readonly names: readonly string[];
  readonly pages: readonly { readonly page: string; readonly ms: readonly number[] }[];
}

const NAMES = [
  'walk',
  'look',
  'regexp',
  'ours',
  'ours: until linked',
  'ours: until the screen is linked',
  'ours: compiling the script',
];

/** Larger pages are rare, and each sample loads the page anew. */
const LARGEST = 1_200_000;
const SAMPLES = 7;
const QUICK_SAMPLES = 3;

interface Sample {
  /** Milliseconds to compile the script and begin. */
  readonly script: number;
  /** Milliseconds of its first run. */
  readonly first: number;
}

/**
 * Each contestant as a content script, for a page's scripts are compiled in other ways. The background is awake and has compiled the language:
 * it does so once for each start of a browser, and no page is held up by it.
 */
export async function measureCold(browser: BenchBrowser, pages: readonly BenchPage[], quick: boolean): Promise<ColdResult> {
  const bench = await browser.openBench();
  await bench.world.evaluate(() => window.sidelightBench.prepareBackground(0));
  const times: { page: string; ms: readonly number[] }[] = [];
  for (const { name, html } of pages.filter((page) => page.html.length <= LARGEST)) {
    const samples = await samplesOf(browser, html, quick ? QUICK_SAMPLES : SAMPLES);
    const first = FIRST_READERS.map((who) => median(samples[who].map(({ first: ms }) => ms)));
    times.push({ page: name, ms: [...first, median(samples.ours.map(({ script }) => script))] });
  }
  await bench.close();
  return { names: NAMES, pages: times };
}

async function samplesOf(browser: BenchBrowser, html: string, count: number): Promise<Record<FirstReader, Sample[]>> {
  const samples: Record<FirstReader, Sample[]> = { walk: [], look: [], regexp: [], ours: [], linked: [], screen: [] };
  for (let i = 0; i < count; i++) {
    for (const who of FIRST_READERS) samples[who].push(await sample(browser, html, who));
  }
  return samples;
}

async function sample(browser: BenchBrowser, html: string, who: FirstReader): Promise<Sample> {
  const tab = await browser.open(html, who);
  const root = await tab.waitForSelector('html[data-bench]');
  const times = await root?.evaluate((element) => element.getAttribute('data-bench'));
  await tab.close();
  const [script = 0, first = 0] = JSON.parse(times ?? '[]') as readonly number[];
  return { script, first };
}
