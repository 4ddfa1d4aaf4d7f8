/** What the underlines cost a page once it is read: on hover, on changes, in slices. */
import type { Matcher } from '@/matching/types';
import { FlowReader, blockAround } from '@/page/flows';
import { MentionStore } from '@/page/mention-store';
import { Scanner } from '@/page/scanner';
import { shadowRootOf } from '@/page/safe-dom';
import { Underlines } from '@/page/underlines';
import { median } from './clock';

export interface PageCosts {
  readonly nodes: number;
  readonly mentions: number;
  readonly painted: number;
  /** Milliseconds of the longest slice of the first scan. */
  readonly longestSlice: number;
  /** Microseconds. */
  readonly elementFromPoint: number;
  readonly hit: number;
  /** Milliseconds: all that a scanner does after a change of one text node, and reading that block alone. */
  readonly rescan: number;
  readonly blockAlone: number;
}

const POINTS = 300;
const CHANGES = 25;
const MS_TO_US = 1000;
/** The scanner rests for ten times what it worked. */
const REST_FACTOR = 10;

/** On the page that is shown. */
export async function measurePage(matcher: Matcher): Promise<PageCosts> {
  const end = new AbortController();
  const store = new MentionStore(matcher);
  const slices = watchSlices();
  let finished: (() => void) | undefined;
  const run = (start: () => void): Promise<void> => {
    const done = new Promise<void>((resolve) => void (finished = resolve));
    start();
    return done;
  };
  const scanner = new Scanner({
    document,
    store,
    onProgress: (done) => done && finished?.(),
    rootOf: shadowRootOf,
    onShadowRoot: () => undefined,
    signal: end.signal,
  });
  await run(() => scanner.start([]));
  const longestSlice = Math.max(...slices());
  const underlines = await paint(store, end.signal);
  const hover = measureHover(underlines);
  const changed = await change(store, async (text) => {
    await run(() => scanner.request(text, false));
    return (scanner.restsUntil - performance.now()) / REST_FACTOR;
  });
  const alone = await change(store, (text) => Promise.resolve(timeOfBlock(text, matcher)));
  const painted = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  end.abort();
  const nodes = document.evaluate('count(//node())', document).numberValue;
  return {
    nodes,
    mentions: store.all().length,
    painted,
    longestSlice,
    ...hover,
    rescan: changed,
    blockAlone: alone,
  };
}

/** Median time that something takes after a text node in the middle of the page changed. */
async function change(store: MentionStore, timeOf: (text: Text) => Promise<number>): Promise<number> {
  const mentions = store.all();
  const text = mentions[Math.floor(mentions.length / 2)]?.pieces[0].node;
  const times: number[] = [];
  if (!text) return 0;
  for (let i = 0; i < CHANGES; i++) {
    text.data += ' ';
    times.push(await timeOf(text));
  }
  return median(times);
}

/** Times of all idle callbacks from now on. */
function watchSlices(): () => readonly number[] {
  const times: number[] = [];
  const original = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (callback, options) =>
    original((deadline) => {
      const start = performance.now();
      callback(deadline);
      times.push(performance.now() - start);
    }, options);
  return () => times;
}

function paint(store: MentionStore, signal: AbortSignal): Promise<Underlines> {
  return new Promise((resolve) => {
    const underlines: Underlines = new Underlines({
      window,
      store,
      density: 'every',
      limit: false,
      style: 'dotted',
      isEverywhere: () => false,
      registry: CSS.highlights,
      shadowRoots: () => [],
      mayLook: () => true,
      onLook: () => resolve(underlines),
      signal,
    });
    underlines.refresh();
  });
}

function measureHover(underlines: Underlines): Pick<PageCosts, 'elementFromPoint' | 'hit'> {
  const points = Array.from({ length: POINTS }, (_, i) => ({ x: 300 + ((i * 37) % 640), y: (i * 53) % window.innerHeight }));
  const each = (look: (point: { x: number; y: number }) => unknown): number => {
    const start = performance.now();
    for (const point of points) look(point);
    return ((performance.now() - start) / points.length) * MS_TO_US;
  };
  const times = { elementFromPoint: [] as number[], hit: [] as number[] };
  for (let round = 0; round < 9; round++) {
    times.elementFromPoint.push(each(({ x, y }) => document.elementFromPoint(x, y)));
    times.hit.push(each((point) => underlines.hit(point)));
  }
  return { elementFromPoint: median(times.elementFromPoint), hit: median(times.hit) };
}

function timeOfBlock(text: Text, matcher: Matcher): number {
  const start = performance.now();
  const task = blockAround(text);
  if (task) {
    const store = new MentionStore(matcher);
    for (const flow of new FlowReader(document).read(task).flows) store.add(flow);
  }
  return performance.now() - start;
}
