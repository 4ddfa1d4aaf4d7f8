import type { BenchBrowser } from './browser';
import { HOSTILE, TIMES_LONGER } from './hostile';
import './in-page/api';

/** Of reading a text and linking it, in one thread. */
export interface Growth {
  readonly text: string;
  readonly shortMs: number;
  readonly longMs: number;
  /** 1: time grows as the text does. */
  readonly growth: number;
}

export async function measureGrowth(browser: BenchBrowser): Promise<readonly Growth[]> {
  const tab = await browser.openBench();
  const results: Growth[] = [];
  for (const { name, short, long } of HOSTILE) {
    const alone = (text: string): Promise<number> => tab.world.evaluate((html) => window.sidelightBench.alone(html), text);
    // The first run is for the compiler: without it the short text would look slow, and growth small.
    await alone(long);
    const shortMs = await alone(short);
    const longMs = await alone(long);
    results.push({ text: name, shortMs, longMs, growth: longMs / shortMs / TIMES_LONGER });
  }
  await tab.close();
  return results;
}
