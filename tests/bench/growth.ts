import type { BenchBrowser } from './browser';
import { HOSTILE, TIMES_LONGER } from './hostile';
import './in-page/api';

export interface Growth {
  readonly text: string;
  readonly shortMs: number;
  readonly longMs: number;
  /** 1: time grows as the text does. */
  readonly growth: number;
}

export async function measureGrowth(browser: BenchBrowser, script: string): Promise<readonly Growth[]> {
  const tab = await browser.openEmpty();
  await tab.evaluate(script);
  await tab.evaluate(() => window.sidelightBench.prepare(0, 'none'));
  const results: Growth[] = [];
  for (const { name, short, long } of HOSTILE) {
    const [shortMs, longMs] = await tab.evaluate(
      (a, b) => [window.sidelightBench.alone(a), window.sidelightBench.alone(b)] as const,
      short,
      long,
    );
    results.push({ text: name, shortMs, longMs, growth: longMs / shortMs / TIMES_LONGER });
  }
  await tab.close();
  return results;
}
