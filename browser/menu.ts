/** What Sidelight adds to context menus. */
import browser from 'webextension-polyfill';
import type { Origin } from './background-messages';
import { t } from './i18n';
import { PAGES } from './pages';

const LOOK_UP = 'look-up';
const OPEN_PANEL = 'open-panel';

export interface MenuHandlers {
  readonly onLookUp: (from: Origin, text: string) => void;
  readonly onOpenPanel: (windowId: number | undefined) => void;
}

/**
 * Keeps the menu entries, for selected words and for the toolbar icon, and calls back when one is chosen.
 * Browsers differ in whether a menu outlives a restart, so it is made anew each time.
 */
export function offerMenu({ onLookUp, onOpenPanel }: MenuHandlers): void {
  browser.runtime.onInstalled.addListener(createMenu);
  browser.runtime.onStartup.addListener(createMenu);
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId = 0 }, tab) => {
    if (menuItemId === OPEN_PANEL) onOpenPanel(tab?.windowId);
    if (menuItemId === LOOK_UP && selectionText && tab?.id !== undefined) onLookUp({ tabId: tab.id, frameId }, selectionText);
  });
}

async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: LOOK_UP,
    // The browser puts the selection in place of %s and shortens it.
    title: t('menuLookUp'),
    contexts: ['selection'],
    // Elsewhere nobody could show the answer.
    documentUrlPatterns: PAGES,
  });
  browser.contextMenus.create({ id: OPEN_PANEL, title: t('menuOpenPanel'), contexts: ['action'] });
}
