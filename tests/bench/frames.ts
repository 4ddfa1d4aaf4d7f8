import type { CDPSession } from 'puppeteer-core';
import type { BenchBrowser } from './browser';
import { crowdedPage } from './crowded-page';
import './in-page/api';
import { median } from './in-page/clock';

/** Milliseconds of the page's main thread for one frame in which the page changes one text node. */
export interface FrameCosts {
  readonly mentions: number;
  readonly without: number;
  readonly with: number;
}

const MENTIONS = [400, 2000];
const FRAMES = 120;
const ROUNDS = 5;

export async function measureFrames(browser: BenchBrowser, script: string): Promise<readonly FrameCosts[]> {
  const results: FrameCosts[] = [];
  for (const mentions of MENTIONS) {
    const tab = await browser.openEmpty();
    await tab.evaluate(script);
    await tab.evaluate(() => window.sidelightBench.prepare(0, 'none'));
    const session = await tab.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tab.evaluate((html) => window.sidelightBench.showPage(html), crowdedPage(mentions));
    const frames = async (): Promise<number> => {
      const before = await threadMs(session);
      await tab.evaluate((count) => window.sidelightBench.changeInFrames(count), FRAMES);
      return ((await threadMs(session)) - before) / FRAMES;
    };
    const times = { without: [] as number[], with: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.without.push(await frames());
      const found = await tab.evaluate(() => window.sidelightBench.underlinePage());
      if (found !== mentions) throw new Error(`${found} mentions instead of ${mentions}.`);
      times.with.push(await frames());
      await tab.evaluate(() => window.sidelightBench.leave());
    }
    results.push({ mentions, without: median(times.without), with: median(times.with) });
    await tab.close();
  }
  return results;
}

/** What the main thread has computed so far; time that it waited, for the processor as well, does not count. */
async function threadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
}
