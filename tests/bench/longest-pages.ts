import type { Page } from 'puppeteer-core';
import type { BenchBrowser } from './browser';
import { crowdedPage } from './crowded-page';
import './in-page/api';
import type { PageCosts } from './in-page/page-costs';
import type { BenchPage } from './make-pages';

export interface LongestPage extends PageCosts {
  readonly page: string;
  /** As `longestTask`, on a processor so many times slower as cheap telephones have. */
  readonly longestTaskSlow: number;
}

/** What the longest pages tell about all. */
const HOW_MANY = 20;
const SLOWER = 4;
/** In mentions: what grows with them shows here. */
const CROWDED = [400, 2000];

export async function measureLongestPages(
  browser: BenchBrowser,
  script: string,
  pages: readonly BenchPage[],
): Promise<readonly LongestPage[]> {
  const longest = pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, HOW_MANY);
  const crowded = CROWDED.map((mentions) => ({ name: `${mentions} mentions`, html: crowdedPage(mentions) }));
  const results: LongestPage[] = [];
  for (const { name, html } of [...crowded, ...longest]) {
    const tab = await open(browser, script);
    const costs = await tab.evaluate((page) => window.sidelightBench.pageCosts(page), html);
    await tab.close();
    const slowTab = await open(browser, script);
    await slowTab.emulateCPUThrottling(SLOWER);
    const longestTaskSlow = await slowTab.evaluate((page) => window.sidelightBench.longestTask(page), html);
    await slowTab.close();
    results.push({ page: name, ...costs, longestTaskSlow });
  }
  return results;
}

/** A world in which nothing of ours has run but what the glossary needs. */
async function open(browser: BenchBrowser, script: string): Promise<Page> {
  const tab = await browser.openEmpty();
  await tab.evaluate(script);
  await tab.evaluate(() => window.sidelightBench.prepare(0, 'none'));
  return tab;
}
