/** What the runner calls in the browser. */
import { glossary } from '@/data/glossary';
import { createLinker } from '@/matching/linker';
import { englishForms, makeEntries } from '@/tests/bench/make-entries';
import { markAnswers } from './answer-marks';
import { give, link } from './background';
import { addClock } from './changing-page';
import { measure, type Rounds } from './clock';
import type { Contestant, WaitingContestant } from './contestant';
import { look, walk } from './floors';
import { linkAll, ours, readAll, timeUntilLinked } from './ours';
import { measurePage, type PageCosts } from './page-costs';
import {
  createAhoCorasick,
  createFuseOnCandidates,
  createFuseOnWindows,
  createMarkJs,
  createRegExp,
  createSymSpell,
} from './peers';
import { readPage } from './rig';

/** Slow ones look at a part and are multiplied. */
const SAMPLED_CANDIDATES = 10;
const SAMPLED_WINDOWS = 2000;

let contestants: readonly (Contestant | WaitingContestant)[] = [];

/** Gives the background its glossary; 0: the bundled one. */
export const prepareBackground = (forms: number): Promise<void> => give({ kind: 'prepare', forms });

/** Gets everybody ready for a glossary and says who they are. `peers`: which of those that take long. */
export async function prepare(forms: number, peers: 'none' | 'fast' | 'all'): Promise<readonly string[]> {
  await prepareBackground(forms);
  const fast = [createAhoCorasick(), createSymSpell(), createFuseOnCandidates(SAMPLED_CANDIDATES)];
  const slow = [createFuseOnWindows(SAMPLED_WINDOWS), createMarkJs()];
  const others = [createRegExp(), ...(peers === 'none' ? [] : fast), ...(peers === 'all' ? slow : [])];
  const list = englishForms(makeEntries(forms));
  for (const one of others) one.prepare?.(list);
  contestants = [walk, look, ...ours, ...others];
  return contestants.map(({ name }) => name);
}

/** Milliseconds of each contestant on a page, code compiled. */
export const warm = (html: string, rounds: Rounds): Promise<readonly number[]> => measure(contestants, show(html), rounds);

/** What is linked on a page, each as `entry|text`. */
export async function found(html: string): Promise<readonly string[]> {
  const root = show(html);
  const store = await linkAll((take) => readAll(root, take), link);
  return store.all().map(({ mention }) => `${mention.entry}|${mention.text}`);
}

/** What a read page costs afterwards. */
export function pageCosts(html: string): Promise<PageCosts> {
  show(html);
  return measurePage();
}

export const showPage = (html: string): void => void show(html);

/** Reads and underlines the page that is shown, once. */
export async function read(): Promise<void> {
  (await readPage(markAnswers(link))).end();
}

/** Reads and underlines the page that is shown, and keeps what there is to be kept; the number of mentions. */
export async function keepRead(): Promise<number> {
  const rig = await readPage(link);
  Reflect.set(globalThis, 'sidelightKept', rig);
  return rig.store.all().length;
}

export { changeInFrames, leave, underline } from './changing-page';

/** A page with a clock on it. */
export function showChangingPage(html: string): void {
  show(html);
  addClock();
}

/** Milliseconds to read a page and link it, right here: the better of two runs. */
export async function alone(html: string): Promise<number> {
  const root = show(html);
  const linker = createLinker(glossary.entries, glossary);
  const here = async (request: Parameters<typeof link>[0]) => ({ ...linker.link({ ...request, topicsOff: [] }), ms: 0 });
  linker.namesIn('Nothing is named here.', []);
  const once = () => timeUntilLinked((take) => readAll(root, take), here);
  return Math.min(await once(), await once());
}

/** Makes a page the content of this document, and returns its root. */
function show(html: string): Element {
  const root = document.adoptNode(new DOMParser().parseFromString(html, 'text/html').documentElement);
  document.documentElement.replaceWith(root);
  return root;
}
