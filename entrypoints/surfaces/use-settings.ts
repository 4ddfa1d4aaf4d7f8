import { loadPrivateNotes, settingsWith, watchPrivateNotes } from '@/browser/private-notes';
import { loadSettings, type Settings, watchSettings } from '@/browser/settings';
import { useWatched } from '@/components/use-watched';
import type { Page } from './use-page';

/** The settings as they hold on a page: in a private window with what was switched there. `undefined` until they are loaded. */
export function useSettings(page: Page): Settings | undefined {
  const settings = useWatched(loadSettings, watchSettings);
  const notes = useWatched(loadPrivateNotes, watchPrivateNotes);
  const isPrivate = page.kind === 'answered' && page.report.isPrivate;
  return isPrivate && settings && notes ? settingsWith(settings, notes) : settings;
}
