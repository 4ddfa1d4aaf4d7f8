import { CALENDAR_WORDS, FUNCTION_WORDS, HONORIFICS, STATES } from './function-words';
import type { Setting } from './setting';
import type { Token } from './tokenize';
import type { Candidate } from './types';

/** Longer numbers are years. */
const LONGEST_SCORE = 3;

/** Words of other alphabets have no list here; their particles are short. */
const isFunctionWord = (key: string): boolean => FUNCTION_WORDS.has(key) || (/^[^a-z]/.test(key) && key.length <= 3);

/** Capitalised ("Denzel", "MaliVai"), and no word that has a capital only because of where it stands. */
export const isNameLike = ({ key, capitals }: Token): boolean =>
  (capitals === 'first' || capitals === 'mixed') && !isFunctionWord(key) && !CALENDAR_WORDS.has(key);

/** A capitalised word right behind: "West Bank". */
export function followsInName(setting: Setting, last: number): boolean {
  const after = setting.tokens[last + 1];
  return after !== undefined && setting.gapBefore(last + 1) === ' ' && isNameLike(after);
}

/** A capitalised word right before: "Denzel Washington". Only English has a list of words that begin sentences without being names. */
export function leadsName(setting: Setting, first: number, lang: string): boolean {
  const before = setting.tokens[first - 1];
  if (!before || !isNameLike(before)) return false;
  if (lang !== 'en' && beginsSentence(setting, first - 1)) return false;
  const gap = setting.gapBefore(first);
  return gap === ' ' || (gap === '. ' && (HONORIFICS.has(before.key) || before.key.length === 1));
}

const beginsSentence = (setting: Setting, index: number): boolean =>
  setting.lineOf(index).first === index || /[.!?…:"“”«»„]/.test(setting.gapBefore(index));

/** "Senator Wyden of Washington", "Treaty of Washington". */
export function isLedByName(setting: Setting, first: number): boolean {
  const before = setting.tokens[first - 2];
  const isOf =
    setting.tokens[first - 1]?.key === 'of' && setting.gapBefore(first) === ' ' && setting.gapBefore(first - 1) === ' ';
  return isOf && before !== undefined && isNameLike(before);
}

/** "Vancouver, Washington, in the rain" is in the state, as is "King County, Washington"; "Paris, Washington and Moscow" is a list. */
export function isTownInState(setting: Setting, first: number, last: number, isWord: (word: string) => boolean): boolean {
  const town = setting.tokens[first - 1];
  if (isAmongStates(setting, first, last)) return true;
  if (town?.key === 'county' && setting.gapBefore(first) === ', ') return true;
  if (!town || setting.gapBefore(first) !== ', ' || !isNameLike(town) || isWord(town.key)) return false;
  return !setting.gapBefore(first - 1).includes(',') && endsPlace(setting, last);
}

/** "Oregon, Washington, and Nevada": a state beside it in a list makes it one. */
function isAmongStates(setting: Setting, first: number, last: number): boolean {
  const { tokens, gapBefore } = setting;
  const isState = (index: number): boolean => tokens[index]?.capitals !== 'none' && STATES.has(tokens[index]?.key ?? '');
  const isLink = (index: number): boolean => tokens[index]?.key === 'and' || tokens[index]?.key === 'or';
  const before = isLink(first - 1) ? first - 2 : first - 1;
  const behind = isLink(last + 1) ? last + 2 : last + 1;
  const follows = (index: number): boolean => /^,? $/.test(gapBefore(index)) && (gapBefore(index) === ', ' || isLink(index - 1));
  return (isState(before) && (before < first - 1 || gapBefore(first) === ', ')) || (isState(behind) && follows(behind));
}

/** "Kremlin, Oklahoma, has a grain elevator". */
export function isTownOfState(setting: Setting, last: number): boolean {
  const gap = setting.gapBefore(last + 1);
  if (gap !== ', ' && gap !== ' (') return false;
  const [one, two] = [setting.tokens[last + 1], setting.tokens[last + 2]];
  if (!one || one.capitals === 'none') return false;
  if (STATES.has(one.key)) return endsPlace(setting, last + 1);
  return STATES.has(`${one.key} ${two?.key}`) && endsPlace(setting, last + 2);
}

/** Punctuation behind, but no more of a list. */
function endsPlace(setting: Setting, last: number): boolean {
  const next = setting.tokens[last + 1];
  const goesOn = next?.key === 'and' || next?.key === 'or' || (next !== undefined && isNameLike(next));
  return /^(?:[,.;)]|$)/.test(setting.gapBefore(last + 1)) && !goesOn;
}

