/** The entry in the context menu of selected text. */
import browser from 'webextension-polyfill';
import { t } from './i18n';

const LOOK_UP = 'look-up';

/** Pages that have a reader script; elsewhere nobody could show the answer. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/**
 * Keeps the menu entry and calls back when it is chosen.
 * Browsers differ in whether a menu outlives a restart, so it is made anew each time.
 */
export function offerLookUp(onLookUp: (tabId: number, text: string) => void): void {
  browser.runtime.onInstalled.addListener(createMenu);
  browser.runtime.onStartup.addListener(createMenu);
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === LOOK_UP && selectionText && tab?.id !== undefined) onLookUp(tab.id, selectionText);
  });
}

async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: LOOK_UP,
    // The browser puts the selection in place of %s and shortens it.
    title: t('menuLookUp'),
    contexts: ['selection'],
    documentUrlPatterns: PAGES,
  });
}
