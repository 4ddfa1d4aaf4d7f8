/** The side panel (Chromium) or sidebar (Firefox), and the shortcut for it; the menu has it as well. */
import browser from 'webextension-polyfill';

/** Each browser has one of the two; the polyfill does not know Chromium's. */
interface Panels {
  readonly sidebarAction?: { open(): Promise<void> };
  readonly sidePanel?: { open(options: { readonly windowId: number }): Promise<void> };
}

/** The command of that name in the manifest. */
const OPEN_PANEL = 'open-panel';

/**
 * Opens the panel in a window; in that of the page that asks where none is named.
 * Only while a click or a key of the reader is being handled: browsers refuse it at any other time, Firefox even after the first `await`.
 */
export async function openPanel(windowId?: number): Promise<void> {
  const { sidebarAction, sidePanel } = browser as Panels;
  if (sidebarAction) return sidebarAction.open();
  const own = windowId ?? (await browser.windows.getCurrent()).id;
  if (own !== undefined) await sidePanel?.open({ windowId: own });
}

/** Opens the panel when the reader presses its shortcut. */
export function onPanelCommand(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === OPEN_PANEL) void openPanel(tab?.windowId);
  });
}
