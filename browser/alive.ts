import browser from 'webextension-polyfill';

/** False in a page older than the extension: after an update or removal, nothing of the browser's interface is left to the old script. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false;
  }
}
