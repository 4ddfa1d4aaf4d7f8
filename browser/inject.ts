/** Running our own files in documents that are open. */
import browser from 'webextension-polyfill';
import type { Origin, PartName } from './background-messages';
import { PAGES } from './pages';

/** In `storage.session`, which the browser empties when the extension ends: set once the open pages have their script. */
const PLACED = 'placed';

/** Runs a part of the reader script in one document. Settles in any case: the page may be gone, or be one of the browser's own. */
export async function injectPart({ tabId, frameId }: Origin, part: PartName): Promise<void> {
  // The script is asked for by one that runs, so there is nothing to wait for.
  await quietly(() =>
    browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [`/${part}.js`],
      injectImmediately: true,
    }),
  );
}

/**
 * Brings the reader script to pages that were open before the extension was: installed, updated, or switched on again.
 * To be called whenever the background starts; it does so once in the extension's life. Where a script runs already, the second one leaves at once.
 */
export async function placeReaders(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(PLACED))[PLACED] === true) return;
  await session.set({ [PLACED]: true });
  // A discarded tab gets its script when it is loaded again.
  const tabs = await browser.tabs.query({ url: PAGES, discarded: false });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : placeReader(id))));
}

async function placeReader(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await quietly(() => browser.scripting.insertCSS({ target, files: ['/assets/highlight.css'] }));
  await quietly(() => browser.scripting.executeScript({ target, files: ['/reader.js'] }));
}

/** The page went away in the meantime, or does not let anybody in: nothing to be done, nobody to be told. */
async function quietly(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch {
    // As said.
  }
}
