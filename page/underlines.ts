import { type Density, MOST_PER_SCREEN, type Sighting, spacedByScreen, thinOut } from './density';
import { firstOfEach } from './first-of-each';
import { type Hit, mentionAt, nearestText, standIn } from './hit-test';
import { byLayer } from './layers';
import type { MentionStore } from './mention-store';
import { NearScreen } from './near-screen';
import { Painter, type UnderlineStyle } from './painter';
import { Registered } from './registered';
import { rememberLast } from './remember-last';
import { around, isOnPage, Ruler } from './ruler';
import { Throttle } from './throttle';
import type { Box, PlacedMention, Point } from './types';
import { type Known, type Tally, tallyOf } from './usefulness';
import { Visibility } from './visibility';

/** Looking again at most so often after changes, in milliseconds: an underline that comes a blink later is early enough. */
const REFRESH_MS = 120;

/** Looking takes at most a tenth of the time. */
const REST_FACTOR = 10;

/** Underlines are chosen for so many screens above and below: each registered range costs the page on every change. */
const SCREENS_AROUND = 1;

export interface UnderlineOptions {
  readonly window: Window;
  readonly store: MentionStore;
  readonly density: Density;
  /** Whether a screen holds so many underlines at most, the most useful ones. */
  readonly limit: boolean;
  readonly style: UnderlineStyle;
  readonly registry: HighlightRegistry;
  /** The rules for shadow roots, where the browser does not let the document's rules in. */
  readonly shadowRules?: string | undefined;
  /** The shadow roots that were read. */
  readonly shadowRoots: () => ShadowRoot[];
  /** Asked before each look at the page. */
  readonly mayLook: () => boolean;
  /** Runs after each look at the page. */
  readonly onLook: () => void;
  readonly signal: AbortSignal;
}

/** Which mentions are underlined now, and which of them lies under a point. */
export class Underlines {
  readonly #options: UnderlineOptions;
  readonly #ruler: Ruler;
  readonly #painter: Painter;
  readonly #registered: Registered;
  readonly #refresh: Throttle;
  readonly #nearScreen = new NearScreen();
  readonly #seen = new Set<string>();
  /** A screen is looked at more often than the mentions change. */
  readonly #tally: (mentions: readonly PlacedMention[]) => Tally;
  #unmarking: ReturnType<typeof setTimeout> | undefined;

