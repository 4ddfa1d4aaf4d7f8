import type { ColdResult } from './cold';
import type { FrameCosts } from './frames';
import type { Growth } from './growth';
import type { Heap } from './heap';
import type { LongestPage } from './longest-pages';
import { sumOf } from './recall';
import type { WarmResult } from './warm';

export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Whose time everything is told in: walk and look. */
const FLOOR = 1;
const PERCENTILE = 0.9;

interface Ratio {
  readonly total: number;
  readonly p90: number;
  readonly ms: number;
}

interface Times {
  readonly ms: readonly number[];
}

/** Total time over total time of the floor, and the same of the page that 90 % stay below. */
export function ratios(names: readonly string[], pages: readonly Times[]): readonly Ratio[] {
  return names.map((_, i) => {
    const of = (at: number) => pages.reduce((sum, { ms }) => sum + (ms[at] ?? 0), 0);
    const each = pages.map(({ ms }) => (ms[i] ?? 0) / (ms[FLOOR] ?? 1)).toSorted((a, b) => a - b);
    return { total: of(i) / of(FLOOR), p90: each[Math.ceil(each.length * PERCENTILE) - 1] ?? 0, ms: of(i) };
  });
}

export const warmTable = (results: readonly WarmResult[]): string =>
  lines(
    results.flatMap((result) => [
      `\nwarm, ${glossaryName(result.forms)}, ${result.pages.length} pages`,
      ...rows(result.names, ratios(result.names, result.pages)),
      recallLine(result),
    ]),
  );

export const coldTable = ({ names, pages }: ColdResult): string =>
  lines([`\ncold, ${pages.length} pages`, ...rows(names, ratios(names, pages))]);

export const growthTable = (growth: readonly Growth[]): string =>
  lines([
    '\nfour times the text, over four times the time',
    ...growth.map(({ text, growth: times, longMs }) => `  ${text.padEnd(32)}${times.toFixed(2)}   ${longMs.toFixed(1)} ms`),
  ]);

export const pagesTable = (pages: readonly LongestPage[]): string =>
  lines([
    '\nlongest task, and on a slower processor; hover over elementFromPoint; rescan of one changed block over that block alone; look for underlines',
    ...pages.map(pageLine),
  ]);

export const framesTable = (frames: readonly FrameCosts[]): string =>
  lines([
    '\na frame in which the page changes one text node, over the same without us',
    ...frames.map(
      ({ page, mentions, with: ours, without }) =>
        `  ${`${mentions} mentions, ${page}`.padEnd(36)} ${(ours / without).toFixed(2)}   ${ours.toFixed(2)} ms`,
    ),
  ]);

export const heapTable = (heap: readonly Heap[]): string =>
  lines([
    '\nheap that a page keeps of ours once it is read',
    ...heap.map(
      ({ forms, page, mentions, bytes }) =>
        `  ${glossaryName(forms)}: ${(bytes / 2 ** 20).toFixed(2)} MB, ${page}, ${mentions} mentions`,
    ),
  ]);

const lines = (list: readonly string[]): string => list.join('\n');

const glossaryName = (forms: number): string => (forms === 0 ? 'bundled glossary' : `${forms} forms`);

function pageLine({ page, mentions, painted, longestTask, longestTaskSlow, ...costs }: LongestPage): string {
  const tasks = `${longestTask.toFixed(1)} ms, ${longestTaskSlow.toFixed(1)} ms`;
  const hover = `${(costs.hit / costs.elementFromPoint).toFixed(1)} (${costs.hit.toFixed(0)} µs)`;
  const again = `${(costs.rescan / costs.blockAlone).toFixed(1)} (${costs.rescan.toFixed(2)} ms); ${costs.look.toFixed(1)} ms`;
  return `  ${page.padEnd(36)} ${tasks}; ${hover}; ${mentions === 0 ? 'nothing named' : again}; ${painted} of ${mentions} mentions painted`;
}

function rows(names: readonly string[], all: readonly Ratio[]): readonly string[] {
  const width = Math.max(...names.map(({ length }) => length));
  return all.map(({ total, p90, ms }, i) => {
    const figures = [total.toFixed(2), p90.toFixed(2), ms.toFixed(1)].map((figure) => figure.padStart(10)).join('');
    return `  ${(names[i] ?? '').padEnd(width)}${figures} ms`;
  });
}

function recallLine({ recall }: WarmResult): string {
  const { exact, exactOf, misspelt, misspeltOf } = sumOf(recall);
  return `  planted names found: ${exact} of ${exactOf} as written, ${misspelt} of ${misspeltOf} misspelt`;
}
