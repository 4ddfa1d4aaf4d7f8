/**
 * Calls `run` soon after `ask`, once for many askings, and never more often than it can be afforded:
 * after a run of n milliseconds the next starts `restFactor` × n later at the earliest.
 */
export class Throttle {
  readonly #run: () => void;
  readonly #waitMs: number;
  readonly #restFactor: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #costMs = 0;

  constructor(run: () => void, { waitMs, restFactor, signal }: { waitMs: number; restFactor: number; signal: AbortSignal }) {
    this.#run = run;
    this.#waitMs = waitMs;
    this.#restFactor = restFactor;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  ask(): void {
    this.#timer ??= setTimeout(() => this.#start(), this.#waitMs + this.#costMs * this.#restFactor);
  }

  #start(): void {
    this.#timer = undefined;
    const start = performance.now();
    this.#run();
    this.#costMs = performance.now() - start;
  }
}
