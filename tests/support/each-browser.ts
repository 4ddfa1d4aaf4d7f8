/** One body of tests, run in Chromium and in Firefox. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { Correction } from '@/browser/corrections';
import type { PageMessage } from '@/browser/messages';
import { launch, type Session } from './browsers';
import type { BrowserName } from './find-browser';
import {
  fillStorage,
  lookAtPanel,
  ownViews,
  type Panel,
  popupOf,
  readBadges,
  readStorage,
  storeCorrections,
  storeSettings,
  storeValues,
  tellPages,
  type View,
  zoomTab,
} from './own-pages';
import { SAMPLE_PAGES, serveFolder, type PageServer } from './server';

export interface Bench {
  readonly name: BrowserName;
  /** Opens one of the sample pages in a tab; `host` is another name of this machine. */
  open(page: string, host?: string): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openOwn(path: string): Promise<Page>;
  /** Writes the settings as another page of the extension would, rubbish included; none: as after installing. */
  settings(value?: unknown): Promise<void>;
  /** Writes what the reader said is not meant. */
  correct(corrections: readonly Correction[]): Promise<void>;
  stored(): Promise<Record<string, unknown>>;
  /** Stores anything under any keys. */
  store(values: Record<string, unknown>): Promise<void>;
  /** Until neither storage area takes any more. */
  fillStorage(): Promise<void>;
  /** Sends what the background sends when a shortcut or the context menu is used: no test can press those. */
  tell(message: PageMessage): Promise<void>;
  badges(): Promise<string[]>;
  /** Our own pages that fill a tab, or the popup. */
  ownViews(type: 'tab' | 'popup'): Promise<View[]>;
  /** What stands in the side panel, or sidebar, that the browser shows beside the page. */
  panel(): Promise<Panel | undefined>;
  /** Zooms the tab in front, as the reader does; 1 is the usual size. */
  zoom(factor: number): Promise<void>;
  /** The address that the toolbar button opens. */
  popup(): Promise<string>;
  readonly session: Session;
}

/** `BROWSERS=firefox npm run e2e` runs one of them. */
export const BROWSERS = (process.env['BROWSERS']?.split(',') ?? ['chromium', 'firefox']) as BrowserName[];

/** Starts the browser once for the file; each test begins without settings and with no page but ours open. */
export function inEachBrowser(subject: string, body: (bench: Bench) => void): void {
  describe.each(BROWSERS)(`${subject}, %s`, (name) => {
    let session: Session;
    let server: PageServer;
    let own: Page;

    beforeAll(async () => {
      server = await serveFolder(SAMPLE_PAGES);
      session = await launch(name);
      own = await session.openOwn('options.html');
    });
    afterAll(async () => {
      await session?.close();
      await server?.close();
    });
    beforeEach(() => storeSettings(own, undefined));
    afterEach(async () => {
      for (const page of await session.browser.pages()) if (page !== own) await page.close();
    });

    body({
      name,
      open: (page, host) => session.open(server.url(page, host)),
      openOwn: (path) => session.openOwn(path),
      settings: (value) => storeSettings(own, value),
      correct: (corrections) => storeCorrections(own, corrections),
      stored: () => readStorage(own),
      store: (values) => storeValues(own, values),
      fillStorage: () => fillStorage(own),
      tell: (message) => tellPages(own, message),
      badges: () => readBadges(own),
      ownViews: (type) => ownViews(own, type),
      zoom: (factor) => zoomTab(own, factor),
      panel: () => lookAtPanel(own),
      popup: () => popupOf(own),
      get session() {
        return session;
      },
    });
  });
}
