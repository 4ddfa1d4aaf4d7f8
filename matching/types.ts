import type { Alias, Entry } from '@/data/schema';
import type { Token } from './tokenize';

/** What linking needs of an entry. */
export type LinkableEntry = Pick<Entry, 'id' | 'name' | 'topic' | 'aliases'>;

/** Half-open, in UTF-16 code units of the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How the text's spelling relates to the surface form: as written, folded (case, accents, dashes …), inflected, spelt as in another alphabet or country, or mistyped. */
export type MatchKind = 'exact' | 'fold' | 'inflection' | 'transliteration' | 'typo';

/** One piece of evidence; which words a reader is told it in is for others to say. */
export type Reason =
  /** The words of the text are an inflected form, another spelling, or a misspelling of the surface form. */
  | { readonly kind: 'inflected' | 'spelling' | 'misspelling'; readonly text: string; readonly form: string }
  /** A word that speaks for the entry stands near. */
  | { readonly kind: 'cue'; readonly cue: string }
  /** The page names other entries beyond doubt. */
  | { readonly kind: 'page'; readonly names: readonly string[] };

/** An entry as texts of one language know it. */
export interface KnownEntry extends Pick<LinkableEntry, 'id' | 'name' | 'topic'> {
  /** Pages of every kind name it: no evidence for other entries. */
  readonly everywhere: boolean;
  /** The language has words of its own for it. */
  readonly hasOwnForms: boolean;
}

/** A surface form, whose it is, and how careful to be with it. */
export interface Form {
  readonly entry: KnownEntry;
  readonly alias: Alias;
  readonly tokens: readonly Token[];
  /** Its way through the trie. */
  readonly keys: readonly string[];
}

/** A span that may name an entry, before context is weighed. */
export interface Candidate extends Span {
  readonly entry: string;
  /** The surface form that it reads like. */
  readonly form: Form;
  /** First and last token, both included. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly kind: MatchKind;
  /** 0…1; 1 is the form exactly as written. */
  readonly similarity: number;
}

/** A candidate with what its surroundings say. */
export interface Judged extends Candidate {
  /** 0…1 from the text around it alone; at least the bound: decided whatever the page says. */
  readonly support: number;
  /** True when the page as a whole may still tip the balance. */
  readonly open: boolean;
  /** True beside a trap: that the page names the entry elsewhere says nothing here. */
  readonly trapped: boolean;
  readonly reasons: readonly Reason[];
  /** What holds instead where the page gives the name to somebody else, too: worked out when asked, for few pages do; none for forms that nobody else bears. */
  readonly asNamesake?: (() => Pick<Judged, 'support' | 'reasons'>) | undefined;
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
  /** 0…1: similarity times what the surroundings and the page say for it. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Pages of every kind name the entry. */
  readonly everywhere?: true;
}

/**
 * What a page is evidence of: the ids of entries that it names beyond doubt; by `likelyOf`, of those that some cue let it name;
 * by `namesakeOf`, of those whose name it gives to somebody else, too.
 */
export type Evidence = ReadonlySet<string>;

const LIKELY = '≈';
const NAMESAKE = '≠';
/** The evidence that a cue let the page name the entry: enough for the entry's other mentions, not for others'. */
export const likelyOf = (entry: string): string => LIKELY + entry;
/** The evidence that the entry's name is also somebody else's: "Denzel Washington". */
export const namesakeOf = (entry: string): string => NAMESAKE + entry;
/** An entry named beyond doubt, and none of the marks above. */
export const isEntry = (evidence: string): boolean => !evidence.startsWith(LIKELY) && !evidence.startsWith(NAMESAKE);

/** The evidence for which a text is to be linked anew, once the page has it: `'anything'` for whatever comes, or one of these pieces. */
export type Waiting = 'anything' | readonly string[];

/** A text with its candidates, before the page as a whole has spoken. */
export interface Reading {
  readonly text: string;
  /** All entries by id: what the page may be evidence of. */
  readonly entries: ReadonlyMap<string, KnownEntry>;
  readonly candidates: readonly Judged[];
  /** What this text alone is evidence of. */
  readonly certain: readonly string[];
  /** The mentions, where none of them depends on the rest of the page. */
  readonly settled: readonly Mention[] | undefined;
}

export interface Matcher {
  /** Reads one flow. `lang`: BCP 47 tag of the text; left out: told from the text itself. */
  read(text: string, lang?: string): Reading;
  /** The mentions of a reading, in text order, given what the page names. Cheap: call it again when the evidence grows. */
  decide(reading: Reading, evidence: Evidence): readonly Mention[];
  /** Which evidence, beyond what there is, may have the reading decided in another way. */
  waitsFor(reading: Reading, evidence: Evidence): Waiting;
  /** Both in one step, with the text itself as the whole page. */
  findMentions(text: string, lang?: string): readonly Mention[];
}
