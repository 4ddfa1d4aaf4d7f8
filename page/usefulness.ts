/** Which underlines a crowded screen keeps. */
import type { Sighting } from './density';
import { firstOfEach } from './first-of-each';
import type { PlacedMention } from './types';

/** What is known of the entries while the reader is on this page. */
export interface Known {
  /** The reader opened its card on this page. */
  readonly wasSeen: (entry: string) => boolean;
  /** How many mentions of it the page holds. */
  readonly countOf: (entry: string) => number;
  /** Whether the page names here, for the first time, what it is about. */
  readonly isSubject: (sighting: Sighting) => boolean;
  /** Whether these very words are underlined now. */
  readonly isPainted: (sighting: Sighting) => boolean;
}

/** What the mentions of a page tell by themselves. */
export type Tally = Pick<Known, 'countOf' | 'isSubject'>;

export function tallyOf(mentions: readonly PlacedMention[]): Tally {
  const counts = new Map<string, number>();
  for (const { mention } of mentions) counts.set(mention.entry, (counts.get(mention.entry) ?? 0) + 1);
  const countOf = (entry: string) => counts.get(entry) ?? 0;
  const subjects = subjectsOf(mentions, countOf);
  return { countOf, isSubject: ({ mention }) => subjects.has(mention) };
}

const isEverywhere = ({ mention }: PlacedMention): boolean => mention.everywhere === true;

type Criterion = (sighting: Sighting, known: Known) => number;

/** The first one that tells two mentions apart decides; less is more useful. */
const CRITERIA: readonly Criterion[] = [
  // The names of great powers and their capitals explain themselves to most readers.
  ({ mention }) => Number(isEverywhere(mention)),
  // A card that was read has done its work; but an underline does not go from under the pointer.
  (sighting, known) => Number(known.wasSeen(sighting.mention.mention.entry) && !known.isPainted(sighting)),
  // What a page is about is what its readers came for; it would be odd not to find it where they begin.
  (sighting, known) => Number(!known.isSubject(sighting)),
  // What a text names once it does not explain; what it names all the time it does, and its next mention comes soon.
  ({ mention }, known) => known.countOf(mention.mention.entry),
  // Of the same use: what is underlined stays, so that nothing flickers.
  (sighting, known) => Number(!known.isPainted(sighting)),
];

/** A page is about so many entries at most… */
const MOST_SUBJECTS = 3;

/** …that it names so often at least: what is named twice may as well be an example. */
const SUBJECT_MENTIONS = 3;

/** The first mentions, in reading order, of the entries that the page names most. */
export function subjectsOf(mentions: readonly PlacedMention[], countOf: Known['countOf']): ReadonlySet<PlacedMention> {
  const named = firstOfEach(mentions, (one) => !isEverywhere(one) && countOf(one.mention.entry) >= SUBJECT_MENTIONS);
  const most = named.toSorted((a, b) => countOf(b.mention.entry) - countOf(a.mention.entry));
  return new Set(most.slice(0, MOST_SUBJECTS));
}

/** The most useful first; what is equally useful in its order. */
export function byUsefulness(sightings: readonly Sighting[], known: Known): readonly Sighting[] {
  const ranked = sightings.map((sighting) => ({ sighting, ranks: CRITERIA.map((rank) => rank(sighting, known)) }));
  return ranked.toSorted((a, b) => compare(a.ranks, b.ranks)).map(({ sighting }) => sighting);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
