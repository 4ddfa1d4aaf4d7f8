import type { BlockReading, RootOf } from './flows';
import { inIdleSlices } from './idle';
import { isConnected } from './safe-dom';

/** Pages with more such elements than this give them their roots at once, or never. Looking at all of them takes well under a millisecond. */
const MOST_HOSTS = 1000;

/** Elements get their roots when their script has loaded, mostly within a second; each further look waits twice as long. In milliseconds. */
const FIRST_WAIT_MS = 500;
const LAST_WAIT_MS = 16_000;

/**
 * Elements that may have a shadow root that reading did not find: a closed one, asked for when there is time; or one that has not come yet,
 * for their script loads late, or runs when they are first used. Nothing tells when it does.
 */
export class LateRoots {
  readonly #rootOf: RootOf;
  readonly #onRoot: (root: ShadowRoot) => void;
  readonly #signal: AbortSignal;
  readonly #hosts = new Set<Element>();
  #unasked: Element[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitMs = FIRST_WAIT_MS;

  constructor(rootOf: RootOf, onRoot: (root: ShadowRoot) => void, signal: AbortSignal) {
    this.#rootOf = rootOf;
    this.#onRoot = onRoot;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  add({ rootless, unasked }: Pick<BlockReading, 'rootless' | 'unasked'>): void {
    const before = this.#hosts.size;
    for (const host of rootless) if (this.#hosts.size < MOST_HOSTS) this.#hosts.add(host);
    if (this.#hosts.size > before) this.#lookSoon(FIRST_WAIT_MS);
    for (const host of unasked) this.#unasked.push(host);
  }

  /** Calls back for each of the unasked that has a root; once, when the page is read: 500 questions take half a millisecond, as long as reading a page. */
  ask(): void {
    const hosts = this.#unasked;
    if (hosts.length === 0) return;
    this.#unasked = [];
    const askNext = (): boolean => {
      const host = hosts.pop();
      const root = host && this.#rootOf(host);
      if (root) this.#onRoot(root);
      return host !== undefined;
    };
    inIdleSlices(askNext, () => undefined, this.#signal);
  }

  /** Calls back for each that has a root now. */
  look(): void {
    for (const host of this.#hosts) {
      const root = this.#rootOf(host);
      if (root || !isConnected(host)) this.#hosts.delete(host);
      if (root) this.#onRoot(root);
    }
  }

  #lookSoon(waitMs: number): void {
    clearTimeout(this.#timer);
    if (this.#signal.aborted || waitMs > LAST_WAIT_MS) return;
    this.#waitMs = waitMs;
    this.#timer = setTimeout(() => {
      this.look();
      if (this.#hosts.size > 0) this.#lookSoon(this.#waitMs * 2);
    }, waitMs);
  }
}