/** "US-101", "sizes: US 8", "Washington 8 5 0": the number of a road, a size, a score; "Moscow 10 years ago" and "Moscow 3 May" are none. */
export function isCode(setting: Setting, last: number, lang: string): boolean {
  const { tokens, gapBefore } = setting;
  const isScore = (index: number): boolean =>
    /^\d+$/.test(tokens[index]?.key ?? '') && (tokens[index]?.key.length ?? 0) <= LONGEST_SCORE;
  const gap = gapBefore(last + 1);
  if (!isScore(last + 1) || (gap !== ' ' && gap !== '-')) return false;
  let end = last + 1;
  while (isScore(end + 1) && /^[.,:]$/.test(gapBefore(end + 1))) end += 1;
  const unit = tokens[end + 1];
  // German nouns have capitals.
  const isUnit = unit !== undefined && (unit.capitals === 'none' || lang === 'de' || CALENDAR_WORDS.has(unit.key));
  const hasUnit = isUnit && /^[ -]?$/.test(gapBefore(end + 1));
  const isMeasure = (hasUnit && !isScore(end + 1)) || gapBefore(end + 1).startsWith('%');
  return gap === '-' || !isMeasure;
}

/**
 * A surname behind a given name or title that no form has: "Jason Stoltenberg" is another, "Secretary Blinken" is not, for forms have the title.
 * Titles that no form has look the same, so that this is a doubt and no proof.
 */
export function mayBeOtherPersons(
  { first, last, form }: Candidate,
  setting: Setting,
  lang: string,
  isWord: (word: string) => boolean,
): boolean {
  const before = setting.tokens[first - 1];
  if (first !== last || !isSurname(form) || !before || lang === 'de' || setting.lettering(first) !== 'sentence') return false;
  return leadsName(setting, first, lang) && !isWord(before.key) && !HONORIFICS.has(before.key);
}

/** The last word of its entry's name of several words: "Stoltenberg". */
function isSurname({ entry, alias }: Candidate['form']): boolean {
  const initial = alias.form.charAt(0);
  return initial !== initial.toLowerCase() && entry.name.endsWith(` ${alias.form}`) && !alias.form.includes(' ');
}

/** A name of one word that others bear, too; of an ambiguous one that is known already. */
export const mayHaveNamesakes = ({ first, last, form }: Candidate): boolean =>
  first === last && form.alias.ambiguous !== true && (form.alias.alsoInNames === true || isSurname(form));

/** Entries whose name the text has within other names, or as a state. */
export function findNamesakes(
  setting: Setting,
  found: readonly Candidate[],
  lang: string,
  isWord: (word: string) => boolean,
): readonly string[] {
  const isOther = (one: Candidate): boolean => {
    const { first, last, form } = one;
    // A university, a street: named after somebody, but nobody to be named again.
    if (followsInName(setting, last)) return false;
    if (mayBeOtherPersons(one, setting, lang, isWord)) return true;
    if (form.alias.alsoInNames !== true || lang === 'de' || setting.lettering(first) !== 'sentence') return false;
    return leadsName(setting, first, lang) || isTownInState(setting, first, last, isWord);
  };
  const others = found.filter((one) => mayHaveNamesakes(one) && one.kind !== 'typo' && isOther(one));
  if (others.length === 0) return [];
  const longer = new Set(found.flatMap(({ entry, first, last }) => (first < last ? [`${entry} ${last}`] : [])));
  const alone = others.filter(({ entry, last }) => !longer.has(`${entry} ${last}`));
  return [...new Set(alone.map(({ entry }) => entry))];
}
