import type { CDPSession } from 'puppeteer-core';
import type { BenchBrowser } from './browser';
import './in-page/api';
import { englishIndex, makeEntries } from './make-entries';
import type { BenchPage } from './make-pages';

export interface Heap {
  readonly forms: number;
  /** What the index holds after a page was read, in bytes. */
  readonly bytes: number;
}

const FORMS = [0, 10_000, 100_000];

export async function measureHeap(browser: BenchBrowser, script: string, pages: readonly BenchPage[]): Promise<readonly Heap[]> {
  const results: Heap[] = [];
  for (const forms of FORMS) {
    const tab = await browser.open(pages[0]?.html ?? '');
    await tab.evaluate(script);
    const session = await tab.createCDPSession();
    const before = await usedBytes(session);
    await tab.evaluate((json) => window.sidelightBench.keepIndex(json), JSON.stringify(englishIndex(makeEntries(forms))));
    results.push({ forms, bytes: (await usedBytes(session)) - before });
    await tab.close();
  }
  return results;
}

async function usedBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
