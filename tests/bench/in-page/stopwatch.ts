import type { TimedAnswer } from '@/matching/linker';
import type { Link } from '@/page/link-queue';

/** Adds up the time that we hold the page's own thread; what passes while it waits for others does not count. */
export class Stopwatch {
  ms = 0;
  #start = 0;

  start(): void {
    this.#start = performance.now();
  }

  stop(): void {
    this.ms += performance.now() - this.#start;
  }
}

/**
 * Counts what answers of the background cost the page: from when one is there until whoever asked has done with it.
 * The browser parses an answer before anybody is called, where no script can look; so it is parsed once more on the clock.
 */
export function timeAnswers(link: Link, watch: Stopwatch): Link {
  return (request) => {
    const answered = link(request).then((answer) => {
      const json = JSON.stringify(answer);
      watch.start();
      return JSON.parse(json) as TimedAnswer;
    });
    // Those who listen to a promise are called in the order in which they came; whoever asked comes before this.
    queueMicrotask(() => void answered.then(() => watch.stop()));
    return answered;
  };
}
