import { isSomethingToRead } from './reading-gate';
import { Throttle } from './throttle';

/** Pages that fill themselves with scripts are mostly complete after this long. In milliseconds. */
const WAIT_MS = 600;

/** Judging takes at most two hundredths of the time. */
const REST_FACTOR = 50;

/** A page that has not become an article after so many looks is something else. */
const MOST_LOOKS = 30;

/** Calls back once, when the page has become something to read: late content, an opened story. */
export function waitForArticle(document: Document, onArticle: () => void, signal: AbortSignal): void {
  const ending = new AbortController();
  const ends = AbortSignal.any([signal, ending.signal]);
  let looks = 0;
  const look = () => {
    looks += 1;
    const found = isSomethingToRead(document);
    if (found || looks >= MOST_LOOKS) ending.abort();
    if (found) onArticle();
  };
  const throttle = new Throttle(look, { waitMs: WAIT_MS, restFactor: REST_FACTOR, signal: ends });
  const observer = new MutationObserver(() => throttle.ask());
  observer.observe(document, { childList: true, subtree: true });
  ends.addEventListener('abort', () => observer.disconnect(), { once: true });
}
