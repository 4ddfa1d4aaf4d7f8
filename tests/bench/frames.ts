import type { CDPSession } from 'puppeteer-core';
import type { BenchBrowser } from './browser';
import { crowdedPage } from './crowded-page';
import './in-page/api';
import { median } from './in-page/clock';
import { makeEntries } from './make-entries';
import { makePage } from './make-pages';

/** Milliseconds of the page's main thread for one frame in which the page changes one text node. */
export interface FrameCosts {
  readonly page: string;
  readonly mentions: number;
  readonly without: number;
  readonly with: number;
}

/**
 * 400 names in the length of one of the ten largest saved pages (12,000 nodes; theirs have 6,000 to 64,000), where news of that length have 100:
 * a frame of a page costs what its nodes cost, and on a small one our share looks large. The others hold nothing but names.
 */
const NEWS_BYTES = 1_000_000;
const NEWS_WORDS_PER_NAME = 12;
const PAGES = [
  { page: 'news', html: makePage(makeEntries(0), NEWS_BYTES, 0, NEWS_WORDS_PER_NAME).html },
  ...[400, 2000].map((mentions) => ({ page: 'nothing but names', html: crowdedPage(mentions) })),
];
const FRAMES = 120;
const ROUNDS = 5;

export async function measureFrames(browser: BenchBrowser): Promise<readonly FrameCosts[]> {
  const results: FrameCosts[] = [];
  for (const { page, html } of PAGES) {
    const tab = await browser.openBench();
    await tab.world.evaluate(() => window.sidelightBench.prepareBackground(0));
    const session = await tab.page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tab.world.evaluate((content) => window.sidelightBench.showChangingPage(content), html);
    const frames = async (): Promise<number> => {
      const before = await threadMs(session);
      await tab.world.evaluate((count) => window.sidelightBench.changeInFrames(count), FRAMES);
      return ((await threadMs(session)) - before) / FRAMES;
    };
    let mentions = 0;
    const times = { without: [] as number[], with: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.without.push(await frames());
      mentions = await tab.world.evaluate(() => window.sidelightBench.underline());
      times.with.push(await frames());
      await tab.world.evaluate(() => window.sidelightBench.leave());
    }
    results.push({ page, mentions, without: median(times.without), with: median(times.with) });
    await tab.close();
  }
  return results;
}

/** What the main thread has computed so far; time that it waited, for the processor as well, does not count. */
async function threadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
}
