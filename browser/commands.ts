/** The keyboard shortcuts that the manifest names. */
import browser from 'webextension-polyfill';
import { type CommandName, parseCommand } from './messages';
import { findPageTab } from './tabs';

/** Chromium has a page for it, Firefox a function. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/** A shortcut as the browser has it now. */
export interface Shortcut {
  readonly name: string;
  /** In the language of the browser. */
  readonly description: string;
  /** As the browser writes them, such as `Alt+Shift+J`; empty when the reader set none. */
  readonly keys: string;
}

/** Our shortcuts in the order of the manifest, without those that browsers add for the toolbar icon and the sidebar; first those that have keys. */
export async function listShortcuts(): Promise<readonly Shortcut[]> {
  // Chromium lists them by the alphabet.
  const order = Object.keys(browser.runtime.getManifest().commands ?? {});
  const commands = (await browser.commands.getAll()).toSorted(
    (a, b) => order.indexOf(a.name ?? '') - order.indexOf(b.name ?? ''),
  );
  const ours = commands.flatMap(({ name = '', description = '', shortcut = '' }) =>
    name === '' || name.startsWith('_') ? [] : { name, description, keys: shortcut },
  );
  return [...ours.filter(({ keys }) => keys !== ''), ...ours.filter(({ keys }) => keys === '')];
}

/** Opens the browser's own page on which shortcuts are changed; no extension can change them by itself. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { readonly openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
}

/** Calls back with the command and the tab it is meant for. */
export function onCommand(handler: (tabId: number, name: CommandName) => void): void {
  browser.commands.onCommand.addListener(async (name, tab) => {
    const command = parseCommand(name);
    const tabId = tab?.id ?? (await findPageTab());
    if (command !== undefined && tabId !== undefined) handler(tabId, command);
  });
}
