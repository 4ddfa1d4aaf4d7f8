import type { CommandName } from '@/browser/messages';
import { openOrClosedRoot } from '@/browser/shadow-root';
import type { Settings } from '@/browser/settings';
import { HoverWatch } from '@/page/hover-watch';
import { type Accepts, MentionStore } from '@/page/mention-store';
import { MutationWatch } from '@/page/mutations';
import { elementsOnScreen } from '@/page/on-screen';
import { Scanner } from '@/page/scanner';
import type { Point } from '@/page/types';
import { Underlines } from '@/page/underlines';
import highlightRules from '../highlight.css?inline';
import { type Findings, findings } from './found';
import { createMatcherFor, isEverywhere } from './linkable';
import { CardOnDemand, type CardOnDemandOptions } from './card-on-demand';
import { isSameTarget, type Target } from './target';
import { Tour } from './tour';

/** What the visit has from the reader script: `glossary`, `isAlive`, `loadCard`, `onSettings` and `onDead` only pass through to the card. */
export interface VisitOptions extends Pick<CardOnDemandOptions, 'glossary' | 'isAlive' | 'loadCard' | 'onSettings' | 'onDead'> {
  readonly window: Window;
  readonly settings: Settings;
  /** Whether the reader lets these words stand for this entry on this page. */
  readonly accepts: Accepts;
  /** False: nothing is read or underlined; only a look-up shows its card. */
  readonly reads: boolean;
  /** Runs when the page changed, at most once per burst of changes. */
  readonly onPageChange: () => void;
  /** The number of different entries that show, whenever it may have changed. */
  readonly onFound: (count: number) => void;
  /** Runs after a card closed. */
  readonly onCardClosed: () => void;
  /** Ends everything that the visit started. */
  readonly signal: AbortSignal;
}

/** One page from load, or in-page navigation, to the next: reading, underlining and cards. */
export class Visit {
  readonly #options: VisitOptions;
  readonly #shadowRoots = new Set<ShadowRoot>();
  readonly #store: MentionStore;
  readonly #underlines: Underlines;
  readonly #card: CardOnDemand;
  readonly #hover: HoverWatch<Target>;
  readonly #tour: Tour;
  readonly #scanner: Scanner | undefined;

  constructor(options: VisitOptions) {
    this.#options = options;
    this.#store = new MentionStore(createMatcherFor(options.reads, options.settings.topicsOff), options.accepts);
    this.#underlines = this.#createUnderlines(this.#store);
    this.#card = this.#createCard();
    this.#hover = this.#createHover();
    this.#tour = new Tour(options.window, this.#underlines);
    this.#scanner = options.reads ? this.#read(this.#store) : undefined;
  }

  report(): Findings {
    return findings(this.#options.window.document, this.#underlines.shown());
  }

  /** The reader corrected something, or took a correction back. */
  correct(accepts: Accepts): void {
    this.#store.useFilter(accepts);
    this.#underlines.refresh();
  }

  /** False when the entry is not on this page. */
  jumpTo(entry: string): boolean {
    const hit = this.#tour.goToEntry(entry);
    if (hit) this.#summon({ kind: 'mention', ...hit });
    return hit !== undefined;
  }

  /** Whether the reader steps through this document. */
  isCurrent(): boolean {
    return this.#tour.isUnderWay || this.#hover.shown !== undefined;
  }

  lookUp(text: string, entries: readonly string[]): void {
    const selection = this.#options.window.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
    this.#summon({ kind: 'selection', text, entries, range });
  }

  /** False when there is nothing to do, or to step to, on this page. `enter`: stepping begins at its edge. */
  command(name: Exclude<CommandName, 'toggle-site'>, enter = false): boolean {
    const wasOpen = this.#hover.shown !== undefined;
    if (name === 'close-card') this.#hover.dispatch({ kind: 'dismissed' });
    if (name === 'close-card') return wasOpen;
    const hit = name === 'open-card' ? this.#tour.here() : this.#tour.step(name === 'next-mention' ? 1 : -1, enter);
    if (hit && (wasOpen || name === 'open-card')) this.#summon({ kind: 'mention', ...hit });
    return hit !== undefined;
  }

  #summon(target: Target): void {
    this.#hover.dispatch({ kind: 'summoned', target, by: 'key' });
  }

  #read(store: MentionStore): Scanner {
    const { window, signal } = this.#options;
    const { document } = window;
    const scanner = new Scanner({
      document,
      store,
      onProgress: () => this.#underlines.refresh(),
      rootOf: openOrClosedRoot,
      onShadowRoot: (root) => {
        this.#shadowRoots.add(root);
        mutations.watch(root);
      },
      signal,
    });
    const mutations = new MutationWatch(document, {
      onStale: (node, deep) => scanner.request(node, deep),
      onChange: () => this.#changed(),
      notBefore: () => scanner.restsUntil,
      signal,
    });
    scanner.start(elementsOnScreen(window));
    return scanner;
  }

  #createUnderlines(store: MentionStore): Underlines {
    const { window, settings, signal } = this.#options;
    return new Underlines({
      window,
      store,
      density: settings.density,
      limit: settings.limit,
      style: settings.underline,
      isEverywhere,
      registry: CSS.highlights,
      // Gecko keeps the document's rules out of shadow roots.
      shadowRules: CSS.supports('-moz-appearance', 'none') ? highlightRules : undefined,
      shadowRoots: () => [...this.#shadowRoots],
      mayLook: () => this.#lives(),
      onLook: () => this.#looked(),
      signal,
    });
  }

  #createCard(): CardOnDemand {
    const { window, settings } = this.#options;
    return new CardOnDemand({
      ...this.#options,
      document: window.document,
      theme: settings.theme,
      underlines: this.#underlines,
      onClose: () => this.#hover.dispatch({ kind: 'dismissed' }),
    });
  }

  #createHover(): HoverWatch<Target> {
    const { window, settings, signal } = this.#options;
    return new HoverWatch<Target>({
      window,
      targetAt: (point) => this.#targetAt(point),
      same: isSameTarget,
      cardBox: () => this.#card.box(),
      isOnCard: (event) => this.#card.contains(event),
      delayMs: settings.delayMs,
      onWait: (target) => this.#card.prepare(target),
      onShow: (target, takesFocus) => this.#show(target, takesFocus),
      signal,
    });
  }

  #targetAt(point: Point): Target | undefined {
    const hit = this.#lives() ? this.#underlines.hit(point) : undefined;
    return hit && { kind: 'mention', ...hit };
  }

  #show(target: Target | undefined, takesFocus: boolean): void {
    this.#card.show(target, takesFocus);
    if (!target) this.#options.onCardClosed();
  }

  /** Asked before anything is done on the page: another script of ours may be at work there already. */
  #lives(): boolean {
    const { isAlive, onDead } = this.#options;
    if (!isAlive()) onDead();
    return !this.#options.signal.aborted;
  }

  #changed(): void {
    this.#underlines.refresh();
    this.#options.onPageChange();
  }

  #looked(): void {
    this.#scanner?.readLateRoots();
    this.#card.check();
    this.#options.onFound(this.#underlines.firsts().length);
  }
}