  constructor(options: UnderlineOptions) {
    const { window, registry, style, shadowRules, signal } = options;
    this.#options = options;
    this.#tally = rememberLast(tallyOf);
    this.#ruler = new Ruler(window.document);
    const textAcross = this.#ruler.textAcross.bind(this.#ruler);
    this.#painter = new Painter({ registry, style, textAcross, shadowRules });
    this.#registered = new Registered({ window, paint: (mentions) => this.#painter.paint(mentions), signal });
    this.#refresh = new Throttle(() => this.#look(), { waitMs: REFRESH_MS, restFactor: REST_FACTOR, signal });
    for (const type of ['scroll', 'scrollend', 'resize', 'click', 'toggle', 'transitionend', 'visibilitychange']) {
      window.addEventListener(type, () => this.refresh(), { capture: true, passive: true, signal });
    }
    // What is printed is the page's own.
    window.addEventListener('beforeprint', () => this.#hide(), { signal });
    window.addEventListener('afterprint', () => this.refresh(), { signal });
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Looks at the page again soon. */
  refresh(): void {
    this.#nearScreen.expectMoves();
    this.#refresh.ask();
  }

  /** Marks one mention, or none: until the next call, or for so many milliseconds. */
  mark(mention: PlacedMention | undefined, forMs?: number): void {
    clearTimeout(this.#unmarking);
    this.#painter.mark(mention);
    if (forMs !== undefined) this.#unmarking = setTimeout(() => this.#painter.mark(undefined), forMs);
  }

  /** The reader saw the card of this entry: where room is scarce, others come first now. */
  noteSeen(entry: string): void {
    this.#seen.add(entry);
  }

  /** The underlined mention under a point. */
  hit(point: Point): Hit | undefined {
    const { window, store, shadowRoots } = this.#options;
    this.#painter.register();
    return mentionAt(point, {
      caretAt: (at) => nearestText(window.document, at, shadowRoots()),
      mentionsAt: (node, offset) => store.at(node, offset).filter((one) => this.#painter.isPainted(one)),
      boxesOf: (mention) => this.boxesOf(mention),
    });
  }

  /** The same words at the same place on the screen, where the page has written them anew since. */
  again(gone: PlacedMention, box: Box): PlacedMention | undefined {
    return standIn(gone, box, this.#options.store.all(), (one) => this.boxesOf(one));
  }

  boxesOf(mention: PlacedMention): readonly Box[] {
    return this.#ruler.boxes(mention);
  }

  /** Every mention whose words show, in reading order. */
  shown(): readonly PlacedMention[] {
    return this.#options.store.all().filter(this.#whatShows());
  }

  /** The first mention of each entry that shows, in reading order. */
  firsts(): readonly PlacedMention[] {
    return firstOfEach(this.#options.store.all(), this.#whatShows());
  }

  /** The mentions that a reader steps through, in reading order. */
  stops(): readonly PlacedMention[] {
    const { density, window } = this.#options;
    if (density === 'first') return this.firsts();
    return density === 'every' ? this.shown() : spacedByScreen(this.#sightings(this.shown()), window.innerHeight);
  }

  #stop(): void {
    clearTimeout(this.#unmarking);
    this.#painter.clear();
  }

  #hide(): void {
    this.#painter.mark(undefined);
    this.#registered.choose([]);
  }

  #look(): void {
    const { window, density, limit, mayLook, onLook } = this.#options;
    if (!mayLook()) return;
    // The whole page is a text that is being written; nothing tells when it becomes one.
    if (window.document.designMode === 'on') return this.#hide();
    const near = this.#near(density === 'first' ? this.firsts() : this.#options.store.all());
    const isFree = density !== 'screen' && !limit;
    this.#registered.choose(isFree ? near : this.#thinOut(near));
    if (!this.#nearScreen.isCertain) this.#refresh.ask();
    onLook();
  }

  /** Of these mentions the ones that show on the screen and a little around it. */
  #near(mentions: readonly PlacedMention[]): readonly Sighting[] {
    const { innerHeight, scrollY } = this.#options.window;
    const margin = SCREENS_AROUND * innerHeight;
    const area = { top: -margin, bottom: innerHeight + margin };
    const visibility = new Visibility();
    const near = this.#nearScreen.find(mentions, { area, scrollY, boxOf: (one) => this.#boxOf(one) });
    return this.#sightings(near.filter((one) => visibility.isShown(one))).filter(
      ({ top, bottom }) => bottom >= area.top && top <= area.bottom,
    );
  }

  #thinOut(near: readonly Sighting[]): readonly Sighting[] {
    const { window, density, limit } = this.#options;
    const crowding = {
      height: window.innerHeight,
      repeats: density === 'every',
      most: limit ? MOST_PER_SCREEN : Infinity,
      known: this.#known(),
    };
    return byLayer(near).flatMap((layer) => thinOut(layer, crowding));
  }

  #known(): Known {
    return {
      ...this.#tally(this.#options.store.all()),
      wasSeen: (entry) => this.#seen.has(entry),
      isPainted: ({ mention }) => this.#painter.isPainted(mention),
    };
  }

  #whatShows(): (mention: PlacedMention) => boolean {
    const visibility = new Visibility();
    return (one) => visibility.isShown(one) && isOnPage(this.#boxOf(one), this.#options.window);
  }

  #sightings(mentions: readonly PlacedMention[]): readonly Sighting[] {
    return mentions.flatMap((mention) => {
      const box = this.#boxOf(mention);
      return isOnPage(box, this.#options.window) ? [{ mention, top: box.top, bottom: box.bottom }] : [];
    });
  }

  #boxOf(mention: PlacedMention): Box | undefined {
    return around(this.boxesOf(mention));
  }
}
