/** What a slip of the hand may do to a word, by its length. */

/** One edit in six letters keeps five; in shorter words it makes other words (note, Nate for NATO). */
export const SHORTEST_FOR_ONE_EDIT = 6;
/** A word of five letters is told by the rest of a longer form only. */
const SHORTEST_IN_PHRASE = 5;
/** Nothing else ends in eight letters of a name. */
const SHORTEST_WITHOUT_FIRST = 9;
/** Two edits need ten letters: eight kept. */
const SHORTEST_FOR_TWO_EDITS = 10;

/** How many letters may be wrong in any word. */
export const MOST_EDITS = 2;

/** How many letters may be wrong. */
export const allowedEdits = (length: number): number =>
  length >= SHORTEST_FOR_TWO_EDITS ? MOST_EDITS : length >= SHORTEST_IN_PHRASE ? 1 : 0;

/** Whether the first letter may be another one, if it is the only slip. It is else kept in some spelling, or swapped with the next. */
export const mayReplaceFirst = (length: number): boolean => length >= SHORTEST_WITHOUT_FIRST;
