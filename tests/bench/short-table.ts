/** `npm run bench -- --table FILE`: the short table of the README, in Markdown, from what `--json` wrote. */
import { readFileSync } from 'node:fs';
import type { ColdResult } from './cold';
import type { FrameCosts } from './frames';
import type { Heap } from './heap';
import type { LongestPage } from './longest-pages';
import { isMade } from './make-pages';
import { ratios } from './report';
import type { WarmResult } from './warm';

/** What `--json` writes; the second half is left out by `--quick`. */
interface Results {
  readonly version: string;
  readonly warm: readonly WarmResult[];
  readonly cold: ColdResult;
  readonly longest: readonly LongestPage[];
  readonly frames: readonly FrameCosts[];
  readonly heap?: readonly Heap[];
  readonly peers?: readonly WarmResult[];
}

type Row = readonly [what: string, figure: string];

/** Pages that somebody saved have a column of their own, where there are any. */
export function shortTable(file: string): string {
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  const rows = [
    ...pageRows(results, isMade),
    ...peerRows(results.peers ?? []),
    ...frameRows(results.frames),
    ...heapRows(results.heap ?? []),
  ];
  if (results.cold.pages.every(({ page }) => isMade(page))) return table(['what', 'figure'], rows);
  const saved = new Map(pageRows(results, (page) => !isMade(page)));
  return table(
    ['what', 'made pages', 'saved pages'],
    rows.map(([what, figure]) => [what, figure, saved.get(what) ?? '']),
  );
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, ['---', ...heads.slice(1).map(() => '--:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What was measured page by page, of some of them. */
function pageRows({ warm, cold, longest }: Results, isWanted: (page: string) => boolean): readonly Row[] {
  const only = <T extends { readonly page: string }>(pages: readonly T[]): readonly T[] =>
    pages.filter(({ page }) => isWanted(page));
  return [
    ...scanRows(
      warm.map((result) => ({ ...result, pages: only(result.pages) })),
      { ...cold, pages: only(cold.pages) },
    ),
    ...longestRows(only(longest)),
  ];
}

function scanRows(warm: readonly WarmResult[], cold: ColdResult): readonly Row[] {
  const [least, ...larger] = warm;
  const many = larger.at(-1);
  return [
    ['first reading of a page, nothing compiled, over the floor', ratioOf(cold, 'ours')],
    ['first reading, until what is on the screen is linked, over the floor', ratioOf(cold, 'ours: until the screen is linked')],
    ['first reading, until the background has linked all, over the floor', ratioOf(cold, 'ours: until linked')],
    ...(least ? OURS.map(([name, what]): Row => [what, ratioOf(least, name)]) : []),
    ...(least && many ? manyFormsRows(least, many) : []),
  ];
}

function manyFormsRows(least: WarmResult, many: WarmResult): readonly Row[] {
  const ratio = (name: string): string => (total(many, name) / total(least, name)).toFixed(1);
  return [
    [`reading, ${many.forms} forms over the bundled ones`, ratio(READING)],
    [`reading, until linked, ${many.forms} forms over the bundled ones`, ratio(UNTIL_LINKED)],
  ];
}

const READING = 'Sidelight';
const UNTIL_LINKED = 'Sidelight, until all is linked';

const OURS = [
  ['one exact regular expression', 'one regular expression of all names, exact, over the floor'],
  [READING, 'reading a page, over the floor'],
  [UNTIL_LINKED, 'reading, until the background has linked all, over the floor'],
  ['Sidelight, until all is linked, all words new', 'reading, until words not seen before are linked, over the floor'],
] as const;

/** Everybody else, as measured with the bundled glossary; a slow one only where a faster set has not told of it. */
function peerRows(peers: readonly WarmResult[]): readonly Row[] {
  const known = new Set<string>(['floor a: walk', 'floor b: walk and look', ...OURS.map(([name]) => name)]);
  return peers
    .filter(({ forms }) => forms === 0)
    .flatMap((result) =>
      result.names.flatMap((name): readonly Row[] => {
        if (known.has(name)) return [];
        known.add(name);
        return [[name, ratioOf(result, name)]];
      }),
    );
}

function longestRows(pages: readonly LongestPage[]): readonly Row[] {
  const [largest] = pages.filter(({ mentions }) => mentions > 0).toSorted((a, b) => b.nodes - a.nodes);
  const hovers = pages.map(({ page, elementFromPoint, hit }) => ({ page, ms: [hit, elementFromPoint] }));
  const worst = (of: (page: LongestPage) => number): string => Math.max(0, ...pages.map(of)).toFixed(1);
  return [
    ['hover, over `elementFromPoint`', ratioOf({ names: ['hit', 'point'], pages: hovers }, 'hit')],
    ...(largest
      ? [
          [
            'one changed block of the largest page, over reading it alone',
            (largest.rescan / largest.blockAlone).toFixed(1),
          ] as const,
        ]
      : []),
    ['longest task', `${worst(({ longestTask }) => longestTask)} ms`],
    ['longest task, processor four times slower', `${worst(({ longestTaskSlow }) => longestTaskSlow)} ms`],
  ];
}

const frameRows = (frames: readonly FrameCosts[]): readonly Row[] =>
  frames.map(({ page, mentions, with: ours, without }) => [
    `frame with a change, ${mentions} mentions, ${page}; over none of ours`,
    (ours / without).toFixed(2),
  ]);

const heapRows = (heap: readonly Heap[]): readonly Row[] =>
  heap.map(({ forms, page, bytes }) => [
    `heap of a read page, ${page}, ${forms === 0 ? 'bundled glossary' : `${forms} forms`}`,
    `${(bytes / 2 ** 20).toFixed(2)} MB`,
  ]);

function ratioOf({ names, pages }: ColdResult | WarmResult, name: string): string {
  const { total: all = NaN, p90 = NaN } = ratios(names, pages)[names.indexOf(name)] ?? {};
  return `${all.toFixed(1)} (${p90.toFixed(1)})`;
}

function total({ names, pages }: WarmResult, name: string): number {
  return ratios(names, pages)[names.indexOf(name)]?.ms ?? NaN;
}
