/** What the runner calls in the browser. */
import { glossary as pack } from '@/data/glossary';
import { createMatcher } from '@/matching/matcher';
import { englishForms, makeEntries } from '@/tests/bench/make-entries';
import { measure, type Rounds, timeOf } from './clock';
import type { Contestant } from './contestant';
import { look, walk } from './floors';
import { createOurs, type Glossary, scan } from './ours';
import { measurePage, type PageCosts } from './page-costs';
import {
  createAhoCorasick,
  createFuseOnCandidates,
  createFuseOnWindows,
  createMarkJs,
  createRegExp,
  createSymSpell,
} from './peers';

/** Slow ones look at a part and are multiplied. */
const SAMPLED_CANDIDATES = 10;
const SAMPLED_WINDOWS = 2000;

const glossaryOf = (forms: number): Glossary => ({ entries: makeEntries(forms), lookAlikes: pack.lookAlikes });

let glossary: Glossary = { entries: [] };
let contestants: readonly Contestant[] = [];

/** Gets everybody ready for a glossary and says who they are. `peers`: which of those that take long. */
export function prepare(forms: number, peers: 'none' | 'fast' | 'all'): readonly string[] {
  glossary = glossaryOf(forms);
  const fast = [createAhoCorasick(), createSymSpell(), createFuseOnCandidates(SAMPLED_CANDIDATES)];
  const slow = [createFuseOnWindows(SAMPLED_WINDOWS), createMarkJs()];
  contestants = [
    walk,
    look,
    createRegExp(),
    createOurs(glossary, 'known'),
    createOurs(glossary, 'new'),
    ...(peers === 'none' ? [] : fast),
    ...(peers === 'all' ? slow : []),
  ];
  const list = englishForms(glossary.entries);
  for (const contestant of contestants) contestant.prepare?.(list);
  return contestants.map(({ name }) => name);
}

/** Milliseconds of each contestant on a page, code compiled. */
export const warm = (html: string, rounds: Rounds): readonly number[] => measure(contestants, show(html), rounds);

/** Milliseconds of the first run in this document and world; of ours, reading the glossary included. */
export function cold(who: 'walk' | 'look' | 'regexp' | 'ours', forms: number): number {
  const root = document.documentElement;
  if (who === 'walk' || who === 'look') return timeOf(who === 'walk' ? walk : look, root);
  if (who === 'regexp') {
    const contestant = createRegExp();
    contestant.prepare?.(englishForms(makeEntries(forms)));
    return timeOf(contestant, root);
  }
  const { entries, lookAlikes } = glossaryOf(forms);
  const start = performance.now();
  scan(root, createMatcher(entries, { lookAlikes })).all();
  return performance.now() - start;
}

/** What the linker finds on a page, each as `entry|text`. */
export const found = (html: string): readonly string[] =>
  scan(show(html), createMatcher(glossary.entries, glossary))
    .all()
    .map(({ mention }) => `${mention.entry}|${mention.text}`);

/** What a read page costs afterwards. */
export function pageCosts(html: string): Promise<PageCosts> {
  show(html);
  const matcher = createMatcher(glossary.entries, glossary);
  return measurePage(matcher);
}

/** Milliseconds of ours alone on a page; the better of two runs. */
export function alone(html: string): number {
  const root = show(html);
  const ours = createOurs(glossary, 'known');
  return Math.min(timeOf(ours, root), timeOf(ours, root));
}

/** Builds the index, reads the page, and forgets all but the index. */
export function keepIndex(forms: number): void {
  const { entries, lookAlikes } = glossaryOf(forms);
  const matcher = createMatcher(entries, { lookAlikes });
  scan(document.documentElement, matcher);
  Reflect.set(globalThis, 'sidelightKept', matcher);
}

/** Makes a page the content of this document, and returns its root. */
function show(html: string): Element {
  const root = document.adoptNode(new DOMParser().parseFromString(html, 'text/html').documentElement);
  document.documentElement.replaceWith(root);
  return root;
}
