import type { Box } from '@/page/types';
import { isConnected } from '@/page/safe-dom';
import type { Underlines } from '@/page/underlines';
import { CardHost, type CardHostOptions } from './card-host';
import { cardParent } from './card-parent';
import { nodeOf, subjectOf } from './card-subject';
import { swallowEscape } from './escape';
import { PinnedCards } from './pinned-cards';
import { rehearseCard } from './rehearse-card';
import type { Target } from './target';

/**
 * A card goes when its line was scrolled further than this, in pixels: two lines or so.
 * Until then it stays where it is; following its line, it would slip under the pointer and catch the wheel.
 */
const SCROLL_AWAY_PX = 48;

/** A page may write its words anew, as often as it likes: they are read again within so long. In milliseconds. */
const REWRITTEN_MS = 600;

export interface TargetCardOptions extends Omit<CardHostOptions, 'onPin'> {
  readonly window: Window;
  readonly underlines: Underlines;
  /** The card that showed stays from now on. */
  readonly onPinned: () => void;
  /** A pinned card is gone. */
  readonly onUnpinned: (target: Target) => void;
  /** False when the extension is gone under this page. */
  readonly isAlive: () => boolean;
  /** Ends everything on a page that the extension is gone from. */
  readonly onDead: () => void;
  /** Ends with the visit, and the pinned cards with it. */
  readonly signal: AbortSignal;
}

interface Shown {
  readonly target: Target;
  /** Where its words stand now. */
  now: Target;
  /** Where its line was last seen, in viewport pixels. */
  line: Box;
  /** Runs while its words are gone. */
  closing?: ReturnType<typeof setTimeout> | undefined;
  /** Where its line was when the card opened, in viewport pixels. */
  readonly top: number;
  readonly listening: AbortController;
}

/** Shows the card of a target, and keeps it only as long as its words are where the reader saw them, or until it is pinned. */
export class TargetCard {
  readonly #options: TargetCardOptions;
  readonly #pinned: PinnedCards;
  #host: CardHost;
  #shown: Shown | undefined;

  constructor(options: TargetCardOptions) {
    this.#options = options;
    this.#pinned = new PinnedCards(options);
    this.#host = this.#createHost();
  }

  /** Makes the first card quick to come; to be called while the reader waits for it. */
  rehearse(target: Target): void {
    if (!this.#shown) void rehearseCard(this.#options, subjectOf(target));
  }

  show(target: Target | undefined, takesFocus: boolean): void {
    if (target && target === this.#shown?.target) return takesFocus ? this.#host.takeFocus() : undefined;
    this.#hide();
    if (!target) return;
    if (!this.#options.isAlive()) return this.#options.onDead();
    const now = this.#asItStands(target);
    const line = this.#lineOf(now);
    if (!line) return this.#options.onClose();
    const shown: Shown = { target, now, line, top: line.top, listening: new AbortController() };
    const request = { subject: subjectOf(now), line: () => this.#lineOf(shown.now) ?? shown.line, near: nodeOf(now), takesFocus };
    if (!this.#host.show(request)) return this.#options.onClose();
    this.#shown = shown;
    if (now.kind === 'mention') {
      this.#options.underlines.mark(now.mention);
      this.#options.underlines.noteSeen(now.mention.mention.entry);
    }
    this.#listen(shown.listening.signal);
  }

  /** Keeps the card that shows; the next target gets another one. */
  pin(): void {
    const shown = this.#shown;
    if (!shown || !this.#host.canPin) return;
    this.#forget(shown);
    this.#pinned.add(shown.target, this.#host);
    this.#host = this.#createHost();
    this.#options.onPinned();
  }

  /** False when no card of this target is pinned. */
  focusPinned(target: Target): boolean {
    return this.#pinned.focus(target);
  }

  box(): Box | undefined {
    return this.#host.box();
  }

  contains(event: Event): boolean {
    return this.#host.contains(event);
  }

  /** Closes the card if what it stands on is gone: its words, its place in the page, or the card itself. */
  check(): void {
    this.#pinned.check();
    const shown = this.#shown;
    if (!shown) return;
    if (isGone(shown.now)) this.#findAgain(shown);
    if (isGone(shown.now) && this.#host.isThere) shown.closing ??= setTimeout(() => this.#options.onClose(), REWRITTEN_MS);
    else if (!this.#host.isIn(cardParent(this.#options.document, nodeOf(shown.now)))) this.#options.onClose();
    else this.#closeIfMoved();
  }

  #findAgain(shown: Shown): void {
    shown.now = this.#asItStands(shown.now, shown.line);
    if (isGone(shown.now)) return;
    clearTimeout(shown.closing);
    shown.closing = undefined;
    if (shown.now.kind === 'mention') this.#options.underlines.mark(shown.now.mention);
  }

  /** The target, with the words that stand in its place now if the page has written them anew. */
  #asItStands(target: Target, box = target.kind === 'mention' ? target.box : undefined): Target {
    const again = target.kind === 'mention' && box && isGone(target) && this.#options.underlines.again(target.mention, box);
    return again ? { ...target, mention: again } : target;
  }

  #createHost(): CardHost {
    return new CardHost({ ...this.#options, onPin: () => this.pin() });
  }

  #hide(): void {
    if (!this.#shown) return;
    this.#forget(this.#shown);
    this.#host.hide();
  }

  #forget({ listening, closing }: Shown): void {
    listening.abort();
    clearTimeout(closing);
    this.#shown = undefined;
    this.#options.underlines.mark(undefined);
  }

  #listen(signal: AbortSignal): void {
    const { window, document } = this.#options;
    const onEscape = (event: KeyboardEvent) => {
      if (!this.#pinned.contains(event) && swallowEscape(window, event)) this.#options.onClose();
    };
    window.addEventListener('keydown', onEscape, { capture: true, signal });
    window.addEventListener('scroll', () => this.#closeIfMoved(), { capture: true, passive: true, signal });
    window.addEventListener('resize', () => this.#host.place(), { passive: true, signal });
    document.addEventListener('fullscreenchange', () => this.check(), { signal });
  }

  #closeIfMoved(): void {
    const shown = this.#shown;
    // What is gone may come again; see `check`.
    if (!shown || isGone(shown.now)) return;
    const line = this.#lineOf(shown.now);
    shown.line = line ?? shown.line;
    if (!line || Math.abs(line.top - shown.top) > SCROLL_AWAY_PX) this.#options.onClose();
  }

  /** In viewport pixels. */
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

function isGone(target: Target): boolean {
  const near = nodeOf(target);
  return near !== undefined && !isConnected(near);
}
