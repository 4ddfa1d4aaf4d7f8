import type { BenchBrowser } from './browser';
import './in-page/api';
import type { PageCosts } from './in-page/page-costs';
import type { BenchPage } from './make-pages';

export interface LongestPage extends PageCosts {
  readonly page: string;
}

/** What the longest pages tell about all. */
const HOW_MANY = 20;

export async function measureLongestPages(
  browser: BenchBrowser,
  script: string,
  pages: readonly BenchPage[],
): Promise<readonly LongestPage[]> {
  const longest = pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, HOW_MANY);
  const results: LongestPage[] = [];
  for (const { name, html } of longest) {
    const tab = await browser.openEmpty();
    await tab.evaluate(script);
    await tab.evaluate(() => window.sidelightBench.prepare(0, 'none'));
    const costs = await tab.evaluate((page) => window.sidelightBench.pageCosts(page), html);
    results.push({ page: name, ...costs });
    await tab.close();
  }
  return results;
}
