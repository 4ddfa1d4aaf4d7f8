import type { Page } from 'puppeteer-core';
import type { BenchBrowser } from './browser';
import { crowdedPage } from './crowded-page';
import './in-page/api';
import type { PageCosts } from './in-page/page-costs';
import { longestCallback } from './longest-callback';
import type { BenchPage } from './make-pages';

export interface LongestPage extends PageCosts {
  readonly page: string;
  /** Milliseconds of the thread in our longest callback until the page is read and underlined, looks for underlines included. */
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

export async function measureLongestPages(
  browser: BenchBrowser,
  script: string,
  pages: readonly BenchPage[],
): Promise<readonly LongestPage[]> {
  const longest = pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, HOW_MANY);
  const crowded = CROWDED.map((mentions) => ({ name: `made of ${mentions} names`, html: crowdedPage(mentions) }));
  const results: LongestPage[] = [];
  for (const { name, html } of [...crowded, ...longest]) {
    const tab = await open(browser, script);
    const costs = await tab.evaluate((page) => window.sidelightBench.pageCosts(page), html);
    await tab.close();
    const longestTask = await longestTaskOf(browser, script, html, 1);
    const longestTaskSlow = await longestTaskOf(browser, script, html, SLOWER);
    results.push({ page: name, ...costs, longestTask, longestTaskSlow });
  }
  return results;
}

/** Of the best of a few readings. */
async function longestTaskOf(browser: BenchBrowser, script: string, html: string, slower: number): Promise<number> {
  let best = Infinity;
  for (let i = 0; i < TRIES; i++) {
    const tab = await open(browser, script);
    await tab.evaluate((page) => window.sidelightBench.showPage(page), html);
    await tab.emulateCPUThrottling(slower);
    best = Math.min(best, await longestCallback(tab, () => tab.evaluate(() => window.sidelightBench.read())));
    await tab.close();
  }
  return best;
}

/** A world in which nothing of ours has run but what the glossary needs. */
async function open(browser: BenchBrowser, script: string): Promise<Page> {
  const tab = await browser.openEmpty();
  await tab.evaluate(script);
  await tab.evaluate(() => window.sidelightBench.prepare(0, 'none'));
  return tab;
}
