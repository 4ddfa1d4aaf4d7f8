import type { Page } from 'puppeteer-core';
import { ANSWER } from './in-page/answer-marks';

/** The categories of Chromium's traces that tell of timers and idle callbacks, of tasks, and of marks. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
/** Those of timers and idle callbacks are ours: the pages of the bench have none of their own. */
const CALLBACKS = new Set(['TimerFire', 'FireIdleCallback']);

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Begin and length, in microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of the thread; what other programs take meanwhile does not count. */
  readonly tdur?: number;
}

/** Milliseconds of the longest that happens of ours meanwhile: timers, idle callbacks, and tasks that bring answers of the background. */
export async function longestTask(page: Page, run: () => Promise<void>): Promise<number> {
  await page.tracing.start({ categories: ['-*', ...CATEGORIES] });
  await run();
  const json = Buffer.from((await page.tracing.stop()) ?? []).toString('utf8');
  const events = (JSON.parse(json) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents;
  const ours = [...events.filter(({ name }) => CALLBACKS.has(name)), ...answerTasks(events)];
  return ours.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}

function answerTasks(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const marks = events.filter(({ name }) => name === ANSWER);
  return events.filter((task) => task.name === 'RunTask' && marks.some((mark) => isDuring(mark, task)));
}

function isDuring({ pid, tid, ts }: TraceEvent, task: TraceEvent): boolean {
  return pid === task.pid && tid === task.tid && task.ts <= ts && ts <= task.ts + (task.dur ?? 0);
}
