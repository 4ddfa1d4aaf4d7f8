import { FUNCTION_WORDS } from './function-words';
import { followsInName, isCode, isLedByName, isNameLike, isTownInState, isTownOfState, leadsName } from './names';
import type { Line, Setting } from './setting';
import type { Token } from './tokenize';
import type { Candidate } from './types';

/** Articles and prepositions of other languages have no more letters. */
const LONGEST_ARTICLE = 3;
/** Letters that may be wrong in a name of one word; a little more, for fractions are not exact. */
const MOST_EDITS_ALONE = 1.5;

/** What a candidate is weighed against. */
export interface Surroundings {
  readonly setting: Setting;
  readonly lang: string;
  /** Entries that a line may name, ambiguous forms aside. */
  entriesOf(line: Line): ReadonlySet<string>;
  /** Acronyms that the text explains as something else. */
  readonly explainedOtherwise: ReadonlySet<string>;
  /** A word of some surface form. */
  isWord(word: string): boolean;
}

/** True when a neighbour shows that the words are part of something else: whatever form of the entry they were taken for. */
export function isSomethingElse(candidate: Candidate, surroundings: Surroundings): boolean {
  const { setting, lang, isWord, explainedOtherwise } = surroundings;
  const { first, last } = candidate;
  const { neverAfter = NONE, neverBefore = NONE, alsoInNames, everywhere } = candidate.form.alias;
  return (
    isPartOfAddress(setting, first, last) ||
    setting.endsBefore(neverAfter, first) ||
    setting.startsAfter(neverBefore, last) ||
    (first === last && explainedOtherwise.has(setting.tokens[first]?.key ?? '')) ||
    (first === last && isTownOfState(setting, last)) ||
    (everywhere === true && first === last && isCode(setting, last, lang)) ||
    (alsoInNames === true &&
      lang !== 'de' &&
      (isPartOfName(candidate, setting, lang) || isTownInState(setting, first, last, isWord)))
  );
}

/** True when the words are not written as this form asks: its capitals, the words that must stand beside it, no given name of somebody else before a misspelling. */
export function isMiswritten(candidate: Candidate, surroundings: Surroundings): boolean {
  const { setting, lang } = surroundings;
  const { onlyAfter, onlyBefore } = candidate.form.alias;
  return (
    (onlyAfter !== undefined && !setting.endsBefore(onlyAfter.map(toLowerCase), candidate.first)) ||
    (onlyBefore !== undefined && !setting.startsAfter(onlyBefore.map(toLowerCase), candidate.last)) ||
    !hasRightCapitals(candidate, surroundings) ||
    isFarOff(candidate) ||
    isNeverSo(candidate) ||
    isForeign(candidate) ||
    (lang !== 'de' && isOtherPersons(candidate, surroundings))
  );
}

const NONE: readonly string[] = [];

const toLowerCase = (phrase: string): string => phrase.toLowerCase();

/** The form is not to be misspelt, though its words may be within others; a hidden form is a misspelling itself. */
const isNeverSo = ({ kind, form: { alias } }: Candidate): boolean =>
  (kind === 'typo' || kind === 'transliteration') && alias.neverFuzzy === true && alias.hidden !== true;

/** Who has a word of their own for it makes no slips in another language's: German “Russin” is none for “Russia”. */
const isForeign = ({ kind, first, last, form: { alias, entry } }: Candidate): boolean =>
  kind === 'typo' && first === last && !alias.langs && entry.hasOwnForms === true;

/** Two letters off, and no other word to tell it by: Warrington and Waddington are no slips for Washington. */
const isFarOff = ({ kind, first, last, similarity, form }: Candidate): boolean =>
  kind === 'typo' && first === last && (1 - similarity) * (form.tokens[0]?.key.length ?? 0) > MOST_EDITS_ALONE;

/** `nato.int`, `@nato`, `osce.org/nato`, `US$1`: not the word but an address, a handle, a currency. "NATO/Russia" is none. */
function isPartOfAddress(setting: Setting, first: number, last: number): boolean {
  const before = setting.gapBefore(first);
  const after = setting.gapBefore(last + 1);
  if (before === ' ' && after === ' ') return false;
  const isSmall = (index: number): boolean =>
    setting.tokens[index]?.capitals === 'none' && !/^\d/.test(setting.tokens[index]?.key ?? '');
  if (/[@_\\]$/.test(before) || /^[@_$€£\\]/.test(after)) return true;
  return (before.endsWith('/') && isSmall(first - 1)) || ((after === '.' || after.startsWith('/')) && isSmall(last + 1));
}

