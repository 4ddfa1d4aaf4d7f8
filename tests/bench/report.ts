import type { ColdResult } from './cold';
import { sumOf } from './recall';
import type { WarmResult } from './warm';

export interface Results {
  readonly browser: string;
  readonly warm: readonly WarmResult[];
  readonly cold: readonly ColdResult[];
}

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
function ratios(names: readonly string[], pages: readonly Times[]): readonly Ratio[] {
  return names.map((_, i) => {
    const of = (at: number) => pages.reduce((sum, { ms }) => sum + (ms[at] ?? 0), 0);
    const each = pages.map(({ ms }) => (ms[i] ?? 0) / (ms[FLOOR] ?? 1)).toSorted((a, b) => a - b);
    return { total: of(i) / of(FLOOR), p90: each[Math.ceil(each.length * PERCENTILE) - 1] ?? 0, ms: of(i) };
  });
}

export function table({ browser, warm, cold }: Results): string {
  return [
    browser,
    ...warm.flatMap((result) => [
      `\nwarm, ${result.forms === 0 ? 'bundled glossary' : `${result.forms} forms`}, ${result.pages.length} pages`,
      ...rows(result.names, ratios(result.names, result.pages)),
      recallLine(result),
    ]),
    ...cold.flatMap((result) => [
      `\ncold, ${result.pages.length} pages`,
      ...rows(result.names, ratios(result.names, result.pages)),
    ]),
  ].join('\n');
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
