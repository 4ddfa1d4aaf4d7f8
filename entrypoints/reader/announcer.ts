import { VOICE_TAG } from '@/page/own-tags';

/** A screen reader speaks only what changes in a region that it knows; time for it to find the region, in milliseconds. */
const FOUND_MS = 100;

/** How long words stay that were spoken, in milliseconds: nobody reads them twice. */
const SPOKEN_MS = 4000;

/** Speaks to screen readers. Its element is in the page only while it has something to say. */
export class Announcer {
  readonly #document: Document;
  #host: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  say(words: string): void {
    clearTimeout(this.#timer);
    const region = this.#region();
    this.#timer = setTimeout(() => {
      region.textContent = words;
      this.#timer = setTimeout(() => this.#end(), SPOKEN_MS);
    }, FOUND_MS);
  }

  #region(): Element {
    if (this.#host?.shadowRoot?.firstElementChild) return this.#host.shadowRoot.firstElementChild;
    const host = this.#document.createElement(VOICE_TAG);
    // Out of sight, not out of the accessibility tree; the page's own rules cannot undo it.
    host.style.cssText =
      'all: initial !important; position: fixed !important; clip-path: inset(50%) !important; width: 1px !important; height: 1px !important; overflow: hidden !important;';
    const region = this.#document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    host.attachShadow({ mode: 'open' }).append(region);
    this.#document.documentElement.append(host);
    this.#host = host;
    return region;
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#host?.remove();
    this.#host = undefined;
  }
}
