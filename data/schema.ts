/**
 * The pack format. This one schema yields the types, the validation of imported packs and the JSON Schema for editors.
 * A pack is pure text: no field is ever read as markup, as a pattern or as code.
 */
import * as v from 'valibot';

/** Version of the pack format; a pack with another one is refused. */
export const PACK_FORMAT = 1;

/** A summary must fit a card without scrolling: two lines at the card's width. */
export const SUMMARY_LIMIT = 240;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case, e.g. "open-door-policy"'));
const line = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));
const words = v.array(line);

/** `2022`, `2022-01` or `2022-01-28`: as precise as the source is. */
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'),
);

const httpsUrl = v.pipe(v.string(), v.url('must be an address'), v.regex(/^https:/, 'must be an https address'));

export const sourceSchema = v.strictObject({
  publisher: line,
  title: line,
  /** When the source was published. */
  date: v.optional(date),
  /** Left out where only the document is known, or only mirrors of it were seen. */
  url: v.optional(httpsUrl),
  /** When somebody last saw the address say this. */
  retrieved: v.optional(date),
  /** Exact words of the source; the link then opens at them. */
  quote: v.optional(line),
});

const factFields = {
  text: line,
  /** When what the fact says began or happened. */
  from: v.optional(date),
  /** When it ended; nothing after this day is covered. */
  until: v.optional(date),
  /** For what may change: the day on which it was last known to hold. */
  asOf: v.optional(date),
  /** For what may change: the day by which somebody should look again. */
  reviewBy: v.optional(date),
  /** Stands from `from` on, rather than happened then: what a treaty says, what a dispute is about. */
  lasting: v.optional(v.boolean()),
  /** On an office: who held it from `from` until `until`. */
  holder: v.optional(line),
  /** How far the sources were read for this: all of it seen there, part of it, or common knowledge that they are known to state. */
  verification: v.optional(v.picklist(['seen', 'part-seen', 'general'])),
  sources: v.pipe(v.array(sourceSchema), v.minLength(1, 'a fact needs a source')),
};

export const factSchema = v.variant('status', [
  v.strictObject({ ...factFields, status: v.literal('established') }),
  v.strictObject({ ...factFields, status: v.literal('claim'), /** Who says so. */ by: line }),
  v.strictObject({
    ...factFields,
    status: v.literal('disputed'),
    /** What each side says, in the alphabetical order of `by`, so that nobody is first by choice; none is left out. */
    sides: v.pipe(v.array(v.strictObject({ by: line, text: line })), v.minLength(2, 'a dispute shows both sides')),
  }),
]);

export const aliasSchema = v.strictObject({
  /** A surface form. Case, accents, dashes and spaces are folded by linking; spell it as a reader would. */
  form: line,
  /** Languages (BCP 47 primary tags) in whose texts the form is looked for; none: in every language. */
  langs: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)))),
  /** Link only when the capitals are as written here ("US", never "us"). */
  exactCase: v.optional(v.boolean()),
  /** Names other things as well: needs a cue nearby, or other entries of the pack on the page. */
  ambiguous: v.optional(v.boolean()),
  /** Also a surname or part of longer names ("George Washington", "West Bank"): not linked beside another capitalised word. */
  alsoInNames: v.optional(v.boolean()),
  /** Named on pages of every kind: says nothing about what else the page is about. */
  everywhere: v.optional(v.boolean()),
  /** Never linked to a misspelling. */
  neverFuzzy: v.optional(v.boolean()),
  /** A common misspelling: found, but never shown. */
  hidden: v.optional(v.boolean()),
  /** Words or phrases that, near the form, say that this entry is meant. */
  cues: v.optional(words),
  /** Words or phrases that, near the form, say that something else is meant. */
  traps: v.optional(words),
  /** Words directly before the form, one of which must stand there. */
  onlyAfter: v.optional(words),
  /** Words directly before the form, none of which may stand there. */
  neverAfter: v.optional(words),
  /** Words directly after the form, one of which must stand there. */
  onlyBefore: v.optional(words),
  /** Words directly after the form, none of which may stand there. */
  neverBefore: v.optional(words),
});

export const entrySchema = v.strictObject({
  id,
  name: line,
  topic: id,
  /** One neutral sentence, true in any year. */
  summary: v.pipe(line, v.maxLength(SUMMARY_LIMIT, `a summary has at most ${SUMMARY_LIMIT} characters`)),
  aliases: v.array(aliasSchema),
  facts: v.array(factSchema),
  /** Ids of entries of the same pack. */
  related: v.array(id),
  /** Where the article the pack is built from names the entry: line (from 1) and its words there. Background entries have none. */
  article: v.optional(v.array(v.strictObject({ line: v.pipe(v.number(), v.integer(), v.minValue(1)), words: line }))),
});

export const topicSchema = v.strictObject({ id, name: line });

export const packSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(PACK_FORMAT, `this version reads packs of format ${PACK_FORMAT}`),
  id,
  title: line,
  description: line,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  licence: line,
  /** The article that the pack was built from. */
  origin: v.strictObject({ title: line, date }),
  topics: v.array(topicSchema),
  entries: v.array(entrySchema),
  /** English words a slip away from a word of some alias: never taken for a misspelling of it. Written by `npm run look-alikes`. */
  lookAlikes: v.optional(words),
  updateUrl: v.optional(httpsUrl),
});

export type Pack = v.InferOutput<typeof packSchema>;
export type Topic = v.InferOutput<typeof topicSchema>;
export type Entry = v.InferOutput<typeof entrySchema>;
export type Alias = v.InferOutput<typeof aliasSchema>;
export type Fact = v.InferOutput<typeof factSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
