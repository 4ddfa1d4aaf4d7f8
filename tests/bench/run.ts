/**
 * `npm run bench [-- --quick] [--json FILE] [FOLDER OF SAVED PAGES...]`: what reading and linking cost, in floors.
 * `npm run -s bench -- --table FILE`: the short table of the README, from such a file; measures nothing.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser';
import { measureCold } from './cold';
import { measureFrames } from './frames';
import { measureGrowth } from './growth';
import { measureHeap } from './heap';
import { measureLongestPages } from './longest-pages';
import { makeEntries } from './make-entries';
import { makePages } from './make-pages';
import { coldTable, framesTable, growthTable, heapTable, pagesTable, print, warmTable } from './report';
import { readSavedPages } from './saved-pages';
import { shortTable } from './short-table';
import { measurePeers, measureWarm } from './warm';

const { values, positionals: folders } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'string' }, table: { type: 'string' } },
  allowPositionals: true,
});

if (values.table) {
  print(shortTable(values.table));
  process.exit();
}

/** For a look while working: small pages, the bundled glossary, no slow peers. */
const QUICK_LARGEST = 250_000;
const entries = makeEntries(0);
const pages = [...makePages(entries, values.quick ? QUICK_LARGEST : Infinity), ...folders.flatMap(readSavedPages)];
const browser = await openBrowser();
try {
  const version = await browser.version();
  print(`${version}; times over floor b of the same run: all pages together, the page that 90 % stay below`);
  const warm = await measureWarm(browser, pages, values.quick);
  print(warmTable(warm));
  const cold = await measureCold(browser, pages, values.quick);
  print(coldTable(cold));
  const longest = await measureLongestPages(browser, pages);
  print(pagesTable(longest));
  const frames = await measureFrames(browser);
  print(framesTable(frames));
  const rest = values.quick ? {} : await measureRest();
  if (values.json)
    await writeFile(values.json, `${JSON.stringify({ version, warm, cold, longest, frames, ...rest }, undefined, 2)}\n`);
} finally {
  await browser.close();
}

/** What takes minutes. */
async function measureRest() {
  const growth = await measureGrowth(browser);
  print(growthTable(growth));
  const heap = await measureHeap(browser);
  print(heapTable(heap));
  const peers = await measurePeers(browser, pages);
  print(warmTable(peers));
  return { growth, heap, peers };
}
