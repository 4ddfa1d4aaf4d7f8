/** What the runner calls in the browser. */
import type { CompiledIndex } from '@/matching/compiled';
import { createMatcher } from '@/matching/matcher';
import { englishForms, makeEntries } from '@/tests/bench/make-entries';
import { addClock, underline } from './changing-page';
import { measure, type Rounds, timeOf } from './clock';
import type { Contestant } from './contestant';
import { look, walk } from './floors';
import { serveEnglish } from './glossary-server';
import { createOurs, scan } from './ours';
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

let server = serveEnglish([]);
let contestants: readonly Contestant[] = [];

/** Gets everybody ready for a glossary and says who they are. `peers`: which of those that take long. */
export function prepare(forms: number, peers: 'none' | 'fast' | 'all'): readonly string[] {
  const entries = makeEntries(forms);
  server = serveEnglish(entries);
  const fast = [createAhoCorasick(), createSymSpell(), createFuseOnCandidates(SAMPLED_CANDIDATES)];
  const slow = [createFuseOnWindows(SAMPLED_WINDOWS), createMarkJs()];
  contestants = [
    walk,
    look,
    createRegExp(),
    createOurs(server, 'known'),
    createOurs(server, 'new'),
    ...(peers === 'none' ? [] : fast),
    ...(peers === 'all' ? slow : []),
  ];
  const list = englishForms(entries);
  for (const contestant of contestants) contestant.prepare?.(list);
  return contestants.map(({ name }) => name);
}

/** Milliseconds of each contestant on a page, code compiled. */
export const warm = (html: string, rounds: Rounds): readonly number[] => measure(contestants, show(html), rounds);

/** What the linker finds on a page, each as `entry|text`. */
export function found(html: string): readonly string[] {
  const root = show(html);
  scan(root, server.matcher());
  server.update();
  return scan(root, server.matcher())
    .all()
    .map(({ mention }) => `${mention.entry}|${mention.text}`);
}

/** What a read page costs afterwards. */
export function pageCosts(html: string): Promise<PageCosts> {
  show(html);
  return measurePage(server.matcher());
}

/** Reads and underlines the page that is shown, once. */
export async function read(): Promise<void> {
  (await readPage(server.matcher())).end();
}

export const showPage = (html: string): void => void show(html);

export { changeInFrames, leave } from './changing-page';

/** A page with a clock on it. */
export function showChangingPage(html: string): void {
  show(html);
  addClock();
}

/** Reads and underlines the page that is shown, and follows its changes until `leave`; the number of mentions. */
export const underlinePage = (): Promise<number> => underline(server.matcher());

/** Milliseconds of ours alone on a page; the better of two runs. */
export function alone(html: string): number {
  const root = show(html);
  const ours = createOurs(server, 'known');
  return Math.min(timeOf(ours, root), timeOf(ours, root));
}

/** Reads the page with a compiled glossary, and forgets all but what linking holds; the milliseconds until it could begin. */
export function keepIndex(json: string): number {
  const start = performance.now();
  const compiled = JSON.parse(json) as CompiledIndex;
  const matcher = createMatcher(() => compiled);
  matcher.read('Warm-up.', 'en');
  const startMs = performance.now() - start;
  scan(document.documentElement, matcher);
  Reflect.set(globalThis, 'sidelightKept', matcher);
  return startMs;
}

/** Makes a page the content of this document, and returns its root. */
function show(html: string): Element {
  const root = document.adoptNode(new DOMParser().parseFromString(html, 'text/html').documentElement);
  document.documentElement.replaceWith(root);
  return root;
}
