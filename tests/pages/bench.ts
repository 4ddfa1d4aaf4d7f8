/** One browser a file, many pages in it; every name underlined, so that all can be seen. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { inEachBrowser, type Bench } from '@/tests/support/each-browser';
import { startMadePages, type MadePage, type MadePages } from '@/tests/support/made-pages';

/** Without the limit of what one screen holds. */
const EVERY_NAME = { density: 'every', limit: false };

export interface PagesBench extends Bench {
  readonly pages: MadePages;
  /** Serves a page and opens it, with every mention underlined. */
  openMade(name: string, page: string | MadePage): Promise<Page>;
}

export function onMadePages(subject: string, body: (bench: PagesBench) => void): void {
  inEachBrowser(subject, (bench) => {
    let pages: MadePages;
    beforeAll(async () => {
      pages = await startMadePages();
    });
    afterAll(() => pages?.close());

    body({
      ...bench,
      get session() {
        return bench.session;
      },
      get pages() {
        return pages;
      },
      async openMade(name, page) {
        await bench.settings(EVERY_NAME);
        return bench.session.open(pages.add(name, page));
      },
    });
  });
}
