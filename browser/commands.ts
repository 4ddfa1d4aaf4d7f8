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

/** As the options list them; Chromium names them by the alphabet. */
const ORDER: readonly string[] = [
  'next-mention',
  'previous-mention',
  'open-card',
  'pin-card',
  'close-card',
  'toggle-site',
  'open-panel',
] satisfies (CommandName | 'open-panel')[];

/** Our shortcuts in that order, without those that browsers add for the toolbar icon and the sidebar; first those that have keys. */
export async function listShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  const ours = commands
    .flatMap(({ name = '', description = '', shortcut = '' }) =>
      name === '' || name.startsWith('_') ? [] : { name, description, keys: shortcut },
    )
    .toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
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
