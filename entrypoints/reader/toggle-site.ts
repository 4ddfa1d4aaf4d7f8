import { sendSite } from '@/browser/background-messages';
import { isPrivateWindow } from '@/browser/private-window';
import { saveSettings, type Settings } from '@/browser/settings';
import { isOnFor, switchSite } from '@/browser/sites';

/** Switches the site of a host on where it is off, and off where it is on. `settings`: as they hold in this window. */
export async function toggleSite(hostname: string, settings: Settings): Promise<void> {
  try {
    if (isPrivateWindow()) await sendSite(hostname, !isOnFor(settings, hostname));
    else await saveSettings((stored) => switchSite(stored, hostname, !isOnFor(stored, hostname)));
  } catch {
    // Nothing changed, which the reader sees: a page has no place to say more.
  }
}
