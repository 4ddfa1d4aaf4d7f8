import { askToLink, sendAround } from '@/browser/background-messages';
import { createCorrector } from '@/browser/correction-rules';
import type { Correction } from '@/browser/corrections';
import type { Around, PageHandlers, PageReport, PageState } from '@/browser/messages';
import { isPrivateWindow } from '@/browser/private-window';
import type { Settings } from '@/browser/settings';
import { siteState } from '@/browser/sites';
import { AddressWatch } from '@/page/address';
import { awaitChange } from '@/page/article-watch';
import type { Decisions } from './decisions';
import { FoundCount } from './found-count';
import { isToBeRead } from './frame';
import { servicesFor } from './card-services';
import { type Glossary, glossaryFor } from './glossary-index';
import { loadPart } from './load-part';
import { toggleSite } from './toggle-site';
import type { Visit } from './visit';

export interface SessionOptions extends Decisions {
  readonly window: Window;
  /** In a frame: the page around it. */
  readonly around: Around | undefined;
  /** Ends everything when the extension is gone under the document. */
  readonly end: AbortController;
}

/** What the reader script does on one document: at most one visit at a time, started and ended as settings and address say. */
export class Session {
  readonly #window: Window;
  readonly #end: AbortController;
  #settings: Settings;
  #glossary: Glossary;
  #around: Around | undefined;
  #corrections: readonly Correction[];
  #state: PageState = 'not-an-article';
  #visit: Visit | undefined;
  #visitEnd = new AbortController();
  /** The reader asked for this page although it does not look like an article. */
  #isWanted = false;
  readonly #count = new FoundCount();

  constructor({ window, settings, corrections, around, end }: SessionOptions) {
    this.#window = window;
    this.#settings = settings;
    this.#glossary = glossaryFor(settings);
    this.#corrections = corrections;
    this.#around = around;
    this.#end = end;
    end.signal.addEventListener('abort', () => this.#visitEnd.abort(), { once: true });
    this.#start();
  }

  use(settings: Settings): void {
    // Without badges the background took the number away.
    if (!settings.badge) this.#count.forget();
    this.#settings = settings;
    this.#glossary = glossaryFor(settings);
    this.#start();
  }

  /** What was decided while the page could not hear of it. The visit goes on where the settings are as they were. */
  renew({ settings, corrections }: Decisions): void {
    this.correct(corrections);
    if (JSON.stringify(settings) !== JSON.stringify(this.#settings)) this.use(settings);
  }

  /** The page was left and is shown again; the browser took the number off the badge. */
  comeBack(decisions: Decisions): void {
    this.#count.forget();
    this.correct(decisions.corrections);
    this.use(decisions.settings);
  }

  correct(corrections: readonly Correction[]): void {
    this.#corrections = corrections;
    this.#visit?.correct(this.#accepts());
  }

  handlers(): Omit<PageHandlers, 'private-change'> {
    return {
      'page-report': () => this.#report(),
      'run-here': () => this.#startAnew(true),
      'jump-to': ({ entry }) => this.#visit?.jumpTo(entry) ?? false,
      'look-up': ({ text, entries }) => {
        void this.#lookUp(text, entries);
        return true;
      },
      around: (around) => this.#surround(around),
      command: ({ name, enter }) => {
        if (name !== 'toggle-site') return this.#visit?.command(name, enter) ?? false;
        void toggleSite(this.#window.location.hostname, this.#settings);
        return true;
      },
    };
  }

  /** Whether the reader steps through this document, rather than through another frame of the page. */
  isCurrent(): boolean {
    return this.#visit?.isCurrent() ?? false;
  }

  /** Ends the visit there is and starts one if there should be one. */
  #start(): void {
    this.#visit = undefined;
    this.#visitEnd.abort();
    this.#visitEnd = new AbortController();
    this.#state = this.#judge();
    if (this.#state === 'running') void this.#startVisit(true);
    else this.#count.tell(0);
    if (this.#state === 'not-an-article') this.#awaitArticle();
    if (!this.#around && this.#window.length > 0) void sendAround({ hostname: this.#hostname(), state: this.#state });
  }

  #judge(): PageState {
    const state = siteState(this.#settings, this.#hostname());
    if (state !== 'on') return state;
    return this.#isWanted || this.#isToBeRead() ? 'running' : 'not-an-article';
  }

  #isToBeRead(): boolean {
    return isToBeRead(this.#window, this.#settings, this.#around);
  }

  #awaitArticle(): void {
    const { signal } = this.#visitEnd;
    const sizeMatters = this.#around !== undefined;
    awaitChange({ window: this.#window, isSo: () => this.#isToBeRead(), onSo: () => this.#start(), sizeMatters, signal });
    this.#watchAddress(signal);
  }

  /** Asked for a check whenever the page changed. Where nothing runs, nothing is watched. */
  #watchAddress(signal: AbortSignal): AddressWatch {
    return new AddressWatch(this.#window, () => this.#startAnew(false), signal);
  }

  #hostname(): string {
    return this.#around?.hostname ?? this.#window.location.hostname;
  }

  #surround({ hostname, state }: Around): void {
    if (!this.#around || (this.#around.hostname === hostname && this.#around.state === state)) return;
    this.#around = { hostname, state };
    this.#start();
  }

  /** Nothing happens when the page was left, or another visit began, before the part that reads had come. */
  async #startVisit(reads: boolean): Promise<void> {
    const { signal } = this.#visitEnd;
    const createVisit = await loadPart('visit');
    if (signal.aborted || this.#visit) return;
    const address = this.#watchAddress(signal);
    const root = this.#window.document.documentElement;
    this.#visit = createVisit?.({
      reads,
      window: this.#window,
      glossary: this.#glossary,
      link: askToLink,
      settings: this.#settings,
      accepts: this.#accepts(),
      onPageChange: () => this.#pageChanged(address, root),
      onFound: (count) => this.#settings.badge && this.#count.tell(count),
      onCardClosed: () => this.#cardClosed(reads),
      ...servicesFor(this.#window),
      onDead: () => this.#end.abort(),
      signal,
    });
  }

  #accepts() {
    return createCorrector(this.#corrections, this.#window.location.href);
  }

  /** `document.open()` takes every listener away, ours as well, together with the root; then all begins anew. */
  #pageChanged(address: AddressWatch, root: Element): void {
    if (root === this.#window.document.documentElement) address.check();
    else this.#start();
  }

  #startAnew(isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#start();
  }

  #report(): PageReport {
    const findings = this.#visit?.report() ?? { found: [] };
    return { hostname: this.#hostname(), state: this.#state, isPrivate: isPrivateWindow(), ...findings };
  }

  /** Asked for by name, so it works where nothing is underlined as well: then the visit ends with its card. */
  async #lookUp(text: string, entries: readonly string[]): Promise<void> {
    if (!this.#visit) await this.#startVisit(this.#state === 'running');
    this.#visit?.lookUp(text, entries);
  }

  #cardClosed(reads: boolean): void {
    if (this.#visit && !reads) this.#start();
  }
}
