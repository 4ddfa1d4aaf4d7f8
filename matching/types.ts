import type { Entry } from '@/data/schema';

/** What linking needs of an entry. */
export type LinkableEntry = Pick<Entry, 'id' | 'name' | 'topic' | 'aliases'>;

/** Half-open, in UTF-16 code units of the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How the text's spelling relates to the surface form. */
export type MatchKind = 'exact' | 'fold' | 'fuzzy';

/** One piece of evidence, in words that a reader understands ("near “Vienna”"). */
export interface Reason {
  readonly kind: 'spelling' | 'cue' | 'page';
  readonly text: string;
}

/** A span that linking accepted. */
export interface Mention extends Span {
  readonly entry: string;
  /** `text.slice(start, end)` of the original text. */
  readonly text: string;
  readonly kind: MatchKind;
  /** The surface form that the text was taken for. */
  readonly form: string;
  /** 0…1; 1 is the form exactly as written. */
  readonly similarity: number;
  readonly reasons: readonly Reason[];
}

/** Ids of the entries that the page as a whole names beyond doubt. */
export type Evidence = ReadonlySet<string>;

/** A text with its candidates, before the page as a whole has spoken. */
export interface Reading {
  /** Entries named beyond doubt, by this text alone. */
  readonly certain: readonly string[];
  /** True while some candidate waits for evidence from the rest of the page. */
  readonly undecided: boolean;
}

export interface Matcher {
  /** Reads one flow. `lang`: BCP 47 tag of the text; left out: told from the script. */
  read(text: string, lang?: string): Reading;
  /** The mentions of a reading, in text order, given what the page names. Cheap: call it again when the evidence grows. */
  decide(reading: Reading, evidence: Evidence): readonly Mention[];
  /** Both in one step, with the text itself as the whole page. */
  findMentions(text: string, lang?: string): readonly Mention[];
}
