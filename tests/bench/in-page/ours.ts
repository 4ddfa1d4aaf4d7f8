/** What the reader script does with a page's text: the same flows, the same queue, the same store; without its pauses. */
import type { Flow } from '@/page/flow-builder';
import { blockAround, readBlock } from '@/page/flows';
import { type Link, LinkQueue } from '@/page/link-queue';
import { MentionStore } from '@/page/mention-store';
import { elementsOnScreen } from '@/page/on-screen';
import type { BlockTask } from '@/page/types';
import { give, link } from './background';
import type { WaitingContestant } from './contestant';
import { Stopwatch, timeAnswers } from './stopwatch';

export type Take = (flow: Flow) => void;

/** Reads all that is in an element, block by block, in the order of the scanner. */
export function readAll(root: Element, take: Take): void {
  const stack: BlockTask[] = [{ block: root, lang: root.getAttribute('lang') ?? undefined }];
  for (let task = stack.pop(); task; task = stack.pop()) {
    const { flows, inner } = readBlock(task, { deep: true });
    for (const flow of flows) take(flow);
    for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i] as BlockTask);
  }
}

/** Reads what is on the screen, with which the scanner begins. */
export function readScreen(take: Take): void {
  const tasks = elementsOnScreen(window).flatMap((element) => blockAround(element) ?? []);
  const blocks = new Map(tasks.map((task) => [task.block, task]));
  for (const task of blocks.values()) for (const flow of readBlock(task, { deep: false }).flows) take(flow);
}

/** Has what `read` reads linked; settles when the last mention is in the store. `watch` runs while flows are read and handed over. */
export function linkAll(read: (take: Take) => void, through: Link, watch = new Stopwatch()): Promise<MentionStore> {
  const store = new MentionStore();
  return new Promise((resolve) => {
    const goOn = (): void => {
      while (queue.takeIn());
      if (!queue.isBusy) for (const flow of store.takeWaiting()) queue.add(flow);
      queue.send();
      if (queue.isBusy) return;
      store.all();
      resolve(store);
    };
    const queue = new LinkQueue({ link: through, store, versionOf: () => 1, onAnswer: goOn });
    watch.start();
    read((flow) => {
      queue.add(flow);
      if (queue.isFull) queue.send();
    });
    goOn();
    watch.stop();
  });
}

/**
 * Milliseconds that the page's thread is held: reading, handing texts over, parsing answers and taking them in.
 * All is read before anything is handed over: the reader script pauses between its slices, so that page and background do not fight for the processor.
 */
export async function timeHeld(read: (take: Take) => void): Promise<number> {
  const watch = new Stopwatch();
  const flows: Flow[] = [];
  watch.start();
  read((flow) => flows.push(flow));
  watch.stop();
  await linkAll((take) => flows.forEach(take), timeAnswers(link, watch), watch);
  return watch.ms;
}

/** Milliseconds from the first block to the last mention, whoever works meanwhile. */
export async function timeUntilLinked(read: (take: Take) => void, through: Link = link): Promise<number> {
  const start = performance.now();
  await linkAll(read, through);
  return performance.now() - start;
}

export const ours: readonly WaitingContestant[] = [
  { name: 'Sidelight', time: (root) => timeHeld((take) => readAll(root, take)) },
  { name: 'Sidelight, until all is linked', time: (root) => timeUntilLinked((take) => readAll(root, take)) },
  {
    name: 'Sidelight, until all is linked, all words new',
    before: () => give({ kind: 'forget-words' }),
    time: (root) => timeUntilLinked((take) => readAll(root, take)),
  },
];
