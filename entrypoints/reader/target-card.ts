import { isConnected } from '@/page/safe-dom';
import type { Underlines } from '@/page/underlines';
import type { Box } from '@/page/types';
import type { CardSubject } from './card-content';
import { CardHost, type CardHostOptions } from './card-host';
import { cardParent } from './card-parent';
import type { Target } from './target';

/**
 * A card goes when its line was scrolled further than this, in pixels: two lines or so.
 * Until then it stays where it is; following its line, it would slip under the pointer and catch the wheel.
 */
const SCROLL_AWAY_PX = 48;

export interface TargetCardOptions extends CardHostOptions {
  readonly window: Window;
  readonly underlines: Underlines;
  /** False when the extension is gone under this page. */
  readonly isAlive: () => boolean;
  /** Ends everything on a page that the extension is gone from. */
  readonly onDead: () => void;
}

interface Shown {
  readonly target: Target;
  /** Where its line was when the card opened, in viewport pixels. */
  readonly top: number;
  readonly listening: AbortController;
}

/** Shows the card of a target, and keeps it only as long as its words are where the reader saw them. */
export class TargetCard {
  readonly #options: TargetCardOptions;
  readonly #host: CardHost;
  #shown: Shown | undefined;

  constructor(options: TargetCardOptions) {
    this.#options = options;
    this.#host = new CardHost(options);
  }

  show(target: Target | undefined, takesFocus: boolean): void {
    this.#hide();
    if (!target) return;
    if (!this.#options.isAlive()) return this.#options.onDead();
    const line = this.#lineOf(target);
    const near = nodeOf(target);
    const isShown = line && this.#host.show({ subject: subjectOf(target), line: () => this.#lineOf(target), near, takesFocus });
    if (!isShown) return this.#options.onClose();
    const listening = new AbortController();
    this.#shown = { target, top: line.top, listening };
    if (target.kind === 'mention') {
      this.#options.underlines.mark(target.mention);
      this.#options.underlines.noteSeen(target.mention.mention.entry);
    }
    this.#listen(listening.signal);
  }

  box(): Box | undefined {
    return this.#host.box();
  }

  contains(event: Event): boolean {
    return this.#host.contains(event);
  }

  /** Closes the card if what it stands on is gone: its words, its place in the page, or the card itself. */
  check(): void {
    if (!this.#shown) return;
    const { target } = this.#shown;
    const near = nodeOf(target);
    const isStale = near !== undefined && !isConnected(near);
    if (isStale || !this.#host.isIn(cardParent(this.#options.document, near))) this.#options.onClose();
    else this.#closeIfMoved();
  }

  #hide(): void {
    if (!this.#shown) return;
    this.#shown.listening.abort();
    this.#shown = undefined;
    this.#options.underlines.mark(undefined);
    this.#host.hide();
  }

  #listen(signal: AbortSignal): void {
    const { window, document } = this.#options;
    window.addEventListener('keydown', (event) => this.#keydown(event), { capture: true, signal });
    window.addEventListener('scroll', () => this.#closeIfMoved(), { capture: true, passive: true, signal });
    window.addEventListener('resize', () => this.#host.place(), { passive: true, signal });
    document.addEventListener('fullscreenchange', () => this.check(), { signal });
  }

  /** This Esc is meant for the card; the page must not close or stop something as well. */
  #keydown(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    swallow(event);
    this.#options.window.addEventListener('keyup', (up) => up.key === 'Escape' && swallow(up), { capture: true, once: true });
    this.#options.onClose();
  }

  #closeIfMoved(): void {
    if (!this.#shown) return;
    const line = this.#lineOf(this.#shown.target);
    if (!line || Math.abs(line.top - this.#shown.top) > SCROLL_AWAY_PX) this.#options.onClose();
  }

  #lineOf(target: Target): Box | undefined {
    if (target.kind === 'mention') {
      const boxes = this.#options.underlines.boxesOf(target.mention);
      return boxes[target.line] ?? boxes[0];
    }
    const { document } = this.#options;
    // A selection in a form field has no range; the field itself stands for it.
    return target.range?.getClientRects()[0] ?? document.activeElement?.getBoundingClientRect();
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function nodeOf(target: Target): Node | undefined {
  return target.kind === 'mention' ? target.mention.pieces[0].node : target.range?.startContainer;
}

function subjectOf(target: Target): CardSubject {
  if (target.kind === 'selection') {
    const [entry, ...others] = target.entries;
    return { entry, text: target.text, others };
  }
  const { mention } = target.mention;
  return { entry: mention.entry, text: mention.text, mention, others: [] };
}
