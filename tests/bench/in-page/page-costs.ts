/** What the underlines cost a page once it is read: on hover, on changes, in slices. */
import { blockAround, readBlock } from '@/page/flows';
import { link } from './background';
import { median } from './clock';
import { type TakeTimes, timeCallbacks } from './our-time';
import { timeHeld } from './ours';
import { readPage, type Rig } from './rig';
import { Stopwatch, timeAnswers } from './stopwatch';

export interface PageCosts {
  readonly nodes: number;
  readonly mentions: number;
  readonly painted: number;
  /** Microseconds. */
  readonly elementFromPoint: number;
  readonly hit: number;
  /**
   * Milliseconds of the page's thread after a change of one text node: all that we do until it is read, linked and taken in again, looks for
   * underlines, and doing that with its block alone; each after a pause, as a change comes. Zero where nothing is named.
   */
  readonly rescan: number;
  readonly look: number;
  readonly blockAlone: number;
}

const POINTS = 300;
const ROUNDS = 9;
const CHANGES = 9;
const MS_TO_US = 1000;
/** Whoever has just run is faster than who comes after a pause. In milliseconds. */
const PAUSE_MS = 100;

/** On the page that is shown. */
export async function measurePage(): Promise<PageCosts> {
  const takeTimes = timeCallbacks();
  const answers = new Stopwatch();
  const rig = await readPage(timeAnswers(link, answers));
  const hover = measureHover(rig);
  const changes = await measureChanges(rig, answers, takeTimes);
  const painted = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  rig.end();
  const nodes = document.evaluate('count(//node())', document).numberValue;
  return { nodes, mentions: rig.store.all().length, painted, ...hover, ...changes };
}

/** Medians over changes of a text node in the middle of the page. */
async function measureChanges(
  { store, takeLooks, settled }: Rig,
  answers: Stopwatch,
  takeTimes: TakeTimes,
): Promise<Pick<PageCosts, 'rescan' | 'look' | 'blockAlone'>> {
  const times = { rescan: [] as number[], look: [] as number[], blockAlone: [] as number[] };
  for (let i = 0; i < CHANGES; i++) {
    const all = store.all();
    const text = all[Math.floor(all.length / 2)]?.pieces[0].node;
    if (!text) break;
    await pause();
    takeTimes();
    takeLooks();
    const heard = answers.ms;
    const read = settled();
    text.data += ' ';
    await read;
    await pause();
    const looks = sum(takeLooks());
    times.rescan.push(sum(takeTimes()) - looks + answers.ms - heard);
    times.look.push(looks);
    times.blockAlone.push(await timeOfBlock(text));
  }
  return { rescan: median(times.rescan), look: median(times.look), blockAlone: median(times.blockAlone) };
}

const sum = (times: readonly number[]): number => times.reduce((total, ms) => total + ms, 0);

const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, PAUSE_MS));

/** Half of the points on names, where there are any on the screen. */
function measureHover({ underlines, store }: Rig): Pick<PageCosts, 'elementFromPoint' | 'hit'> {
  const middles = store.all().flatMap((one) => {
    const [box] = underlines.boxesOf(one);
    return box && box.top > 0 && box.bottom < window.innerHeight
      ? [{ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }]
      : [];
  });
  const points = Array.from({ length: POINTS }, (_, i) => {
    const anywhere = { x: 300 + ((i * 37) % 640), y: (i * 53) % window.innerHeight };
    return (i % 2 === 0 ? middles[(i / 2) % middles.length] : undefined) ?? anywhere;
  });
  const each = (look: (point: { x: number; y: number }) => unknown): number => {
    const start = performance.now();
    for (const point of points) look(point);
    return ((performance.now() - start) / points.length) * MS_TO_US;
  };
  const times = { elementFromPoint: [] as number[], hit: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.elementFromPoint.push(each(({ x, y }) => document.elementFromPoint(x, y)));
    times.hit.push(each((point) => underlines.hit(point)));
  }
  return { elementFromPoint: median(times.elementFromPoint), hit: median(times.hit) };
}

/** What one block takes of the page's thread: reading, asking, taking in, and nothing else. */
function timeOfBlock(text: Text): Promise<number> {
  return timeHeld((take) => {
    const task = blockAround(text);
    for (const flow of task ? readBlock(task, { deep: false }).flows : []) take(flow);
  });
}
