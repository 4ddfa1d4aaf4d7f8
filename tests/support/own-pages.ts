/** What only a page of the extension can do: ask tabs, read and write the storage. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { PageReport } from '@/browser/messages';

/** The report of the first tab in which Sidelight runs, by the message that the popup uses; undefined where it runs nowhere. */
export function askForReport(own: Page): Promise<PageReport | undefined> {
  return own.evaluate(async () => {
    const { tabs } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
    for (const { id = -1 } of await tabs.query({})) {
      const report = await tabs.sendMessage(id, { kind: 'page-report' }, { frameId: 0 }).catch(() => undefined);
      if (report) return report as PageReport;
    }
    return undefined;
  });
}

/** All of `storage.local`. */
export function readStorage(own: Page): Promise<Record<string, unknown>> {
  return own.evaluate(() => {
    const { storage } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
    return storage.local.get();
  });
}

/** Stores the value under `settings` as it is, rubbish included; undefined removes it. */
export function storeSettings(own: Page, settings: unknown): Promise<void> {
  return own.evaluate(async (value) => {
    const { storage } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
    await (value === undefined ? storage.local.clear() : storage.local.set({ settings: value }));
  }, settings);
}
