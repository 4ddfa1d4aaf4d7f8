/** Switching a site on and off, for good or, from a private window, until the browser closes. */
import { noteSite } from './private-notes';
import { type Change, saveSettings } from './settings';
import { switchSite } from './sites';

export interface SiteSwitch {
  readonly hostname: string;
  readonly on: boolean;
  readonly isPrivate: boolean;
}

/** Stores a change of the settings, or notes that of a private window. Rejects with a sentence for the reader when the browser does neither. */
export function saveChange(change: Change | SiteSwitch): Promise<void> {
  if (typeof change === 'function' || !('hostname' in change)) return saveSettings(change);
  const { hostname, on, isPrivate } = change;
  return isPrivate ? noteSite(hostname, on) : saveSettings((settings) => switchSite(settings, hostname, on));
}
