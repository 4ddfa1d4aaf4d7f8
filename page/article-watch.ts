import { Throttle } from './throttle';

/** Pages that fill themselves with scripts are mostly complete after this long. In milliseconds. */
const WAIT_MS = 600;

/** Judging takes at most two hundredths of the time. */
const REST_FACTOR = 50;

/** A page that has not become an article after so many looks is something else. */
const MOST_LOOKS = 30;

export interface AwaitedChange {
  readonly window: Window;
  /** Whether the page is now what is waited for. */
  readonly isSo: () => boolean;
  readonly onSo: () => void;
  /** A frame may be made larger, or be shown at all: that is looked at as well. */
  readonly sizeMatters: boolean;
  readonly signal: AbortSignal;
}

/** Calls back once, when the page has become something to read: late content, an opened story. */
export function awaitChange({ window, isSo, onSo, sizeMatters, signal }: AwaitedChange): void {
  const ending = new AbortController();
  const ends = AbortSignal.any([signal, ending.signal]);
  let looks = 0;
  const look = () => {
    looks += 1;
    const found = isSo();
    if (found || looks >= MOST_LOOKS) ending.abort();
    if (found) onSo();
  };
  const throttle = new Throttle(look, { waitMs: WAIT_MS, restFactor: REST_FACTOR, signal: ends });
  const observer = new MutationObserver(() => throttle.ask());
  observer.observe(window.document, { childList: true, subtree: true });
  if (sizeMatters) window.addEventListener('resize', () => throttle.ask(), { passive: true, signal: ends });
  ends.addEventListener('abort', () => observer.disconnect(), { once: true });
}
