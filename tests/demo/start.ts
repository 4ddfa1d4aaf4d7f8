/** `npm start`: builds Sidelight, opens a browser with it on something to read, and says what it found there. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { PageReport } from '@/browser/messages';
import { glossary } from '@/data/glossary';
import { launch, type Session } from '@/tests/support/browsers';
import { buildExtension } from '@/tests/support/build';
import { type BrowserName, ensureBrowser, MissingBrowser } from '@/tests/support/find-browser';
import { askForReport } from '@/tests/support/own-pages';
import { cardSettled, cardWith, hover, pause, underlined } from '@/tests/support/reading';
import { SAMPLE_PAGES, serveFile, serveFolder, type PageServer } from '@/tests/support/server';
import { BadArguments, readArguments, USAGE, type DemoArguments } from './arguments';

/** npm changes into the project's folder; the person may stand elsewhere. */
const FOLDER = process.env['INIT_CWD'] ?? process.cwd();

/** A page of a real site may take this long until its text stands still. */
const PATIENCE_MS = 15_000;
const POLL_MS = 500;

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function start({ browser, page }: DemoArguments): Promise<void> {
  ensureBrowser(browser);
  console.log(`Building Sidelight for ${browser} …`);
  await buildExtension(browser);
  const { url, server } = await addressOf(page);
  const { session, visible } = await openBrowser(browser, page.kind === 'address');
  try {
    console.log(`Opening ${url}`);
    await show(session, url, visible);
  } finally {
    await session.close().catch(() => undefined);
    await server?.close();
  }
}

/** With a window where there is a display that answers. */
async function openBrowser(browser: BrowserName, network: boolean): Promise<{ session: Session; visible: boolean }> {
  if (hasDisplay) {
    try {
      return { session: await launch(browser, { headless: false, network }), visible: true };
    } catch (error) {
      console.log(`No window could be opened, so it goes on without one. (${firstLine(error)})`);
    }
  }
  return { session: await launch(browser, { network }), visible: false };
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}

async function addressOf(page: DemoArguments['page']): Promise<{ url: string; server?: PageServer }> {
  switch (page.kind) {
    case 'address':
      return { url: page.url };
    case 'file': {
      const server = await serveFile(page.path);
      return { url: server.url(basename(page.path)), server };
    }
    case 'sample': {
      const server = await serveFolder(SAMPLE_PAGES);
      return { url: server.url('article.html'), server };
    }
    default:
      return page satisfies never;
  }
}

async function show(session: Session, url: string, visible: boolean): Promise<void> {
  const page = await session.open(url);
  for (const other of await session.browser.pages()) if (other !== page) await other.close();
  printReport(await reportOf(session, page));
  if (visible) {
    console.log('\nRest the pointer on an underlined name. Close the browser to end.');
    await new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
    return;
  }
  await hoverOne(page);
  await cardSettled(page);
  const picture = join(await mkdtemp(join(tmpdir(), 'sidelight-')), 'page.png');
  await page.screenshot({ path: picture as `${string}.png` });
  console.log(`\nScreenshot: ${picture}`);
}

/** The report of the opened page once it no longer changes; undefined where Sidelight does not run. */
async function reportOf(session: Session, page: Page): Promise<PageReport | undefined> {
  const own = await session.openOwn('options.html');
  await page.bringToFront();
  let report: PageReport | undefined;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(POLL_MS)) {
    const before = JSON.stringify(report);
    report = await askForReport(own);
    if (report && JSON.stringify(report) === before) break;
  }
  await own.close();
  return report;
}

function printReport(report: PageReport | undefined): void {
  if (!report) return console.log('Sidelight does not run on this page.');
  if (report.state === 'not-an-article')
    return console.log('This page does not look like something to read: nothing is underlined.');
  const names = new Map<string, string>(glossary.entries.map(({ id, name }) => [id, name]));
  console.log(`\nFound ${report.found.length} entries on this page:`);
  for (const { entry, count, first } of report.found) {
    console.log(`  ${names.get(entry) ?? entry}: ${count === 1 ? 'once' : `${count} times`}, first as “${first}”`);
  }
}

async function hoverOne(page: Page): Promise<void> {
  const [term] = await underlined(page);
  if (term === undefined) return;
  await hover(page, term);
  console.log(`\nThe card of “${term}”:\n`);
  console.log((await cardWith(page, '')).replace(/\n\s*\n/g, '\n').replace(/^/gm, '  '));
}

// Whoever reads only the beginning, as `| head` does, has seen enough.
process.stdout.on('error', () => process.exit(0));

try {
  const asked = readArguments(process.argv.slice(2), FOLDER);
  if (asked.help) console.log(USAGE);
  else await start(asked);
} catch (error) {
  if (!(error instanceof BadArguments || error instanceof MissingBrowser)) throw error;
  console.error(error instanceof BadArguments ? `${error.message}\n\n${USAGE}` : error.message);
  process.exitCode = 1;
}
