import browser from 'webextension-polyfill';

/** Calls back once, when the extension comes to this browser; not after an update of either. */
export function onFirstInstall(onInstall: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') onInstall();
  });
}