/** A name keeps its capitals, except where English is typed carelessly; a form of exact case always does, except in a line of capitals. */
function hasRightCapitals({ entry, form: { alias, tokens: form }, first, last }: Candidate, surroundings: Surroundings): boolean {
  const { setting, lang } = surroundings;
  const written = setting.tokens.slice(first, last + 1);
  const capitalised = form.some((token) => token.capitals !== 'none');
  if (!capitalised) return true;
  const inCapitals = (): boolean => setting.lettering(first) === 'capitals';
  if (form.length === 1 && FUNCTION_WORDS.has(form[0]?.key ?? '') && inCapitals()) return hasCompany(entry, first, surroundings);
  if (alias.exactCase && !inCapitals()) {
    return written.length !== form.length || form.every((token, i) => keepsCapitals(token, written[i]));
  }
  // Other languages write long names small, too («североатлантический альянс»); one word may be something else (Italian nato).
  const long = form.filter(({ key }) => key.length > LONGEST_ARTICLE).length > 1;
  return lang === 'en' || long || written.some((token) => token.capitals !== 'none' || token.dotted);
}

/** As in the form, or in capitals for emphasis; an acronym with dots is one whatever its capitals. */
function keepsCapitals(form: Token, written: Token | undefined): boolean {
  return (
    form.capitals === 'none' || written?.dotted === true || written?.capitals === 'all' || written?.capitals === form.capitals
  );
}

/** "RUSSIA TALKS TO US" names the US, "CONTACT US" does not: a line of capitals needs another name in it. */
const hasCompany = (entry: string, index: number, { setting, entriesOf }: Surroundings): boolean =>
  [...entriesOf(setting.lineOf(index))].some((other) => other !== entry);

/** "George Washington", "The Washington Post", "West Bank", "Mr. Washington", "Wyden of Washington": a capitalised neighbour makes it a part of something else. */
function isPartOfName({ first, last, kind, form }: Candidate, setting: Setting, lang: string): boolean {
  if (setting.lettering(first) !== 'sentence') return false;
  // «мэр Москвы Собянин»: an inflected name stands for itself.
  const standsAlone = kind === 'inflection' && form.alias.ambiguous !== true;
  return leadsName(setting, first, lang) || isLedByName(setting, first) || (followsInName(setting, last) && !standsAlone);
}

/** "Ross Stolzenberg": a misspelt surname behind a given name that no form has is another person's; "Secretary Blinkn" is not, for forms have the title. */
function isOtherPersons({ kind, first, last }: Candidate, { setting, isWord }: Surroundings): boolean {
  const before = setting.tokens[first - 1];
  if (kind !== 'typo' || first !== last || !before || setting.gapBefore(first) !== ' ') return false;
  return isNameLike(before) && !isWord(before.key);
}

/** "The Open Source Community Event (OSCE)": words whose initials are the acronym behind them, and none of our forms. */
export function findExplainedOtherwise(setting: Setting, found: readonly Candidate[]): ReadonlySet<string> {
  const acronyms = found.filter(
    ({ first, last }) => first === last && setting.tokens[first]?.capitals === 'all' && setting.gapBefore(first).endsWith('('),
  );
  const others = acronyms.filter(
    ({ first, entry }) => spells(setting, first) && !found.some((other) => other.entry === entry && other.last === first - 1),
  );
  return new Set(others.map(({ first }) => setting.tokens[first]?.key ?? ''));
}

function spells(setting: Setting, index: number): boolean {
  const acronym = setting.tokens[index]?.key ?? '';
  const words = setting.tokens
    .slice(Math.max(0, index - 2 * acronym.length), index)
    .filter((token) => !FUNCTION_WORDS.has(token.key));
  const initials = words.slice(-acronym.length).map((token) => token.key[0]);
  return initials.join('') === acronym;
}
