import { CALENDAR_WORDS, FUNCTION_WORDS } from './function-words';
import type { Line, Setting } from './setting';
import type { Token } from './tokenize';
import type { Candidate, Judged, Reason } from './types';

/** From here on a span is linked; below, linking abstains. */
export const BOUND = 0.6;
/** What an ambiguous form has for itself: less than the bound, so that alone it never links. */
const AMBIGUOUS = 0.35;
/** What a form has for itself that only its spelling makes doubtful: any other entry on the page is enough. */
const DOUBTFUL = 0.5;
/** One cue word lifts an ambiguous form to the bound; a second makes up for a trap in part. */
const CUE = 0.25;
const MOST_CUES = 2;
/** A trap outweighs a cue, and most of what a page can say. */
const TRAP = 0.6;
/** Words within which a cue speaks for a span: two long sentences. */
const CUE_REACH = 40;
/** Words within which a trap speaks against it: the same sentence, or the one beside it. */
const TRAP_REACH = 15;
/** The page names the same entry beyond doubt: enough by itself. */
export const SAME_ENTRY = 0.4;
/** Another entry named beyond doubt; two are enough for an ambiguous form, since a page about one matter names several. */
export const OTHER_ENTRY = 0.13;
export const MOST_OTHER_ENTRIES = 4;
/** A name of this many letters that is one slip away is no other word. */
const LONG_NAME = 9;

/** What a candidate is weighed against. */
export interface Surroundings {
  readonly setting: Setting;
  readonly lang: string;
  /** Entries that a line may name, ambiguous forms aside. */
  entriesOf(line: Line): ReadonlySet<string>;
  /** A word of some surface form. */
  isWord(word: string): boolean;
}

type Doubt = 'none' | 'spelling' | 'meaning';

/** Weighs the surroundings; `undefined`: something stands there that rules the span out. */
export function judge(candidate: Candidate, surroundings: Surroundings): Judged | undefined {
  const { setting } = surroundings;
  if (isRuledOut(candidate, surroundings)) return undefined;
  const doubt = doubtOf(candidate, setting);
  const { cues = [], traps = [] } = candidate.form.alias;
  const { first, last } = candidate;
  const trap = traps.length > 0 && traps.some(setting.around(first, last, TRAP_REACH).has);
  if (doubt === 'none' && !trap) return { ...candidate, support: 1, open: false, reasons: spellingReasons(candidate) };
  const found = cues.filter(setting.around(first, last, CUE_REACH).has).slice(0, MOST_CUES);
  const base = doubt === 'meaning' ? AMBIGUOUS : doubt === 'spelling' ? DOUBTFUL : 1;
  const support = Math.min(1, base + found.length * CUE) - (trap ? TRAP : 0);
  const reasons: Reason[] = [...spellingReasons(candidate), ...found.map((cue): Reason => ({ kind: 'cue', text: `“${cue}” stands near` }))];
  return { ...candidate, support, open: support < BOUND, reasons };
}

function spellingReasons({ kind, text, form: { alias } }: Candidate): Reason[] {
  switch (kind) {
    case 'exact':
    case 'fold':
      return [];
    case 'inflection':
      return [{ kind: 'spelling', text: `“${text}” is a form of “${alias.form}”` }];
    case 'transliteration':
      return [{ kind: 'spelling', text: `“${text}” is a spelling of “${alias.form}”` }];
    case 'typo':
      return [{ kind: 'spelling', text: `“${text}” looks like a misspelling of “${alias.form}”` }];
    default:
      return kind satisfies never;
  }
}

function isRuledOut(candidate: Candidate, surroundings: Surroundings): boolean {
  const { setting, lang, isWord } = surroundings;
  const { first, last } = candidate;
  const { alias } = candidate.form;
  const before = (phrases: readonly string[]): boolean => phrases.some((phrase) => setting.endsBefore(phrase, first));
  const after = (phrases: readonly string[]): boolean => phrases.some((phrase) => setting.startsAfter(phrase, last));
  return (
    isPartOfAddress(setting, first, last) ||
    (alias.neverAfter !== undefined && before(alias.neverAfter)) ||
    (alias.neverBefore !== undefined && after(alias.neverBefore)) ||
    (alias.onlyAfter !== undefined && !before(alias.onlyAfter)) ||
    (alias.onlyBefore !== undefined && !after(alias.onlyBefore)) ||
    !hasRightCapitals(candidate, surroundings) ||
    (alias.alsoInNames === true && lang !== 'de' && isPartOfName(setting, first, last)) ||
    (candidate.kind === 'typo' && first === last && lang !== 'de' && isOtherPersons(setting, first, isWord))
  );
}

