/** Starts a browser with the built extension, the same way for Chromium and for Firefox. */
import { fileURLToPath } from 'node:url';
import { type Browser, launch as startBrowser, type Page } from 'puppeteer-core';
import { ensureBrowser, type BrowserName } from './find-browser';
import { allowPrivateWindows, installForPrivateWindows } from './private-windows';

const GECKO_ID = 'sidelight@sidelight.example';
/** Firefox gives an extension a random address unless told one. */
const GECKO_UUID = '0b6f1c1e-5d2a-4f3b-9c57-5a1de11947f0';

/** Firefox opens an extension's page but never reports the navigation as finished. Until it has begun, the tab must not be asked. */
const FIREFOX_NAVIGATION_MS = 600;
/** Asked before it has begun, on a busy machine, the tab stays empty; then another one is tried, so many times. */
const FIREFOX_SHOWN_MS = 6000;
const FIREFOX_TRIES = 4;
const FIREFOX_STARTS = 3;

/** A loaded machine may take this long until an extension has started. */
const WELCOME_MS = 20_000;
const WELCOME_POLL_MS = 50;

/** The port of the discard service, which no machine runs any more. */
const NOBODY_LISTENS = 9;

/** Addresses other than this machine's do not resolve: a test that needs one fails, and nothing leaves. */
const ONLY_LOCAL = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

export interface LaunchOptions {
  /** Default true. */
  readonly headless?: boolean;
  /** Let the browser reach other machines; for an address that a person gave. Default false. */
  readonly network?: boolean;
  /** Port of a proxy on this machine that every request goes through, those to this machine as well. */
  readonly proxyPort?: number;
  /** Leave the first-run page open, which the extension opens by itself. Default false. */
  readonly welcome?: boolean;
  /** Of the browser itself, as a BCP 47 tag; Chromium only. Default: that of the machine. */
  readonly language?: string;
  /** Let the extension into private windows; see `private-windows.ts`. Default false. */
  readonly privateWindows?: boolean;
  /** The size of text that the reader set in the browser, in pixels. Default: 16, as after installing. */
  readonly textSize?: number;
  readonly width?: number;
  readonly height?: number;
}

export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Of the extension's own pages, ending with a slash. */
  readonly address: string;
  /** Opens an address in a tab of its own and waits until it has loaded. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension ("popup.html") in a tab of its own and waits until it has content. */
  openOwn(path: string): Promise<Page>;
  /** As a reader does on the browser's own page of extensions, with the pages that are open left open. */
  removeExtension(): Promise<void>;
  installExtension(): Promise<void>;
  close(): Promise<void>;
}

/** Where `npm run build` and `npm run build:firefox` put the extension. */
export function builtExtension(name: BrowserName): string {
  const folder = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return fileURLToPath(new URL(`../../.output/${folder}`, import.meta.url));
}

export function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Session> {
  return name === 'chromium' ? launchChromium(builtExtension(name), options) : launchFirefox(builtExtension(name), options);
}

async function launchChromium(extension: string, options: LaunchOptions): Promise<Session> {
  const browser = await startBrowser({
    executablePath: ensureBrowser('chromium'),
    headless: options.headless ?? true,
    enableExtensions: [extension],
    defaultViewport: viewport(options),
    // On Linux Chromium takes its language from here alone.
    ...(options.language && { env: { ...process.env, LANGUAGE: options.language } }),
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--no-default-browser-check',
      ...(options.textSize ? [`--blink-settings=defaultFontSize=${options.textSize}`] : []),
      ...(options.language ? [`--lang=${options.language}`] : []),
      // Chromium refuses to run as root inside its sandbox, as in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.proxyPort ? [`--proxy-server=http://127.0.0.1:${options.proxyPort}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(options.network || options.proxyPort ? [] : [ONLY_LOCAL]),
    ],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  if (!options.welcome) await closeWelcome(browser);
  const base = `chrome-extension://${new URL(worker.url()).host}/`;
  if (options.privateWindows) await allowPrivateWindows(browser, new URL(base).host);
  return {
    name: 'chromium',
    browser,
    address: base,
    open: (url) => openTab(browser, url),
    openOwn: (path) => openTab(browser, base + path),
    removeExtension: () => browser.uninstallExtension(new URL(base).host),
    installExtension: async () => {
      await browser.installExtension(extension);
      await closeWelcome(browser);
    },
    close: () => browser.close(),
  };
}

async function launchFirefox(extension: string, options: LaunchOptions, starts = FIREFOX_STARTS): Promise<Session> {
  const browser = await startBrowser({
    browser: 'firefox',
    executablePath: ensureBrowser('firefox'),
    headless: options.headless ?? true,
    defaultViewport: viewport(options),
    // Without it Firefox refuses to navigate to the pages of an extension.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'browser.safebrowsing.malware.enabled': false,
      'browser.safebrowsing.phishing.enabled': false,
      ...(options.textSize && { 'font.size.variable.x-western': options.textSize }),
      ...firefoxProxy(options),
    },
  });
  let id = await (options.privateWindows ? installForPrivateWindows(browser, extension) : browser.installExtension(extension));
  // On a busy machine Firefox now and then starts an extension without telling it that it is new. Installed once more, it has pages that stay empty.
  const untold = options.welcome ? undefined : await closeWelcome(browser).catch((error: Error) => error);
  if (untold) {
    await browser.close();
    if (starts > 1) return launchFirefox(extension, options, starts - 1);
    throw untold;
  }
  return {
    name: 'firefox',
    browser,
    address: `moz-extension://${GECKO_UUID}/`,
    open: (url) => openTab(browser, url),
    openOwn: (path) => openFirefoxOwn(browser, `moz-extension://${GECKO_UUID}/${path}`),
    removeExtension: () => browser.uninstallExtension(id),
    installExtension: async () => {
      id = await browser.installExtension(extension);
      await closeWelcome(browser);
    },
    close: () => browser.close(),
  };
}

/** A page that comes to the front by itself, at some moment, would disturb every test. */
async function closeWelcome(browser: Browser): Promise<void> {
  await (await findWelcome(browser)).close();
}

/** The first-run page, once it is open. Firefox does not tell the addresses of an extension's tabs; the pages themselves do. */
export async function findWelcome(browser: Browser): Promise<Page> {
  const end = Date.now() + WELCOME_MS;
  while (Date.now() < end) {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => document.URL).catch(() => '');
      if (address.endsWith('/welcome.html')) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, WELCOME_POLL_MS));
  }
  throw new Error('The first-run page does not open');
}

/** Without a network, everything but this machine goes to a proxy that is not there. */
function firefoxProxy({ network = false, proxyPort }: LaunchOptions): Record<string, unknown> {
  if (network) return {};
  const port = proxyPort ?? NOBODY_LISTENS;
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': proxyPort !== undefined,
  };
}

/** With a window of its own the page takes the window's size. */
function viewport({ headless = true, width = 1280, height = 900 }: LaunchOptions) {
  return headless ? { width, height } : null;
}

async function openTab(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

async function openFirefoxOwn(browser: Browser, url: string): Promise<Page> {
  for (let tries = 0; tries < FIREFOX_TRIES; tries++) {
    const page = await browser.newPage();
    await page.goto(url, { timeout: FIREFOX_NAVIGATION_MS }).catch(() => undefined);
    if (await page.waitForSelector('body > *', { timeout: FIREFOX_SHOWN_MS }).catch(() => undefined)) return page;
    await page.close();
  }
  throw new Error(`${url} stays empty.`);
}
