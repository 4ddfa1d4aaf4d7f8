import { isAlive } from '@/browser/alive';
import { askAround } from '@/browser/background-messages';
import { watchCorrections } from '@/browser/corrections';
import type { Wakefulness } from '@/browser/frames';
import { type Around, onPageMessage } from '@/browser/messages';
import { isPrivateWindow } from '@/browser/private-window';
import { watchSettings } from '@/browser/settings';
import { type Decisions, loadDecisions } from './decisions';
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
  const session = new Session({ window, ...(await loadDecisions()), around, end });
  running.session = session;
  const renew = () => void hear(end, (now) => session.renew(now));
  // In a private window what is stored is not all that holds.
  watchSettings((changed) => (isPrivateWindow() ? renew() : session.use(changed)), end.signal);
  watchCorrections((changed) => (isPrivateWindow() ? renew() : session.correct(changed)), end.signal);
  const handlers = { ...session.handlers(), 'private-change': renew };
  onPageMessage(handlers, end.signal);
  // What the page around told its frames before this one listened.
  if (isFrame) void lookAround(window).then((now) => handlers.around({ kind: 'around', ...now }));
  window.addEventListener(
    'pageshow',
    ({ isTrusted, persisted }) => isTrusted && persisted && void hear(end, (now) => session.comeBack(now)),
    { signal: end.signal },
  );
}

function wakefulnessOf(session: Session | undefined): Wakefulness {
  if (!session) return 'asleep';
  return session.isCurrent() ? 'current' : 'awake';
}

/** A page that was left and is shown again has missed every change meanwhile; a page in a private window is told of one, not of its content. */
async function hear(end: AbortController, onDecisions: (now: Decisions) => void): Promise<void> {
  if (isAlive()) onDecisions(await loadDecisions());
  else end.abort();
}

/** The page around a frame may have no script yet; it tells its frames when it has. */
async function lookAround({ location: { hostname } }: Window): Promise<Around> {
  return (await askAround()) ?? { hostname, state: 'not-an-article' };
}
