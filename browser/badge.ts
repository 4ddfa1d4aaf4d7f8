/** The number on the toolbar icon. */
import browser from 'webextension-polyfill';

/** A calm tone that white digits stand on with enough contrast, on light and dark toolbars. */
const BADGE_COLOUR = '#1c5f78';

/** Shows the number of entries on a tab's page; nothing for none. The browser itself clears it when the tab goes elsewhere. */
export async function showBadge(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
    await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
  } catch {
    // The tab was closed in the meantime.
  }
}
