import { defineUnlistedScript } from '#imports';
import { onPageMessage } from '@/browser/messages';
import { loadSettings, watchSettings } from '@/browser/settings';
import { Session } from './session';

/** Runs in every page; the signal ends everything when the extension is gone under it. */
export default defineUnlistedScript(async () => {
  const end = new AbortController();
  const session = new Session(window, await loadSettings(), end);
  watchSettings((settings) => session.use(settings), end.signal);
  onPageMessage(session.handlers(), end.signal);
});
