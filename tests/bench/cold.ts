import type { BenchBrowser } from './browser';
import './in-page/api';
import { median } from './in-page/clock';
import type { BenchPage } from './make-pages';
import { pageIndex } from './page-index';

/** Milliseconds of the first run in a fresh document and world. */
export interface ColdResult {
  readonly names: readonly string[];
  readonly pages: readonly { readonly page: string; readonly ms: readonly number[] }[];
}

const WHO = ['walk', 'look', 'regexp', 'ours'] as const;
/** Larger pages are rare, and each sample loads the page anew. */
const LARGEST = 1_200_000;
const SAMPLES = 7;
const QUICK_SAMPLES = 3;

let scripts = 0;

export async function measureCold(
  browser: BenchBrowser,
  script: string,
  pages: readonly BenchPage[],
  quick: boolean,
): Promise<ColdResult> {
  const index = pageIndex(0, '');
  const times: { page: string; ms: readonly number[] }[] = [];
  for (const { name, html } of pages.filter((page) => page.html.length <= LARGEST)) {
    const samples = WHO.map((): number[] => []);
    for (let i = 0; i < (quick ? QUICK_SAMPLES : SAMPLES); i++) {
      for (const [at, who] of WHO.entries()) samples[at]?.push(await sample(browser, script, html, who, index));
    }
    times.push({ page: name, ms: samples.map(median) });
  }
  return { names: WHO, pages: times };
}

async function sample(
  browser: BenchBrowser,
  script: string,
  html: string,
  who: (typeof WHO)[number],
  index: string,
): Promise<number> {
  const tab = await browser.open(html);
  // The browser keeps what it compiled of a script that it saw before.
  scripts += 1;
  await tab.evaluate(`// ${scripts}\n${script}`);
  const ms = await tab.evaluate((which, json) => window.sidelightBench.cold(which, json), who, index);
  await tab.close();
  return ms;
}
