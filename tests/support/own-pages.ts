/** What only a page of the extension can do: ask tabs, read and write the storage. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { Correction } from '@/browser/corrections';
import type { PageMessage, PageReport } from '@/browser/messages';

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

/** Stores corrections as a card would, in place of those there are. */
export function storeCorrections(own: Page, corrections: readonly Correction[]): Promise<void> {
  return own.evaluate((value) => {
    const { storage } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
    return storage.local.set({ corrections: value });
  }, corrections);
}

/** Stores values under any keys, as they are. */
export function storeValues(own: Page, values: Record<string, unknown>): Promise<void> {
  // As text: not every driver carries every object.
  return own.evaluate(async (all) => {
    const { storage } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
    await storage.local.set(JSON.parse(all) as Record<string, unknown>);
  }, JSON.stringify(values));
}

/** Fills both storage areas until nothing goes in any more. */
export function fillStorage(own: Page): Promise<void> {
  return own.evaluate(async () => {
    const { storage } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
    for (const [area, largest] of [
      [storage.local, 1_000_000],
      [storage.sync, 7_000],
    ] as const) {
      for (let size: number = largest, index = 0; size >= 1 && index < 1000; index += 1) {
        const isIn = await area.set({ [`x${index}`]: 'x'.repeat(size) }).then(
          () => true,
          () => false,
        );
        if (!isIn) size = Math.floor(size / 2);
      }
    }
  });
}

/** Sends a message to every page that Sidelight runs on, or to those of one address, as the background does. */
export function tellPages(own: Page, message: PageMessage, address?: string): Promise<void> {
  return own.evaluate(
    async (told, only) => {
      const { tabs } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
      for (const { id = -1, url } of await tabs.query({})) {
        if (only === '' || only === url) await tabs.sendMessage(id, told, { frameId: 0 }).catch(() => undefined);
      }
    },
    message,
    address ?? '',
  );
}

/** What the toolbar icon shows for each tab that shows something. */
export function readBadges(own: Page): Promise<string[]> {
  return own.evaluate(async () => {
    const { tabs, action } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
    const texts = [];
    for (const { id = -1 } of await tabs.query({})) texts.push(await action.getBadgeText({ tabId: id }));
    return texts.filter((text) => text !== '');
  });
}

export interface View {
  readonly address: string;
  /** In CSS pixels. */
  readonly width: number;
}

/** Our own pages that fill a tab, or the popup. */
export function ownViews(own: Page, type: 'tab' | 'popup'): Promise<View[]> {
  return own.evaluate((wanted) => {
    const { extension } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
    return extension
      .getViews({ type: wanted })
      .map(({ location, innerWidth }) => ({ address: location.href, width: innerWidth }));
  }, type);
}

/** The address that the toolbar button opens. */
export function popupOf(own: Page): Promise<string> {
  return own.evaluate(() => {
    const { action } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
    return action.getPopup({});
  });
}

export interface Panel {
  /** The names on its sheet. */
  readonly names: string[];
  /** In CSS pixels. */
  readonly width: number;
}

/** What stands in the side panel, or sidebar, that the browser shows; undefined while none is open. */
export function lookAtPanel(own: Page): Promise<Panel | undefined> {
  return own.evaluate(() => {
    const { extension } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
    const inTabs = extension.getViews({ type: 'tab' });
    const panel = extension.getViews().find((one) => one.location.pathname === '/sidepanel.html' && !inTabs.includes(one));
    if (!panel) return undefined;
    const names = [...panel.document.querySelectorAll('.sheet h2')].map(({ textContent }) => textContent.trim());
    return { names, width: panel.innerWidth };
  });
}

/** Zooms the tab in front, as the reader does. */
export function zoomTab(own: Page, factor: number): Promise<void> {
  return own.evaluate(async (to) => {
    const { tabs } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
    for (const { id } of await tabs.query({ active: true })) await tabs.setZoom(id, to);
  }, factor);
}
