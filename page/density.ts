import type { PlacedMention } from './types';
import { byUsefulness, type Known } from './usefulness';

/** Each entry once on the page, once a screenful, or at every mention. */
export type Density = 'first' | 'screen' | 'every';

/** A mention with its place on the screen: top and bottom in viewport pixels, negative above it. */
export interface Sighting {
  readonly mention: PlacedMention;
  readonly top: number;
  readonly bottom: number;
}

/** More underlines than this on one screen are noise; about one in three lines of an article. */
export const MOST_PER_SCREEN = 12;

export interface Crowding {
  /** Height of the screen in pixels. */
  readonly height: number;
  /** Whether an entry is underlined more than once on a screen. */
  readonly repeats: boolean;
  /** Most underlines of a screen; `Infinity` for no limit. */
  readonly most: number;
  readonly known: Known;
}

/**
 * Chooses so that whatever the reader scrolls to is not crowded: on the screen first, where the underline that is there stays;
 * then above and below, as if those were screens of their own. `sightings` in reading order, around the screen.
 */
export function thinOut(sightings: readonly Sighting[], crowding: Crowding): readonly Sighting[] {
  const { height } = crowding;
  const chosen = new Chosen(crowding);
  const above = sightings.filter(({ bottom }) => bottom <= 0);
  chosen.addScreen(sightings.filter(({ top, bottom }) => bottom > 0 && top < height));
  chosen.addBeside(sightings.filter(({ top }) => top >= height));
  chosen.addBeside(above.toReversed());
  return chosen.sightings();
}

/** Each entry again a screen further down, over a whole text, where no screen comes first. */
export function spacedByScreen(sightings: readonly Sighting[], height: number): readonly PlacedMention[] {
  const lastTop = new Map<string, number>();
  const far = sightings.filter(({ mention: { mention }, top }) => {
    const isFar = top - (lastTop.get(mention.entry) ?? -Infinity) >= height;
    if (isFar) lastTop.set(mention.entry, top);
    return isFar;
  });
  return far.map(({ mention }) => mention);
}

class Chosen {
  readonly #crowding: Crowding;
  readonly #sightings = new Set<Sighting>();

  constructor(crowding: Crowding) {
    this.#crowding = crowding;
  }

  /** All of these are seen together. */
  addScreen(some: readonly Sighting[]): void {
    this.#add(some, () => true);
  }

  /** These are seen together with whatever is less than a screen away. */
  addBeside(some: readonly Sighting[]): void {
    this.#add(some, (a, b) => Math.abs(a.top - b.top) < this.#crowding.height);
  }

  sightings(): readonly Sighting[] {
    return [...this.#sightings];
  }

  /** Every entry once, the most useful first; then, where entries repeat, what still finds room. */
  #add(some: readonly Sighting[], areTogether: (a: Sighting, b: Sighting) => boolean): void {
    const { known, repeats, most } = this.#crowding;
    for (const again of repeats ? [false, true] : [false]) {
      for (const one of byUsefulness(some, known)) {
        const near = [...this.#sightings].filter((other) => areTogether(one, other));
        if (near.length < most && (again || !near.some((other) => isSameEntry(one, other)))) this.#sightings.add(one);
      }
    }
  }
}

function isSameEntry(a: Sighting, b: Sighting): boolean {
  return a.mention.mention.entry === b.mention.mention.entry;
}
