/** Notices in-page navigation: the address changes, the document stays. */
export class AddressWatch {
  readonly #window: Window;
  readonly #onLeave: () => void;
  #page: string;

  constructor(window: Window, onLeave: () => void, signal: AbortSignal) {
    this.#window = window;
    this.#onLeave = onLeave;
    this.#page = pageOf(window.location);
    for (const type of ['popstate', 'hashchange']) window.addEventListener(type, () => this.check(), { signal });
    // Where the browser tells of `pushState` as well; elsewhere the changes that follow it do.
    if ('navigation' in window) window.navigation.addEventListener('currententrychange', () => this.check(), { signal });
  }

  /** Call it when the page changed: nothing else tells of `pushState` in every browser. */
  check(): void {
    const page = pageOf(this.#window.location);
    if (page === this.#page) return;
    this.#page = page;
    this.#onLeave();
  }
}

/** A hash leads to a place on the page, unless it is written like a path. */
function pageOf({ origin, pathname, search, hash }: Location): string {
  return origin + pathname + search + (/^#[/!]/.test(hash) ? hash : '');
}
