import type { CDPSession } from 'puppeteer-core';
import { textOfHtml } from '@/authoring/html-text';
import type { BenchBrowser } from './browser';
import './in-page/api';
import type { BenchPage } from './make-pages';
import { pageIndex } from './page-index';

export interface Heap {
  readonly forms: number;
  /** What the index holds after a page was read, in bytes. */
  readonly bytes: number;
  /** Milliseconds until the first text can be read, in code that runs for the first time. */
  readonly startMs: number;
}

const FORMS = [0, 10_000, 100_000];

export async function measureHeap(browser: BenchBrowser, script: string, pages: readonly BenchPage[]): Promise<readonly Heap[]> {
  const results: Heap[] = [];
  for (const forms of FORMS) {
    const html = pages[0]?.html ?? '';
    const json = pageIndex(forms, textOfHtml(html));
    const tab = await browser.open(html);
    await tab.evaluate(script);
    const session = await tab.createCDPSession();
    const before = await usedBytes(session);
    const startMs = await tab.evaluate((index) => window.sidelightBench.keepIndex(index), json);
    results.push({ forms, bytes: (await usedBytes(session)) - before, startMs });
    await tab.close();
  }
  return results;
}

async function usedBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
