import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchBrowser, openBrowser } from './browser';
import { bundle } from './bundle';
import { median } from './in-page/clock';
import type { BenchPage } from './make-pages';
import { pageIndex } from './page-index';

/** Milliseconds of the first run in a fresh document and world, and last those that our script takes to be compiled before that. */
export interface ColdResult {
  readonly names: readonly string[];
  readonly pages: readonly { readonly page: string; readonly ms: readonly number[] }[];
}

/** As `wxt.config.ts` has it. */
const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

const WHO = ['walk', 'look', 'regexp', 'ours'] as const;
/** Larger pages are rare, and each sample loads the page anew. */
const LARGEST = 1_200_000;
const SAMPLES = 7;
const QUICK_SAMPLES = 3;

let sites = 0;

interface Sample {
  /** Milliseconds to compile the script and begin. */
  readonly script: number;
  /** Milliseconds of its first run. */
  readonly first: number;
}

/** A browser with an extension whose content script is each of the contestants in turn, for a page's scripts are compiled in other ways. */
export async function measureCold(pages: readonly BenchPage[], quick: boolean): Promise<ColdResult> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  const browser = await openBrowser(await writeExtension(folder));
  try {
    const times: { page: string; ms: readonly number[] }[] = [];
    for (const { name, html } of pages.filter((page) => page.html.length <= LARGEST)) {
      const samples = WHO.map((): Sample[] => []);
      for (let i = 0; i < (quick ? QUICK_SAMPLES : SAMPLES); i++) {
        for (const [at, who] of WHO.entries()) samples[at]?.push(await sample(browser, html, who));
      }
      const scripts = samples.at(-1)?.map(({ script }) => script) ?? [];
      times.push({ page: name, ms: [...samples.map((some) => median(some.map(({ first }) => first))), median(scripts)] });
    }
    return { names: [...WHO, 'ours: compiling the script'], pages: times };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

/** Milliseconds; the page is of a site of its own, so that no process that ran the script before serves it. */
async function sample(browser: BenchBrowser, html: string, who: (typeof WHO)[number]): Promise<Sample> {
  sites += 1;
  const tab = await browser.open(html, `http://bench${sites}.localhost`, who);
  const root = await tab.waitForSelector('html[data-bench]');
  const times = await root?.evaluate((element) => element.getAttribute('data-bench'));
  await tab.close();
  const [script = 0, first = 0] = JSON.parse(times ?? '[]') as readonly number[];
  return { script, first };
}

/** An extension that runs each contestant on the pages of its name, as a content script. */
async function writeExtension(folder: string): Promise<string> {
  const scripts = { ours: ['start.js', 'index.js', 'ours.js'], others: ['start.js', 'others.js'] };
  const files = {
    'start.js': 'globalThis.benchStart = performance.now();',
    'index.js': `globalThis.benchIndex = ${JSON.stringify(pageIndex(0, ''))}; globalThis.benchStart = performance.now();`,
    'ours.js': COMPILED_AT_ONCE + (await bundle('in-page/cold-ours.ts', 'ours')),
    'others.js': await bundle('in-page/cold-others.ts', 'others'),
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Bench',
      version: '1',
      content_scripts: WHO.map((who) => ({ matches: [`*://*/${who}`], js: who === 'ours' ? scripts.ours : scripts.others })),
    }),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
