/** Something in a pack that its author has to mend. */
export interface Fault {
  /** Where: an entry's id, and within it the beginning of a fact or the form of an alias. */
  readonly at: string;
  /** What is wrong there, as the end of a sentence. */
  readonly message: string;
}

/** In characters: enough to find a fact again. */
const OPENING = 48;

/** Names a fact by the beginning of its text. */
export function factAt(entry: string, text: string): string {
  return `${entry}: “${text.length > OPENING ? `${text.slice(0, OPENING).trimEnd()}…` : text}”`;
}
