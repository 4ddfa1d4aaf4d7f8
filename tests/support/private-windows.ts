/** Private windows, and the extension's way into them, which a reader grants on the browser's own page of extensions. */
import type { Browser, Page } from 'puppeteer-core';
import type { Browser as ExtensionBrowser } from 'webextension-polyfill';
import { until } from './reading';

/** What Chromium's own page of extensions can do. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: { readonly extensionId: string; readonly incognitoAccess: boolean }): Promise<void>;
}

/** A connection to Firefox; puppeteer has no words of its own for this. */
interface BidiBrowser extends Browser {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: { readonly extension: string } }> };
}

/** Chromium. The extension starts anew; until it has, its pages cannot be opened. */
export async function allowPrivateWindows(browser: Browser, id: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (extensionId) => {
    const { developerPrivate } = Reflect.get(globalThis, 'chrome') as { developerPrivate: DeveloperPrivate };
    // Otherwise Chromium switches off what does not come from its store.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, id);
  const opens = () => page.goto(`chrome-extension://${id}/options.html`).catch(() => null);
  await until(async () => (await opens()) !== null);
  await page.close();
}

/** Firefox. Resolves with the extension's id. */
export async function installForPrivateWindows(browser: Browser, path: string): Promise<string> {
  const { connection } = browser as BidiBrowser;
  const params = { extensionData: { type: 'path', path }, 'moz:allowPrivateBrowsing': true };
  const { result } = await connection.send('webExtension.install', params);
  return result.extension;
}

/** Opens an address that no other tab shows in a private window, by a page of the extension. */
export async function openPrivately(browser: Browser, own: Page, url: string): Promise<Page> {
  await own.evaluate(async (address) => {
    const { windows } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as ExtensionBrowser;
    await windows.create({ incognito: true, url: address });
  }, url);
  let opened: Page | undefined;
  await until(async () => (opened = (await browser.pages()).find((page) => page.url() === url)) !== undefined);
  if (!opened) throw new Error('No private window');
  return opened;
}
