import { saveSettings } from '@/browser/settings';
import { isOnFor, switchSite } from '@/browser/sites';

/** Switches the site of a host on where it is off, and off where it is on. */
export async function toggleSite(hostname: string): Promise<void> {
  try {
    await saveSettings((settings) => switchSite(settings, hostname, !isOnFor(settings, hostname)));
  } catch {
    // Nothing changed, which the reader sees: a page has no place to say more.
  }
}
