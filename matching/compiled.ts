/**
 * What linking in one language needs, worked out ahead: plain data, fit to be sent and stored as JSON.
 * A page reads it once and unfolds of it only what its words ask for.
 */
export interface CompiledEntry {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  /** Pages of every kind name it: no evidence for other entries. */
  readonly everywhere?: true;
  /** The language has words of its own for it. */
  readonly hasOwnForms?: true;
}

/** Known words by what a slip or another way to transliterate leaves of them; see `spelling-index.ts`. */
export interface CompiledSpelling {
  readonly byLength: Readonly<Record<number, readonly string[]>>;
  readonly byTail: Readonly<Record<number, readonly string[]>>;
  readonly bySound: Readonly<Record<number, readonly string[]>>;
  /** As many letters as may be wrong in any of them. */
  readonly mostEdits: number;
}

/** See `glance.ts`. */
export interface CompiledGlance {
  /** The letters of words, bucket by bucket. */
  readonly letters: readonly number[];
  /** Where each bucket ends among them. */
  readonly ends: readonly number[];
  readonly kept: string;
  readonly sounds: string;
  readonly tails: string;
  /** A bit for each length. */
  readonly longTails: number;
}

/** The words that forms hang on; see `prefilter.ts`. */
export interface CompiledAnchors {
  /** How many words of a form stand before each anchor at most. */
  readonly places: Readonly<Record<string, number>>;
  /** Left out where there are so many that comparing with them takes longer than looking each word up. */
  readonly glance?: CompiledGlance | undefined;
  /** Source of the regular expression that picks the words to look at. */
  readonly telling: string;
  /** How many words of a form stand before any word of it at most. */
  readonly anywhere: number;
  /** Characters around an anchor that its form may reach. */
  readonly reach: number;
}

export interface CompiledIndex {
  readonly entries: readonly CompiledEntry[];
  /** All surface forms, a line each; see `form-lines.ts`. */
  readonly forms: string;
  /** The numbers of the forms that begin with a key. */
  readonly starts: Readonly<Record<string, readonly number[]>>;
  /** Tells at a glance that a word begins no form; left out as in `CompiledAnchors`. */
  readonly startsGlance?: CompiledGlance | undefined;
  /** Dictionary forms of each inflected word. */
  readonly lemmas: Readonly<Record<string, readonly string[]>>;
  /** Words of forms, and real words that are no misspellings, whatever they look like; a line each. */
  readonly words: string;
  readonly spelling: CompiledSpelling;
  readonly anchors: CompiledAnchors;
}

/** Stands for all languages that the glossary has nothing of its own for. */
export const OTHER_LANGUAGES = '';

/** What stands under a word of a text: no page finds `constructor` in a record. */
export const own = <Value>(record: Readonly<Record<string, Value>>, key: string | number): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
