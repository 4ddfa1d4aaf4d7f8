import type { BenchBrowser, BenchTab } from './browser';
import { crowdedPage } from './crowded-page';
import './in-page/api';
import type { PageCosts } from './in-page/page-costs';
import { longestTask } from './longest-task';
import type { BenchPage } from './make-pages';

export interface LongestPage extends PageCosts {
  readonly page: string;
  /** Milliseconds of the thread in our longest task until the page is read, linked and underlined, looks for underlines included. */
  readonly longestTask: number;
  /** The same on a processor so many times slower as cheap telephones have. */
  readonly longestTaskSlow: number;
}

/** What the longest pages tell about all. */
const HOW_MANY = 20;
const SLOWER = 4;
/** In mentions: what grows with them shows here. */
const CROWDED = [400, 2000];
/** A collection of garbage may fall into any reading. */
const TRIES = 3;

export async function measureLongestPages(browser: BenchBrowser, pages: readonly BenchPage[]): Promise<readonly LongestPage[]> {
  const longest = pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, HOW_MANY);
  const crowded = CROWDED.map((mentions) => ({ name: `made of ${mentions} names`, html: crowdedPage(mentions) }));
  const results: LongestPage[] = [];
  for (const { name, html } of [...crowded, ...longest]) {
    const tab = await open(browser);
    const costs = await tab.world.evaluate((page) => window.sidelightBench.pageCosts(page), html);
    await tab.close();
    results.push({
      page: name,
      ...costs,
      longestTask: await longestTaskOf(browser, html, 1),
      longestTaskSlow: await longestTaskOf(browser, html, SLOWER),
    });
  }
  return results;
}

/** Of the best of a few readings. */
async function longestTaskOf(browser: BenchBrowser, html: string, slower: number): Promise<number> {
  let best = Infinity;
  for (let i = 0; i < TRIES; i++) {
    const tab = await open(browser);
    await tab.world.evaluate((page) => window.sidelightBench.showPage(page), html);
    await tab.page.emulateCPUThrottling(slower);
    best = Math.min(best, await longestTask(tab.page, () => tab.world.evaluate(() => window.sidelightBench.read())));
    await tab.close();
  }
  return best;
}

/** A page in which nothing of ours has run; the background is awake. */
async function open(browser: BenchBrowser): Promise<BenchTab> {
  const tab = await browser.openBench();
  await tab.world.evaluate(() => window.sidelightBench.prepareBackground(0));
  return tab;
}
