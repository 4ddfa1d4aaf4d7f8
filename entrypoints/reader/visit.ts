import type { CommandName, FoundEntry } from '@/browser/messages';
import type { Settings } from '@/browser/settings';
import { names } from '@/data/names';
import { createMatcher } from '@/matching/matcher';
import type { Matcher } from '@/matching/types';
import { HoverWatch } from '@/page/hover-watch';
import { MentionStore } from '@/page/mention-store';
import { MutationWatch } from '@/page/mutations';
import { elementsOnScreen } from '@/page/on-screen';
import { Scanner } from '@/page/scanner';
import type { Point } from '@/page/types';
import { Underlines } from '@/page/underlines';
import highlightRules from '../highlight.css?inline';
import { foundEntries } from './found';
import { CardOnDemand, type CardOnDemandOptions } from './card-on-demand';
import { isSameTarget, type Target } from './target';
import { Tour } from './tour';

/** What the visit has from the reader script: `glossary`, `isAlive`, `loadCard`, `onSettings` and `onDead` only pass through to the card. */
export interface VisitOptions extends Pick<CardOnDemandOptions, 'glossary' | 'isAlive' | 'loadCard' | 'onSettings' | 'onDead'> {
  readonly window: Window;
  readonly settings: Settings;
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
  readonly #underlines: Underlines;
  readonly #card: CardOnDemand;
  readonly #hover: HoverWatch<Target>;
  readonly #tour: Tour;

  constructor(options: VisitOptions) {
    this.#options = options;
    const store = new MentionStore(createMatcherFor(options));
    this.#underlines = this.#createUnderlines(store);
    this.#card = this.#createCard();
    this.#hover = this.#createHover();
    this.#tour = new Tour(options.window, this.#underlines);
    if (options.reads) this.#read(store);
  }

  found(): readonly FoundEntry[] {
    return foundEntries(this.#underlines.shown());
  }

  jumpTo(entry: string): void {
    const hit = this.#tour.goToEntry(entry);
    if (hit) this.#summon({ kind: 'mention', ...hit });
  }

  lookUp(text: string, entries: readonly string[]): void {
    const selection = this.#options.window.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
    this.#summon({ kind: 'selection', text, entries, range });
  }

  command(name: Exclude<CommandName, 'toggle-site'>): void {
    if (name === 'close-card') return this.#hover.dispatch({ kind: 'dismissed' });
    const wasOpen = this.#hover.shown !== undefined;
    const hit = name === 'open-card' ? this.#tour.here() : this.#tour.step(name === 'next-mention' ? 1 : -1);
    if (hit && (wasOpen || name === 'open-card')) this.#summon({ kind: 'mention', ...hit });
  }

  #summon(target: Target): void {
    this.#hover.dispatch({ kind: 'summoned', target, by: 'key' });
  }

  #read(store: MentionStore): void {
    const { window, signal } = this.#options;
    const { document } = window;
    const scanner = new Scanner({
      document,
      store,
      onProgress: () => this.#underlines.refresh(),
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
  }

  #createUnderlines(store: MentionStore): Underlines {
    const { window, settings, signal } = this.#options;
    return new Underlines({
      window,
      store,
      density: settings.density,
      registry: CSS.highlights,
      // Gecko keeps the document's rules out of shadow roots.
      shadowRules: CSS.supports('-moz-appearance', 'none') ? highlightRules : undefined,
      shadowRoots: () => [...this.#shadowRoots],
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
    const hit = this.#underlines.hit(point);
    return hit && { kind: 'mention', ...hit };
  }

  #show(target: Target | undefined, takesFocus: boolean): void {
    this.#card.show(target, takesFocus);
    if (!target) this.#options.onCardClosed();
  }

  #changed(): void {
    this.#underlines.refresh();
    this.#options.onPageChange();
  }

  #looked(): void {
    if (!this.#options.isAlive()) return this.#options.onDead();
    this.#card.check();
    this.#options.onFound(this.#underlines.firsts().length);
  }
}

function createMatcherFor({ reads, settings }: VisitOptions): Matcher {
  const wanted = ({ topic }: { readonly topic: string }) => reads && !settings.topicsOff.includes(topic);
  return createMatcher(names.entries.filter(wanted), names);
}
