/** Running our own files in documents that are open. */
import browser from 'webextension-polyfill';
import type { Origin, PartName } from './background-messages';

/** Runs a part of the reader script in one document. Settles in any case: the page may be gone, or be one of the browser's own. */
export async function injectPart({ tabId, frameId }: Origin, part: PartName): Promise<void> {
  try {
    // The script is asked for by one that runs, so there is nothing to wait for.
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: [`/${part}.js`], injectImmediately: true });
  } catch {
    // Whoever asked sees that the part has not come, or is gone as well.
  }
}
