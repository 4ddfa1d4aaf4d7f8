import { VOICE_TAG } from '@/page/own-tags';
import { lastModal } from './card-parent';

/** A screen reader speaks only what changes in a region that it knows; time for it to find the region, in milliseconds. */
const FOUND_MS = 100;

/** How long words stay that were spoken, in milliseconds: nobody reads them twice. */
const SPOKEN_MS = 4000;

/** What is said to who cannot see it. */
export interface Spoken {
  /** A step led to these words, which are one of so many: “NATO, name 3 of 12”. */
  readonly stop: (words: string, at: number, of: number) => string;
  /** The card that showed stays from now on. */
  readonly pinned: () => string;
  /** The card that had the focus is gone, or one that stayed. */
  readonly closed: () => string;
}

export interface AnnouncerOptions {
  readonly document: Document;
  readonly spoken: Spoken;
  readonly signal: AbortSignal;
}

/** Speaks to screen readers. Its element is in the page only while it has something to say. */
export class Announcer {
  readonly #options: AnnouncerOptions;
  #host: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: AnnouncerOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  say(say: (spoken: Spoken) => string): void {
    const { spoken, signal } = this.#options;
    if (signal.aborted) return;
    const words = say(spoken);
    clearTimeout(this.#timer);
    const region = this.#region();
    this.#timer = setTimeout(() => {
      region.textContent = words;
      this.#timer = setTimeout(() => this.#end(), SPOKEN_MS);
    }, FOUND_MS);
  }

  #region(): Element {
    if (this.#host?.shadowRoot?.firstElementChild) return this.#host.shadowRoot.firstElementChild;
    const { document } = this.#options;
    const host = document.createElement(VOICE_TAG);
    // Out of sight, not out of the accessibility tree; the page's own rules cannot undo it.
    host.style.cssText = 'all: initial !important; position: fixed !important; clip-path: inset(50%) !important;';
    const region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    host.attachShadow({ mode: 'open' }).append(region);
    // Behind a modal dialog nothing is spoken.
    (lastModal(document) ?? document.documentElement).append(host);
    this.#host = host;
    return region;
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#host?.remove();
    this.#host = undefined;
  }
}
