import type { BenchBrowser } from './browser';
import './in-page/api';
import type { BenchPage } from './make-pages';
import { recallOf, type Recall } from './recall';

/** Times of all contestants on one page, in milliseconds. */
export interface PageTimes {
  readonly page: string;
  readonly bytes: number;
  readonly ms: readonly number[];
}

export interface WarmResult {
  readonly forms: number;
  readonly names: readonly string[];
  readonly pages: readonly PageTimes[];
  readonly recall: readonly Recall[];
}

/** 0: the bundled glossary as it is. */
const FORMS = [0, 10_000, 100_000];
/** Rounds are many on small pages, whose times are short. */
const BYTES_A_PAGE = 6_000_000;
const MOST_ROUNDS = 40;
const FEWEST_ROUNDS = 3;
/** Share of the rounds that only warm up. */
const WARM_UP = 0.4;

export async function measureWarm(
  browser: BenchBrowser,
  script: string,
  pages: readonly BenchPage[],
  quick: boolean,
): Promise<readonly WarmResult[]> {
  const results: WarmResult[] = [];
  for (const forms of quick ? FORMS.slice(0, 1) : FORMS) results.push(await measureForms(browser, script, pages, forms));
  return results;
}

async function measureForms(
  browser: BenchBrowser,
  script: string,
  pages: readonly BenchPage[],
  forms: number,
): Promise<WarmResult> {
  const tab = await browser.open('<!doctype html><html><body></body></html>');
  await tab.evaluate(script);
  const names = await tab.evaluate((count) => window.sidelightBench.prepare(count, 'none'), forms);
  const times: PageTimes[] = [];
  const recall: Recall[] = [];
  for (const { name, html, planted } of pages) {
    const all = Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, Math.round(BYTES_A_PAGE / html.length)));
    const rounds = { warmUp: Math.ceil(all * WARM_UP), measured: all };
    const ms = await tab.evaluate((page, how) => window.sidelightBench.warm(page, how), html, rounds);
    times.push({ page: name, bytes: html.length, ms });
    if (planted.length > 0) recall.push(recallOf(planted, await tab.evaluate((page) => window.sidelightBench.found(page), html)));
  }
  await tab.close();
  return { forms, names, pages: times, recall };
}
