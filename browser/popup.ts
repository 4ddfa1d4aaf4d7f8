/** The popup of our toolbar button, opened otherwise than by a press on that button. */
import browser from 'webextension-polyfill';

/** The popup's page, as the manifest names it. */
const POPUP = 'popup.html';

/**
 * Opens the popup at what the fragment names (the id of an entry). Neither browser asks for a press of the reader any more.
 * False where there is no popup to open: a window without a toolbar, one that is not in front, a browser that has none.
 */
export async function openPopup(fragment: string): Promise<boolean> {
  const { action } = browser;
  try {
    await action.setPopup({ popup: popupAt(fragment) });
    await action.openPopup();
    return true;
  } catch {
    return false;
  } finally {
    await action.setPopup({ popup: POPUP });
  }
}

/** The popup's page at what a fragment names, for a tab. */
export function popupAt(fragment: string): string {
  return `${POPUP}#${encodeURIComponent(fragment)}`;
}
