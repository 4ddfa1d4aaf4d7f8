/** The keyboard shortcuts that the manifest names. */
import browser from 'webextension-polyfill';
import { type CommandName, parseCommand } from './messages';
import { findPageTab } from './tabs';

/** Calls back with the command and the tab it is meant for. */
export function onCommand(handler: (tabId: number, name: CommandName) => void): void {
  browser.commands.onCommand.addListener(async (name, tab) => {
    const command = parseCommand(name);
    const tabId = tab?.id ?? (await findPageTab());
    if (command !== undefined && tabId !== undefined) handler(tabId, command);
  });
}
