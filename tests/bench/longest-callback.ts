import type { Page } from 'puppeteer-core';

/** The category of Chromium's traces that tells of timers and idle callbacks. */
const TIMELINE = 'devtools.timeline';
const CALLBACKS = new Set(['TimerFire', 'FireIdleCallback']);

interface Trace {
  /** `tdur`: microseconds of the thread; what other programs take meanwhile does not count. */
  readonly traceEvents: readonly { readonly name: string; readonly tdur?: number }[];
}

/** Milliseconds of the longest timer or idle callback that runs meanwhile; nobody but us has any on the pages of the bench. */
export async function longestCallback(page: Page, run: () => Promise<void>): Promise<number> {
  await page.tracing.start({ categories: ['-*', TIMELINE] });
  await run();
  const { traceEvents } = JSON.parse(Buffer.from((await page.tracing.stop()) ?? []).toString('utf8')) as Trace;
  const durations = traceEvents.flatMap(({ name, tdur = 0 }) => (CALLBACKS.has(name) ? tdur / 1000 : []));
  return durations.reduce((a, b) => Math.max(a, b), 0);
}
