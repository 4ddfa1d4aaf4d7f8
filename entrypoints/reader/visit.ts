import type { CommandName } from '@/browser/messages';
import type { Settings } from '@/browser/settings';
import type { LinkRequest, TimedAnswer } from '@/matching/linker';
import { HoverWatch } from '@/page/hover-watch';
import { type Accepts, MentionStore } from '@/page/mention-store';
import type { Scanner } from '@/page/scanner';
import { isSelected } from '@/page/selected';
import type { Point } from '@/page/types';
import type { Underlines } from '@/page/underlines';
import { runCommand, summon } from './commands';
import { type Findings, findings } from './found';
import { CardOnDemand, type CardOnDemandOptions } from './card-on-demand';
import { readPage } from './read-page';
import { isSameTarget, type Target } from './target';
import { Tour } from './tour';
import { createUnderlines } from './visit-underlines';

/** What the visit has from the reader script: what is picked here only passes through to the card. */
export interface VisitOptions extends Pick<
  CardOnDemandOptions,
  'glossary' | 'isAlive' | 'loadCard' | 'services' | 'spoken' | 'onDead' | 'signal'
> {
  readonly window: Window;
  readonly settings: Settings;
  /** Asks the background what texts name. */
  readonly link: (request: LinkRequest) => Promise<TimedAnswer | undefined>;
  /** Whether the reader lets these words stand for this entry on this page. */
  readonly accepts: Accepts;
  /** False: nothing is read or underlined; only a look-up shows its card. */
  readonly reads: boolean;
  /** Runs when the page changed, at most once per burst of changes. */
  readonly onPageChange: () => void;
  /** The number of different entries that show, whenever it may have changed. */
  readonly onFound: (count: number) => void;
  /** Runs after the last card closed. */
  readonly onCardClosed: () => void;
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
    this.#store = new MentionStore(options.accepts);
    this.#underlines = createUnderlines(options.settings, {
      ...options,
      store: this.#store,
      shadowRoots: () => [...this.#shadowRoots],
      mayLook: () => this.#lives(),
      onLook: () => this.#looked(),
    });
    this.#card = this.#createCard();
    this.#hover = this.#createHover();
    this.#tour = new Tour({ ...options, underlines: this.#underlines, announcer: this.#card.announcer });
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
    const { document } = this.#options.window;
    return runCommand({ document, tour: this.#tour, hover: this.#hover, card: this.#card }, name, enter);
  }

  #summon(target: Target): void {
    summon({ hover: this.#hover, card: this.#card }, target);
  }

  #read(store: MentionStore): Scanner {
    const { link, settings } = this.#options;
    return readPage({
      ...this.#options,
      store,
      link: (request) => link({ ...request, topicsOff: settings.topicsOff }),
      onProgress: () => this.#underlines.refresh(),
      onChange: () => this.#changed(),
      onShadowRoot: (root) => this.#shadowRoots.add(root),
    });
  }

  #createCard(): CardOnDemand {
    const { window, settings, glossary } = this.#options;
    return new CardOnDemand({
      ...this.#options,
      document: window.document,
      theme: settings.theme,
      underlines: this.#underlines,
      namesIn: (text) => glossary.namesIn(text),
      onClose: () => this.#hover.dispatch({ kind: 'dismissed' }),
      onPinned: () => this.#hover.dispatch({ kind: 'pinned' }),
      onUnpinned: (target) => this.#unpinned(target),
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
    const selection = this.#options.window.getSelection();
    return hit && !isSelected(hit.mention, selection) ? { kind: 'mention', ...hit } : undefined;
  }

  #show(target: Target | undefined, takesFocus: boolean): void {
    this.#card.show(target, takesFocus);
    if (!target) this.#closed();
  }

  #unpinned(target: Target): void {
    this.#hover.dispatch({ kind: 'unpinned', target });
    this.#closed();
  }

  #closed(): void {
    if (this.#hover.shown === undefined && this.#hover.pinned.length === 0) this.#options.onCardClosed();
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
    this.#scanner?.catchUp();
    this.#card.check();
    this.#options.onFound(this.#underlines.firsts().length);
  }
}
