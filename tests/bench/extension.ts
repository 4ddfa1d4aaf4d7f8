/**
 * The extension that everything is measured in: a background that links, and content scripts in pages. Not in a page of the extension:
 * it shares its process with the background, as no page that is read does, and Chromium optimises scripts of the first such page less than of others.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle';

/** Who reads a page as a content script does, in a fresh document and world; pages of these paths are theirs. */
export const FIRST_READERS = ['walk', 'look', 'regexp', 'ours', 'linked', 'screen'] as const;
export type FirstReader = (typeof FIRST_READERS)[number];

/** Pages of this path are for everything else: they hold the bench's own script. */
export const BENCH_PATH = 'bench';

const OTHERS = ['start.js', 'others.js'];
const OURS = ['start.js', 'ours.js'];
const SCRIPTS: Readonly<Record<FirstReader | typeof BENCH_PATH, readonly string[]>> = {
  walk: OTHERS,
  look: OTHERS,
  regexp: OTHERS,
  ours: OURS,
  linked: OURS,
  screen: OURS,
  [BENCH_PATH]: ['bench.js'],
};

const manifest = {
  manifest_version: 3,
  name: 'Bench',
  version: '1',
  background: { service_worker: 'worker.js' },
  content_scripts: Object.entries(SCRIPTS).map(([path, js]) => ({ matches: [`*://*/${path}`], js })),
};

/** Writes it to a new folder, and says which. */
export async function writeExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'worker.js': await bundle('in-page/worker.ts', 'worker'),
    'start.js': 'globalThis.benchStart = performance.now();',
    'ours.js': await bundle('in-page/cold-ours.ts', 'ours'),
    'others.js': await bundle('in-page/cold-others.ts', 'others'),
    'bench.js': await bundle('in-page/index.ts', 'sidelightBench'),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