/** `nato.int`, `@nato`, `US$1`: not the word but an address, a handle, a currency. */
function isPartOfAddress(setting: Setting, first: number, last: number): boolean {
  const before = setting.gapBefore(first);
  const after = setting.gapBefore(last + 1);
  const next = setting.tokens[last + 1];
  return /[@/_.\\]$/.test(before) || /^[@/_$€£\\]/.test(after) || (after === '.' && next !== undefined && next.capitals === 'none');
}

/** A name keeps its capitals, except where English is typed carelessly; a form of exact case always does, except in a line of capitals. */
function hasRightCapitals({ entry, form: { alias, tokens: form }, first, last }: Candidate, surroundings: Surroundings): boolean {
  const { setting, lang } = surroundings;
  const written = setting.tokens.slice(first, last + 1);
  const capitalised = form.some((token) => token.capitals !== 'none');
  if (!capitalised) return true;
  const inCapitals = setting.lettering(first) === 'capitals';
  if (inCapitals && form.length === 1 && FUNCTION_WORDS.has(form[0]?.key ?? '')) return hasCompany(entry, first, surroundings);
  if (alias.exactCase && !inCapitals) {
    return written.length !== form.length || form.every((token, i) => keepsCapitals(token, written[i]));
  }
  return lang === 'en' || written.some((token) => token.capitals !== 'none' || token.dotted);
}

/** As in the form, or in capitals for emphasis; an acronym with dots is one whatever its capitals. */
function keepsCapitals(form: Token, written: Token | undefined): boolean {
  return form.capitals === 'none' || written?.dotted === true || written?.capitals === 'all' || written?.capitals === form.capitals;
}

/** "RUSSIA TALKS TO US" names the US, "CONTACT US" does not: a line of capitals needs another name in it. */
const hasCompany = (entry: string, index: number, { setting, entriesOf }: Surroundings): boolean =>
  [...entriesOf(setting.lineOf(index))].some((other) => other !== entry);

/** "George Washington", "The Washington Post", "West Bank": a capitalised neighbour makes it a part of something else. */
function isPartOfName(setting: Setting, first: number, last: number): boolean {
  if (setting.lettering(first) !== 'sentence') return false;
  const before = setting.tokens[first - 1];
  const after = setting.tokens[last + 1];
  const leads = before !== undefined && setting.gapBefore(first) === ' ' && isNameLike(before.key, before.capitals);
  const follows = after !== undefined && setting.gapBefore(last + 1) === ' ' && isNameLike(after.key, after.capitals);
  return leads || follows;
}

/** "Ross Stolzenberg": a misspelt surname behind another given name is another person's; "Secretary Blinkn" is not, for the glossary knows the title. */
function isOtherPersons(setting: Setting, first: number, isWord: (word: string) => boolean): boolean {
  const before = setting.tokens[first - 1];
  if (!before || setting.lettering(first) !== 'sentence' || setting.gapBefore(first) !== ' ') return false;
  return isNameLike(before.key, before.capitals) && !isWord(before.key);
}

const isNameLike = (key: string, capitals: string): boolean =>
  capitals === 'first' && !FUNCTION_WORDS.has(key) && !CALENDAR_WORDS.has(key);

function doubtOf(candidate: Candidate, setting: Setting): Doubt {
  const { kind, first, last } = candidate;
  const { alias, tokens: form } = candidate.form;
  if (alias.ambiguous) return 'meaning';
  const written = setting.tokens.slice(first, last + 1);
  const named = form.some((token) => token.capitals !== 'none');
  if (named && written.every((token) => token.capitals === 'none' && !token.dotted)) return 'spelling';
  if (form.length === 1 && form[0]?.capitals === 'all' && written[0]?.capitals === 'first') return 'spelling';
  if (kind === 'typo' && form.length === 1 && alias.form.length < LONG_NAME) return 'spelling';
  return 'none';
}
