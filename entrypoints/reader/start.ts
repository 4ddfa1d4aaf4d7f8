import { isAlive } from '@/browser/alive';
import { askAround } from '@/browser/background-messages';
import { loadCorrections, watchCorrections } from '@/browser/corrections';
import type { Wakefulness } from '@/browser/frames';
import { type Around, onPageMessage } from '@/browser/messages';
import { loadSettings, watchSettings } from '@/browser/settings';
import { whenWorthReading } from './frame';
import { beginParts } from './parts';
import { Session } from './session';

/** Begins in one document, when there is something to begin with; its signal ends everything when the extension is gone. */
export async function startReading(window: Window): Promise<void> {
  const end = new AbortController();
  const running: { session?: Session } = {};
  beginParts({
    isAlive: () => !end.signal.aborted && isAlive(),
    document: window.document,
    stop: () => end.abort(),
    wakefulness: () => wakefulnessOf(running.session),
  });
  const isFrame = window !== window.top;
  if (isFrame) await whenWorthReading(window, end.signal);
  const around = isFrame ? await lookAround(window) : undefined;
  const [settings, corrections] = await Promise.all([loadSettings(), loadCorrections()]);
  const session = new Session({ window, settings, corrections, around, end });
  running.session = session;
  watchSettings((changed) => session.use(changed), end.signal);
  watchCorrections((changed) => session.correct(changed), end.signal);
  const handlers = session.handlers();
  onPageMessage(handlers, end.signal);
  // What the page around told its frames before this one listened.
  if (isFrame) void lookAround(window).then((now) => handlers.around({ kind: 'around', ...now }));
  window.addEventListener('pageshow', ({ isTrusted, persisted }) => isTrusted && persisted && void comeBack(session, end), {
    signal: end.signal,
  });
}

function wakefulnessOf(session: Session | undefined): Wakefulness {
  if (!session) return 'asleep';
  return session.isCurrent() ? 'current' : 'awake';
}

/** A page that was left and is shown again has missed every change meanwhile. */
async function comeBack(session: Session, end: AbortController): Promise<void> {
  if (!isAlive()) return end.abort();
  session.correct(await loadCorrections());
  session.use(await loadSettings());
}

/** The page around a frame may have no script yet; it tells its frames when it has. */
async function lookAround({ location: { hostname } }: Window): Promise<Around> {
  return (await askAround()) ?? { hostname, state: 'not-an-article' };
}
