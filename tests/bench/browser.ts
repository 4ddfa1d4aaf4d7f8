/** The installed Chromium with the bench's extension, pages from memory, and a clock of microseconds in them. */
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { type Browser, launch, type Page, type Realm } from 'puppeteer-core';
import { ensureBrowser } from '@/tests/support/find-browser';
import { BENCH_PATH, writeExtension } from './extension';

/** Without these headers `performance.now()` is rounded to a tenth of a millisecond. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
/** Pages of Fuse.js on windows take minutes. */
const PROTOCOL_TIMEOUT_MS = 900_000;
const MOST_TRIES = 500;
const WAIT_MS = 10;

/** A page, and the world in it that belongs to the extension. */
export interface BenchTab {
  readonly page: Page;
  readonly world: Realm;
  close(): Promise<void>;
}

export interface BenchBrowser {
  /**
   * A tab with a page in which none of its own scripts run, and no timer either; the content scripts of its path do.
   * It is of a site of its own, so that no process that ran them before serves it.
   */
  open(html: string, path: string): Promise<Page>;
  /** An empty one, in front, with the bench's script, of which nothing has run yet. */
  openBench(): Promise<BenchTab>;
  version(): Promise<string>;
  close(): Promise<void>;
}

/** No script of the page; those of extensions run. */
const NO_SCRIPTS = { 'content-security-policy': "script-src 'none'" };

export async function openBrowser(): Promise<BenchBrowser> {
  const pages = new Map<string, string>();
  const server = await serve(pages);
  const { port } = server.address() as AddressInfo;
  const folder = await writeExtension();
  const browser = await start(folder);
  let sites = 0;
  const open = async (html: string, path: string): Promise<Page> => {
    sites += 1;
    pages.set(`/${path}`, html);
    const page = await browser.newPage();
    await page.goto(`http://bench${sites}.localhost:${port}/${path}`);
    return page;
  };
  return {
    open,
    openBench: async () => benchTab(await open('<!doctype html><html><body></body></html>', BENCH_PATH)),
    version: () => browser.version(),
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true });
    },
  };
}

async function benchTab(page: Page): Promise<BenchTab> {
  // A promise that nobody waits for was broken: what is measured would wait for ever.
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.bringToFront();
  return { page, world: await worldOf(page), close: () => page.close() };
}

/** Content scripts run soon after the page has loaded. */
async function worldOf(page: Page): Promise<Realm> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const [world] = page.extensionRealms();
    if (world && (await world.evaluate(() => 'sidelightBench' in window))) return world;
    await setTimeout(WAIT_MS);
  }
  throw new Error('The page has no script of the bench.');
}

async function serve(pages: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? '');
    response
      .writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', ...ISOLATED, ...NO_SCRIPTS })
      .end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function start(extension: string): Promise<Browser> {
  return launch({
    enableExtensions: [extension],
    executablePath: ensureBrowser('chromium'),
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    args: [
      '--disable-gpu',
      '--no-first-run',
      // Saved pages ask for pictures and styles of other machines.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
