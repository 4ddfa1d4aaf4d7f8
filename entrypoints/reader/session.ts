import { isAlive } from '@/browser/alive';
import { askForDetails, sendFoundCount, sendOpenOptions } from '@/browser/background-messages';
import type { PageHandlers, PageReport, PageState } from '@/browser/messages';
import { saveSettings, type Settings } from '@/browser/settings';
import { isOnFor, siteState, switchSite } from '@/browser/sites';
import { AddressWatch } from '@/page/address';
import { waitForArticle } from '@/page/article-watch';
import { isSomethingToRead } from '@/page/reading-gate';
import { Glossary } from './glossary-index';
import { loadPart } from './load-part';
import type { Visit } from './visit';

/** What the reader script does on one document: at most one visit at a time, started and ended as settings and address say. */
export class Session {
  readonly #window: Window;
  readonly #end: AbortController;
  readonly #glossary = new Glossary(askForDetails);
  readonly #address: AddressWatch;
  #settings: Settings;
  #state: PageState = 'not-an-article';
  #visit: Visit | undefined;
  #visitEnd = new AbortController();
  /** The reader asked for this page although it does not look like an article. */
  #isWanted = false;
  /** What the badge shows, as far as this page told it. */
  #count = 0;

  constructor(window: Window, settings: Settings, end: AbortController) {
    this.#window = window;
    this.#settings = settings;
    this.#end = end;
    this.#address = new AddressWatch(window, () => this.#leavePage(), end.signal);
    end.signal.addEventListener('abort', () => this.#visitEnd.abort(), { once: true });
    this.#start();
  }

  use(settings: Settings): void {
    // Without badges the background took the number away.
    if (!settings.badge) this.#count = 0;
    this.#settings = settings;
    this.#start();
  }

  handlers(): PageHandlers {
    return {
      'page-report': () => this.#report(),
      'run-here': () => this.#runHere(),
      'jump-to': ({ entry }) => this.#visit?.jumpTo(entry),
      'look-up': ({ text, entries }) => void this.#lookUp(text, entries),
      command: ({ name }) => (name === 'toggle-site' ? void this.#toggleSite() : this.#visit?.command(name)),
    };
  }

  /** Ends the visit there is and starts one if there should be one. */
  #start(): void {
    this.#visit = undefined;
    this.#visitEnd.abort();
    this.#visitEnd = new AbortController();
    this.#state = this.#judge();
    if (this.#state === 'running') void this.#startVisit(true);
    else this.#found(0);
    if (this.#state === 'not-an-article') waitForArticle(this.#window.document, () => this.#start(), this.#visitEnd.signal);
  }

  #judge(): PageState {
    const state = siteState(this.#settings, this.#window.location.hostname);
    if (state !== 'on') return state;
    const isToBeJudged = this.#settings.runOn === 'articles' && !this.#isWanted;
    return isToBeJudged && !isSomethingToRead(this.#window.document) ? 'not-an-article' : 'running';
  }

  /** Nothing happens when the page was left, or another visit began, before the linking part had come. */
  async #startVisit(reads: boolean): Promise<void> {
    const { signal } = this.#visitEnd;
    const createVisit = await loadPart('linking');
    if (signal.aborted || this.#visit) return;
    this.#visit = createVisit?.({
      reads,
      window: this.#window,
      glossary: this.#glossary,
      settings: this.#settings,
      isAlive,
      loadCard: () => loadPart('card'),
      onPageChange: () => this.#address.check(),
      onFound: (count) => this.#found(count),
      onCardClosed: () => this.#cardClosed(reads),
      onSettings: () => void sendOpenOptions(),
      onDead: () => this.#end.abort(),
      signal,
    });
  }

  #found(count: number): void {
    if (count === this.#count || !this.#settings.badge) return;
    this.#count = count;
    void sendFoundCount(count);
  }

  #leavePage(): void {
    this.#isWanted = false;
    this.#start();
  }

  #runHere(): void {
    this.#isWanted = true;
    this.#start();
  }

  #report(): PageReport {
    const { hostname } = this.#window.location;
    return { hostname, state: this.#state, found: this.#visit?.found() ?? [] };
  }

  /** Asked for by name, so it works where nothing is underlined as well: then the visit ends with its card. */
  async #lookUp(text: string, entries: readonly string[]): Promise<void> {
    if (!this.#visit) await this.#startVisit(this.#state === 'running');
    this.#visit?.lookUp(text, entries);
  }

  #cardClosed(reads: boolean): void {
    if (this.#visit && !reads) this.#start();
  }

  async #toggleSite(): Promise<void> {
    const { hostname } = this.#window.location;
    try {
      await saveSettings((settings) => switchSite(settings, hostname, !isOnFor(settings, hostname)));
    } catch {
      // Nothing changed, which the reader sees: a page has no place to say more.
    }
  }
}
