import type { PlacedMention } from './types';

/** Each entry once on the page, once a screenful, or at every mention. */
export type Density = 'first' | 'screen' | 'every';

/** A mention with its place on the screen: top and bottom in viewport pixels, negative above it. */
export interface Sighting {
  readonly mention: PlacedMention;
  readonly top: number;
  readonly bottom: number;
}

/** More underlines than this on one screen are noise; about one in three lines of an article. */
const MOST_PER_SCREEN = 12;

/** The first mention of each entry that counts; asks no more often than it has to. */
export function firstOfEach(
  mentions: Iterable<PlacedMention>,
  counts: (mention: PlacedMention) => boolean,
): readonly PlacedMention[] {
  const firsts = new Map<string, PlacedMention>();
  for (const one of mentions) if (!firsts.has(one.mention.entry) && counts(one)) firsts.set(one.mention.entry, one);
  return [...firsts.values()];
}

/**
 * Chooses so that whatever the reader scrolls to holds each entry once: on the screen the underline that is there stays,
 * else the first mention gets it; above and below, mentions at least a screen away from those.
 * `sightings` in reading order, around the screen; `height` of the screen in pixels.
 */
export function oncePerScreen(
  sightings: readonly Sighting[],
  height: number,
  wasPainted: (mention: PlacedMention) => boolean,
): readonly PlacedMention[] {
  const onScreen = sightings.filter(({ top, bottom }) => bottom > 0 && top < height);
  const stay = onScreen.filter(({ mention }) => wasPainted(mention));
  const chosen = new Chosen(height);
  for (const one of [...stay, ...onScreen]) chosen.add(one, true);
  for (const one of sightings.filter(({ top }) => top >= height)) chosen.add(one, false);
  for (const one of sightings.filter(({ bottom }) => bottom <= 0).toReversed()) chosen.add(one, false);
  return chosen.mentions();
}

/** The same rule over a whole text, where no screen comes first: each entry again a screen further down. */
export function spacedByScreen(sightings: readonly Sighting[], height: number): readonly PlacedMention[] {
  const chosen = new Chosen(height);
  for (const one of sightings) chosen.add(one, false);
  return chosen.mentions();
}

class Chosen {
  readonly #height: number;
  readonly #sightings: Sighting[] = [];

  constructor(height: number) {
    this.#height = height;
  }

  /** Adds it unless its entry is there already: on the same screen, or less than a screen away. */
  add(one: Sighting, sameScreen: boolean): void {
    const near = sameScreen ? this.#sightings : this.#sightings.filter(({ top }) => Math.abs(top - one.top) < this.#height);
    if (near.length >= MOST_PER_SCREEN) return;
    if (near.some(({ mention }) => mention.mention.entry === one.mention.mention.entry)) return;
    this.#sightings.push(one);
  }

  mentions(): readonly PlacedMention[] {
    return this.#sightings.map(({ mention }) => mention);
  }
}
