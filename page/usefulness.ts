/** Which underlines a crowded screen keeps. */
import type { Sighting } from './density';

/** What is known of the entries while the reader is on this page. */
export interface Known {
  /** Named on pages of every kind, as the pack says of it. */
  readonly isEverywhere: (entry: string) => boolean;
  /** The reader opened its card on this page. */
  readonly wasSeen: (entry: string) => boolean;
  /** How many mentions of it the page holds. */
  readonly countOf: (entry: string) => number;
  /** Whether these very words are underlined now. */
  readonly isPainted: (sighting: Sighting) => boolean;
}

type Criterion = (sighting: Sighting, known: Known) => number;

/** The first one that tells two mentions apart decides; less is more useful. */
const CRITERIA: readonly Criterion[] = [
  // The names of great powers and their capitals explain themselves to most readers.
  ({ mention }, known) => Number(known.isEverywhere(mention.mention.entry)),
  // A card that was read has done its work; but an underline does not go from under the pointer.
  (sighting, known) => Number(known.wasSeen(sighting.mention.mention.entry) && !known.isPainted(sighting)),
  // What a text names once it does not explain; what it names all the time it does, and its next mention comes soon.
  ({ mention }, known) => known.countOf(mention.mention.entry),
  // Of the same use: what is underlined stays, so that nothing flickers.
  (sighting, known) => Number(!known.isPainted(sighting)),
];

/** The most useful first; what is equally useful in its order. */
export function byUsefulness(sightings: readonly Sighting[], known: Known): readonly Sighting[] {
  const ranked = sightings.map((sighting) => ({ sighting, ranks: CRITERIA.map((rank) => rank(sighting, known)) }));
  return ranked.toSorted((a, b) => compare(a.ranks, b.ranks)).map(({ sighting }) => sighting);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
