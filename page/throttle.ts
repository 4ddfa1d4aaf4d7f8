/**
 * Calls `run` soon after `ask`, once for many askings, and never more often than it can be afforded:
 * after a run of n milliseconds the next starts `restFactor` × n later at the earliest. Time in which nobody asked counts as rest.
 */
export class Throttle {
  readonly #run: () => void;
  readonly #waitMs: number;
  readonly #restFactor: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** On the clock of `performance.now()`. */
  #restsUntil = 0;

  constructor(run: () => void, { waitMs, restFactor, signal }: { waitMs: number; restFactor: number; signal: AbortSignal }) {
    this.#run = run;
    this.#waitMs = waitMs;
    this.#restFactor = restFactor;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  ask(): void {
    this.#timer ??= setTimeout(() => this.#start(), Math.max(this.#waitMs, this.#restsUntil - performance.now()));
  }

  #start(): void {
    this.#timer = undefined;
    const start = performance.now();
    this.#run();
    const end = performance.now();
    this.#restsUntil = end + (end - start) * this.#restFactor;
  }
}
