/** `npm run bench -- --table FILE`: the short table of the README, in Markdown, from what `--json` wrote. */
import { readFileSync } from 'node:fs';
import type { ColdResult } from './cold';
import type { FrameCosts } from './frames';
import type { Heap } from './heap';
import type { LongestPage } from './longest-pages';
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

export function shortTable(file: string): string {
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  const rows = [...scanRows(results), ...peerRows(results.peers ?? []), ...pageRows(results), ...heapRows(results.heap ?? [])];
  return ['| what | figure |', '|---|--:|', ...rows.map(([what, figure]) => `| ${what} | ${figure} |`)].join('\n');
}

function scanRows({ warm, cold }: Results): readonly Row[] {
  const [least, ...larger] = warm;
  const many = larger.at(-1);
  return [
    ['first scan of a page, nothing compiled, over the floor', ratioOf(cold, 'ours')],
    ...(least ? OURS.map(([name, what]): Row => [what, ratioOf(least, name)]) : []),
    ...(least && many ? [[`${many.forms} forms over the bundled ones`, (total(many) / total(least)).toFixed(1)] as const] : []),
  ];
}

const OURS = [
  ['Sidelight', 'scan, over the floor'],
  ['Sidelight, all words new', 'scan of words not seen before'],
  ['one exact regular expression', 'one regular expression of all names, exact'],
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

function pageRows({ longest, frames }: Results): readonly Row[] {
  const named = longest.filter(({ mentions }) => mentions > 0);
  const most = named.reduce<LongestPage | undefined>((a, b) => (a && a.nodes > b.nodes ? a : b), undefined);
  const worst = (of: (page: LongestPage) => number): string => Math.max(...longest.map(of)).toFixed(1);
  return [
    ['hover, over `elementFromPoint`, worst page', worst(({ hit, elementFromPoint }) => hit / elementFromPoint)],
    ...(most
      ? [[`one changed block of ${most.nodes} nodes, over reading it alone`, (most.rescan / most.blockAlone).toFixed(1)] as const]
      : []),
    ...frames.map(({ page, mentions, with: ours, without }): Row => [
      `frame with a change, ${mentions} mentions, ${page}; over none of ours`,
      (ours / without).toFixed(2),
    ]),
    ['longest task', `${worst(({ longestTask }) => longestTask)} ms`],
    ['longest task, processor four times slower', `${worst(({ longestTaskSlow }) => longestTaskSlow)} ms`],
  ];
}

const heapRows = (heap: readonly Heap[]): readonly Row[] =>
  heap.map(({ forms, bytes }) => [
    `heap, ${forms === 0 ? 'bundled glossary' : `${forms} forms`}`,
    `${(bytes / 2 ** 20).toFixed(2)} MB`,
  ]);

function ratioOf({ names, pages }: ColdResult | WarmResult, name: string): string {
  return (ratios(names, pages)[names.indexOf(name)]?.total ?? NaN).toFixed(1);
}

function total({ names, pages }: WarmResult): number {
  return ratios(names, pages)[names.indexOf('Sidelight')]?.ms ?? NaN;
}
