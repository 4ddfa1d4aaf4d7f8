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
  /** A tab with a page in which none of its own scripts run, and no timer either. `site`: without port. */
  open(html: string, site?: string, path?: string): Promise<Page>;
  /** A tab with an empty page, in front. */
  openEmpty(): Promise<Page>;
  version(): Promise<string>;
  close(): Promise<void>;
}

/** No script of the page; those of extensions run. */
const NO_SCRIPTS = { 'content-security-policy': "script-src 'none'" };

/** `extension`: folder of one that runs on the pages. */
export async function openBrowser(extension?: string): Promise<BenchBrowser> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? '');
    response
      .writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', ...ISOLATED, ...NO_SCRIPTS })
      .end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await start(extension);
  return {
    async open(html, site = 'http://localhost', path = 'page') {
      pages.set(`/${path}`, html);
      const page = await browser.newPage();
      await page.goto(`${site}:${port}/${path}`);
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

function start(extension?: string): Promise<Browser> {
  return launch({
    ...(extension && { enableExtensions: [extension] }),
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
