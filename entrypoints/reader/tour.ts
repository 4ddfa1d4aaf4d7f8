import type { Hit } from '@/page/hit-test';
import { edgeStop, nextOfEntry, scrollToMention, stopBeside } from '@/page/jump';
import { around } from '@/page/ruler';
import type { Box, PlacedMention } from '@/page/types';
import type { Underlines } from '@/page/underlines';
import type { Announcer } from './announcer';

/** How long words stay marked that the reader stepped to, in milliseconds: time to find them with the eye. */
const MARK_MS = 4000;

export interface TourOptions {
  readonly window: Window;
  readonly underlines: Underlines;
  readonly announcer: Announcer;
}

/** Walks from mention to mention without a pointer. */
export class Tour {
  readonly #window: Window;
  readonly #underlines: Underlines;
  readonly #announcer: Announcer;
  #current: PlacedMention | undefined;

  constructor({ window, underlines, announcer }: TourOptions) {
    this.#window = window;
    this.#underlines = underlines;
    this.#announcer = announcer;
  }

  /** Whether a stop was gone to, and no end reached since. */
  get isUnderWay(): boolean {
    return this.#current !== undefined;
  }

  /** Scrolls to the next (+1) or previous (-1) stop and marks it; none beyond the last. `enter`: begins at the edge of the page. */
  step(direction: 1 | -1, enter: boolean): Hit | undefined {
    const stops = this.#underlines.stops();
    const stop = enter ? edgeStop(stops, direction) : stopBeside(stops, this.#current, direction, (one) => this.#isOnScreen(one));
    if (stop) this.#announcer.say((spoken) => spoken.stop(stop.mention.text, stops.indexOf(stop) + 1, stops.length));
    return this.#goTo(stop);
  }

  /** Scrolls to the next mention of an entry and marks it. */
  goToEntry(entry: string): Hit | undefined {
    return this.#goTo(nextOfEntry(this.#underlines.shown(), entry, this.#current));
  }

  /** The stop that the reader is at: the last one stepped to while it is on the screen, else the first there. */
  here(): Hit | undefined {
    const current = this.#current;
    const isHere = current !== undefined && this.#isOnScreen(current);
    this.#current = isHere ? current : this.#underlines.stops().find((one) => this.#isOnScreen(one));
    return this.#current && { mention: this.#current, line: 0 };
  }

  #goTo(mention: PlacedMention | undefined): Hit | undefined {
    this.#current = mention;
    if (!mention) {
      // Who goes on in another frame is no longer here.
      this.#underlines.mark(undefined);
      return undefined;
    }
    scrollToMention(mention, () => this.#boxOf(mention), this.#window);
    this.#underlines.refresh();
    this.#underlines.mark(mention, MARK_MS);
    return { mention, line: 0 };
  }

  #isOnScreen(mention: PlacedMention): boolean {
    const box = this.#boxOf(mention);
    return box !== undefined && box.bottom > 0 && box.top < this.#window.innerHeight;
  }

  #boxOf(mention: PlacedMention): Box | undefined {
    return around(this.#underlines.boxesOf(mention));
  }
}
