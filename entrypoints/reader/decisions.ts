import { askForPrivateNotes } from '@/browser/background-messages';
import { type Correction, loadCorrections } from '@/browser/corrections';
import { NO_NOTES, settingsWith } from '@/browser/private-notes';
import { isPrivateWindow } from '@/browser/private-window';
import { loadSettings, type Settings } from '@/browser/settings';

/** What the reader decided, as it holds in this window. */
export interface Decisions {
  readonly settings: Settings;
  readonly corrections: readonly Correction[];
}

/** What is stored, and in a private window what was decided in private windows on top of it. */
export async function loadDecisions(): Promise<Decisions> {
  const notes = isPrivateWindow() ? askForPrivateNotes() : NO_NOTES;
  const [settings, corrections, noted] = await Promise.all([loadSettings(), loadCorrections(), notes]);
  return { settings: settingsWith(settings, noted), corrections: [...corrections, ...noted.corrections] };
}
