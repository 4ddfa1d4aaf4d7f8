/** The installed Chromium with pages from memory, and a clock of microseconds in them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { ensureBrowser } from '@/tests/support/find-browser';

/** Without these headers `performance.now()` is rounded to a tenth of a millisecond. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
/** Pages of Fuse.js on windows take minutes. */
const PROTOCOL_TIMEOUT_MS = 900_000;

export interface BenchBrowser {
  /** A tab with a page in which none of its own scripts run, and no timer either. */
  open(html: string): Promise<Page>;
  /** A tab with an empty page, in front. */
  openEmpty(): Promise<Page>;
  version(): Promise<string>;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<BenchBrowser> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? '');
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', ...ISOLATED }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await start();
  return {
    async open(html) {
      pages.set('/page', html);
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.goto(`http://localhost:${port}/page`);
      return page;
    },
    async openEmpty() {
      pages.set('/empty', '<!doctype html><html><body></body></html>');
      const page = await browser.newPage();
      await page.goto(`http://localhost:${port}/empty`);
      await page.bringToFront();
      return page;
    },
    version: () => browser.version(),
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

function start(): Promise<Browser> {
  return launch({
    executablePath: ensureBrowser('chromium'),
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    args: [
      '--disable-gpu',
      '--no-first-run',
      // Saved pages ask for pictures and styles of other machines.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
