import { MOST_PER_SCREEN, type Sighting } from './density';
import type { PlacedMention } from './types';

/**
 * Each registered range costs the page some 15 µs in every frame that follows a change. So while nobody scrolls there are no more of them
 * than three screens hold for a reader who keeps the limit; but all on the screen, however many.
 */
export const MOST_AT_REST = 3 * MOST_PER_SCREEN;

export interface RegisteredOptions {
  readonly window: Window;
  /** Underlines exactly these. */
  readonly paint: (mentions: readonly PlacedMention[]) => void;
  readonly signal: AbortSignal;
}

/** Underlines all that was chosen around the screen as soon as the reader scrolls, and the nearest of it while the page stands still. */
export class Registered {
  readonly #options: RegisteredOptions;
  #chosen: readonly Sighting[] = [];
  #isScrolling = false;

  constructor(options: RegisteredOptions) {
    this.#options = options;
    const { window, signal } = options;
    const listening = { capture: true, passive: true, signal };
    window.addEventListener('scroll', () => this.#scroll(), listening);
    // What is near now the next look tells.
    window.addEventListener('scrollend', () => void (this.#isScrolling = false), listening);
  }

  /** Measured just now. */
  choose(sightings: readonly Sighting[]): void {
    this.#chosen = sightings;
    this.#paint();
  }

  /** Before the frame that shows the first step, so that nothing comes to the screen without its line. */
  #scroll(): void {
    if (this.#isScrolling) return;
    this.#isScrolling = true;
    this.#paint();
  }

  #paint(): void {
    const { window, paint } = this.#options;
    const some = this.#isScrolling ? this.#chosen : nearest(this.#chosen, window.innerHeight);
    paint(some.map(({ mention }) => mention));
  }
}

/** All on a screen of this height in pixels, and as many around it as may be registered at rest. */
export function nearest(sightings: readonly Sighting[], height: number): readonly Sighting[] {
  if (sightings.length <= MOST_AT_REST) return sightings;
  const distance = ({ top, bottom }: Sighting): number => Math.max(0, -bottom, top - height);
  const byDistance = sightings.toSorted((a, b) => distance(a) - distance(b));
  return byDistance.filter((one, index) => index < MOST_AT_REST || distance(one) === 0);
}
