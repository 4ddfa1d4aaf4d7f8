import type { CardHost } from './card-host';
import { swallowEscape } from './escape';
import { isSameTarget, type Target } from './target';

export interface PinnedCardsOptions {
  readonly window: Window;
  /** The pinned card of this target is gone. */
  readonly onUnpinned: (target: Target) => void;
  readonly signal: AbortSignal;
}

interface Pinned {
  readonly target: Target;
  readonly host: CardHost;
}

/** The cards that the reader wants to keep, each where it does not cover another; they go with the visit. */
export class PinnedCards {
  readonly #options: PinnedCardsOptions;
  #all: readonly Pinned[] = [];
  #listening: AbortController | undefined;

  constructor(options: PinnedCardsOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#all.forEach(({ target }) => this.#close(target)), { once: true });
  }

  add(target: Target, host: CardHost): void {
    const taken = this.#all.flatMap((one) => one.host.box() ?? []);
    host.pin(taken, () => this.#close(target));
    this.#all = [...this.#all, { target, host }];
    this.#listen();
  }

  contains(event: Event): boolean {
    return this.#all.some(({ host }) => host.contains(event));
  }

  /** Moves the focus into the pinned card of a target. False when there is none. */
  focus(target: Target): boolean {
    const found = this.#all.find((one) => isSameTarget(one.target, target));
    found?.host.takeFocus();
    return found !== undefined;
  }

  /** Forgets the cards that the page removed. */
  check(): void {
    for (const { target, host } of this.#all) if (!host.isThere) this.#close(target);
  }

  #close(target: Target): void {
    const found = this.#all.find((one) => one.target === target);
    if (!found) return;
    this.#all = this.#all.filter((one) => one !== found);
    found.host.hide();
    if (this.#all.length === 0) this.#listening?.abort();
    this.#options.onUnpinned(target);
  }

  /** Esc closes the pinned card that has the focus, and no other. */
  #listen(): void {
    if (this.#listening && !this.#listening.signal.aborted) return;
    this.#listening = new AbortController();
    const { window } = this.#options;
    const onEscape = (event: KeyboardEvent) => {
      const focused = this.#all.find(({ host }) => host.contains(event));
      if (focused && swallowEscape(window, event)) this.#close(focused.target);
    };
    window.addEventListener('keydown', onEscape, { capture: true, signal: this.#listening.signal });
  }
}
