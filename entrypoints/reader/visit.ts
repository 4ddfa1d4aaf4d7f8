import { isAlive } from '@/browser/alive';
import type { CommandName, FoundEntry } from '@/browser/messages';
import type { Settings } from '@/browser/settings';
import type { Matcher } from '@/matching/types';
import { HoverWatch } from '@/page/hover-watch';
import { MentionStore } from '@/page/mention-store';
import { MutationWatch } from '@/page/mutations';
import { Scanner } from '@/page/scanner';
import type { PlacedMention, Point } from '@/page/types';
import { Underlines } from '@/page/underlines';
import highlightRules from '../highlight.css?inline';
import { foundEntries } from './found';
import type { Glossary } from './glossary-index';
import { isSameTarget, type Target } from './target';
import { TargetCard } from './target-card';
import { Tour } from './tour';

export interface VisitOptions {
  readonly window: Window;
  readonly glossary: Glossary;
  readonly matcher: Matcher;
  readonly settings: Settings;
  /** Runs when the page changed, at most once per burst of changes. */
  readonly onPageChange: () => void;
  /** The number of different entries that show, whenever it may have changed. */
  readonly onFound: (count: number) => void;
  /** The extension is gone under this page. */
  readonly onDead: () => void;
  /** Ends everything that the visit started. */
  readonly signal: AbortSignal;
}

/** One page from load, or in-page navigation, to the next: reading, underlining and cards. */
export class Visit {
  readonly #options: VisitOptions;
  readonly #shadowRoots = new Set<ShadowRoot>();
  readonly #scanner: Scanner;
  readonly #mutations: MutationWatch;
  readonly #underlines: Underlines;
  readonly #card: TargetCard;
  readonly #hover: HoverWatch<Target>;
  readonly #tour: Tour;

  constructor(options: VisitOptions) {
    const { window, matcher, settings, signal } = options;
    const { document } = window;
    this.#options = options;
    const store = new MentionStore(matcher);
    this.#underlines = this.#createUnderlines(store);
    this.#scanner = new Scanner({
      document,
      store,
      onProgress: () => this.#underlines.refresh(),
      onShadowRoot: (root) => this.#addShadowRoot(root),
      signal,
    });
    this.#mutations = new MutationWatch(document, {
      onStale: (node, deep) => this.#scanner.request(node, deep),
      onChange: () => this.#changed(),
      lastCostMs: () => this.#scanner.lastCostMs,
      signal,
    });
    this.#card = this.#createCard();
    this.#hover = this.#createHover(settings.delayMs);
    this.#tour = new Tour(window, this.#underlines, signal);
    this.#scanner.start();
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
    this.#hover.dispatch({ kind: 'dismissed' });
    this.#hover.dispatch({ kind: 'summoned', target, takesFocus: true });
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
      onLook: (shown) => this.#looked(shown),
      signal,
    });
  }

  #createCard(): TargetCard {
    const { window, glossary, settings, onDead } = this.#options;
    const onClose = () => this.#hover.dispatch({ kind: 'dismissed' });
    return new TargetCard({
      window,
      document: window.document,
      glossary,
      theme: settings.theme,
      underlines: this.#underlines,
      onClose,
      onDead,
    });
  }

  #createHover(delayMs: number): HoverWatch<Target> {
    const { window, signal } = this.#options;
    return new HoverWatch<Target>({
      window,
      targetAt: (point) => this.#targetAt(point),
      same: isSameTarget,
      cardBox: () => this.#card.box(),
      isOnCard: (event) => this.#card.contains(event),
      delayMs,
      onShow: (target, takesFocus) => this.#card.show(target, takesFocus),
      signal,
    });
  }

  #targetAt(point: Point): Target | undefined {
    const hit = this.#underlines.hit(point);
    return hit && { kind: 'mention', ...hit };
  }

  #addShadowRoot(root: ShadowRoot): void {
    this.#shadowRoots.add(root);
    this.#mutations.watch(root);
  }

  #changed(): void {
    this.#underlines.refresh();
    this.#options.onPageChange();
  }

  #looked(shown: readonly PlacedMention[]): void {
    if (!isAlive()) return this.#options.onDead();
    this.#card.check();
    this.#options.onFound(new Set(shown.map(({ mention }) => mention.entry)).size);
  }
}
