/** `npm run bench [-- --quick] [--json FILE] [FOLDER OF SAVED PAGES...]`: what a scan costs, in floors. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser';
import { bundle } from './bundle';
import { measureCold } from './cold';
import { measureGrowth } from './growth';
import { measureHeap } from './heap';
import { measureLongestPages } from './longest-pages';
import { makeEntries } from './make-entries';
import { makePages } from './make-pages';
import { print, table } from './report';
import { readSavedPages } from './saved-pages';
import { measurePeers, measureWarm } from './warm';

const { values, positionals: folders } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } },
  allowPositionals: true,
});

/** For a look while working: small pages, the bundled glossary, no slow peers. */
const QUICK_LARGEST = 250_000;
const entries = makeEntries(0);
const pages = [...makePages(entries, values.quick ? QUICK_LARGEST : Infinity), ...folders.flatMap(readSavedPages)];
const script = await bundle('in-page/index.ts', 'sidelightBench');
const browser = await openBrowser();
try {
  const results = {
    browser: await browser.version(),
    warm: await measureWarm(browser, script, pages, values.quick),
    cold: await measureCold(browser, script, pages, values.quick),
    peers: values.quick ? [] : await measurePeers(browser, script, pages),
    growth: values.quick ? [] : await measureGrowth(browser, script),
    pages: await measureLongestPages(browser, script, pages),
    heap: values.quick ? [] : await measureHeap(browser, script, pages),
  };
  print(table(results));
  if (values.json) await writeFile(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
} finally {
  await browser.close();
}
