import type { CDPSession } from 'puppeteer-core';
import type { BenchBrowser } from './browser';
import './in-page/api';
import { makeEntries } from './make-entries';
import { makePage } from './make-pages';

/** What a page keeps of ours once it is read and underlined. */
export interface Heap {
  readonly forms: number;
  readonly page: string;
  readonly mentions: number;
  readonly bytes: number;
}

const FORMS = [0, 100_000];
/** Of the length of one of the ten largest saved pages. */
const BYTES = 1000 * 1024;

export async function measureHeap(browser: BenchBrowser): Promise<readonly Heap[]> {
  const results: Heap[] = [];
  const { name, html } = makePage(makeEntries(0), BYTES, 0);
  for (const forms of FORMS) {
    const tab = await browser.openBench();
    await tab.world.evaluate((count) => window.sidelightBench.prepareBackground(count), forms);
    await tab.world.evaluate((page) => window.sidelightBench.showPage(page), html);
    const session = await tab.page.createCDPSession();
    const before = await usedBytes(session);
    const mentions = await tab.world.evaluate(() => window.sidelightBench.keepRead());
    results.push({ forms, page: name, mentions, bytes: (await usedBytes(session)) - before });
    await tab.close();
  }
  return results;
}

async function usedBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
