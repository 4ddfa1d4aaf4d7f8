/** Measuring on machines of any speed, whatever else they do. */
import type { Page } from 'puppeteer-core';

/** What the loop below takes on the machine that the limits were set on (two cores of a server of 2024), in milliseconds. */
const REFERENCE_MS = 13;

/** An odd number: of so many runs the middle one counts. */
const RUNS = 9;

/** How many times as long this machine takes now, with all else that it does, as the one that the limits are for; 1 for faster ones. */
export async function slownessOf(page: Page): Promise<number> {
  const times = await page.evaluate((runs) => {
    const run = () => {
      const start = performance.now();
      const counts = new Map<string, number>();
      for (let index = 0; index < 100_000; index += 1) {
        const word = `word ${(index * 7919) % 5000}`.toLowerCase();
        counts.set(word, (counts.get(word) ?? 0) + word.charCodeAt(word.length - 1));
      }
      return performance.now() - start;
    };
    return Array.from({ length: runs }, run);
  }, RUNS);
  const middle = times.toSorted((a, b) => a - b)[(RUNS - 1) / 2] ?? 0;
  return Math.max(1, middle / REFERENCE_MS);
}

/** The least of a few measurements; no further ones once one is under the limit. */
export async function bestOf(tries: number, limit: number, measure: () => Promise<number>): Promise<number> {
  let best = Infinity;
  for (let index = 0; index < tries && best >= limit; index += 1) best = Math.min(best, await measure());
  return best;
}
