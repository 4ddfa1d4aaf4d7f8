import type { BenchBrowser } from './browser';
import './in-page/api';
import type { Rounds } from './in-page/clock';
import type { BenchPage } from './make-pages';
import { recallOf, type Recall } from './recall';

/** Times of all contestants on one page, in milliseconds. */
export interface PageTimes {
  readonly page: string;
  readonly bytes: number;
  readonly ms: readonly number[];
}

/** Which other packages run along: those that take milliseconds, or those that take seconds as well. */
export type Peers = 'none' | 'fast' | 'all';

export interface WarmResult {
  readonly forms: number;
  readonly peers: Peers;
  readonly names: readonly string[];
  readonly pages: readonly PageTimes[];
  readonly recall: readonly Recall[];
}

/** 0: the bundled glossary as it is. */
const FORMS = [0, 10_000, 100_000];
/** Rounds are many on small pages, whose times are short. */
const BYTES_A_PAGE = 6_000_000;
const MOST_ROUNDS = 40;
const FEWEST_ROUNDS = 9;
/** With all words new, the background compiles a large glossary anew in each round. */
const ROUNDS_WITH_MANY_FORMS = 5;
const LARGEST_FOR_PEERS = 60_000;
/** Share of the rounds that only warm up. */
const WARM_UP = 0.4;

export async function measureWarm(
  browser: BenchBrowser,
  pages: readonly BenchPage[],
  quick: boolean,
): Promise<readonly WarmResult[]> {
  const results: WarmResult[] = [];
  for (const forms of quick ? FORMS.slice(0, 1) : FORMS) results.push(await measureForms(browser, pages, forms));
  return results;
}

/** Peers that take seconds a page, on the smallest pages only. */
export async function measurePeers(browser: BenchBrowser, pages: readonly BenchPage[]): Promise<readonly WarmResult[]> {
  const small = pages.filter(({ html }) => html.length <= LARGEST_FOR_PEERS);
  return [
    await measureForms(browser, small, 0, 'fast'),
    await measureForms(browser, small.slice(0, 1), 0, 'all'),
    await measureForms(browser, small, 10_000, 'fast'),
  ];
}

async function measureForms(
  browser: BenchBrowser,
  pages: readonly BenchPage[],
  forms: number,
  peers: Peers = 'none',
): Promise<WarmResult> {
  const tab = await browser.openBench();
  const names = await tab.world.evaluate((count, which) => window.sidelightBench.prepare(count, which), forms, peers);
  const times: PageTimes[] = [];
  const recall: Recall[] = [];
  for (const { name, html, planted } of pages) {
    const ms = await tab.world.evaluate(
      (page, how) => window.sidelightBench.warm(page, how),
      html,
      roundsFor(html, peers, forms),
    );
    times.push({ page: name, bytes: html.length, ms });
    if (planted.length > 0)
      recall.push(recallOf(planted, await tab.world.evaluate((page) => window.sidelightBench.found(page), html)));
  }
  await tab.close();
  return { forms, peers, names, pages: times, recall };
}

/** Many rounds on small pages, whose times are short; few where one takes seconds. */
function roundsFor(html: string, peers: Peers, forms: number): Rounds {
  if (peers === 'all') return { warmUp: 0, measured: 1 };
  const rounds = Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, Math.round(BYTES_A_PAGE / html.length)));
  const measured = forms > 0 ? ROUNDS_WITH_MANY_FORMS : rounds;
  return { warmUp: Math.ceil(measured * WARM_UP), measured };
}
