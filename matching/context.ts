import { followsInName, mayBeOtherPersons, mayHaveNamesakes } from './names';
import { isMiswritten, isSomethingElse, type Surroundings } from './neighbours';
import type { Setting } from './setting';
import type { Candidate, Judged, Reason } from './types';

/** From here on a span is linked; below, linking abstains. */
export const BOUND = 0.6;
/** From here on it is evidence for others, too: what one cue decided is not. */
export const CERTAIN = 0.8;
/** What an ambiguous form has for itself: less than the bound, so that alone it never links. */
const AMBIGUOUS = 0.35;
/** What a form has for itself that only its spelling makes doubtful: one other entry that the page names lifts it to the bound. */
const DOUBTFUL = 0.5;
/** What a form has for itself that reads like a given name: it takes two cues, or one and a page about the matter. */
const GIVEN_NAME = 0.1;
/** The same where the page gives the name to somebody else, too: two cues, one and a page about the matter, or a page that names much of it. */
const SHARED_NAME = 0.2;
/** One cue word lifts an ambiguous form to the bound; a second makes up for a trap in part. */
const CUE = 0.25;
const MOST_CUES = 2;
/** A trap outweighs a cue, and most of what a page can say. */
const TRAP = 0.6;
/** Words within which a cue speaks for a span: two long sentences. */
const CUE_REACH = 40;
/** Words within which a trap speaks against it: the same sentence, or the one beside it. */
const TRAP_REACH = 20;
/** Within this many words a trap decides, whatever the page says. */
const CLOSE_TRAP_REACH = 4;
const CLOSE_TRAP = 1;
/** The page names the same entry beyond doubt: enough by itself. */
export const SAME_ENTRY = 0.4;
/** Another entry named beyond doubt; two are enough for an ambiguous form, since a page about one matter names several. */
export const OTHER_ENTRY = 0.13;
/** The same for a phrase of everyday words ("legally binding") or a numbered one ("Article 10"): three are needed. */
export const OTHER_ENTRY_FOR_PHRASE = 0.09;
export const MOST_OTHER_ENTRIES = 4;
/** A name of this many letters that is one slip away is no other word. */
const LONG_NAME = 9;

type Doubt = 'none' | 'spelling' | 'meaning' | 'given name' | 'shared name';
const BASE: Readonly<Record<Doubt, number>> = {
  none: 1,
  spelling: DOUBTFUL,
  meaning: AMBIGUOUS,
  'shared name': SHARED_NAME,
  'given name': GIVEN_NAME,
};

/** Weighs all candidates of a text. */
export function judgeAll(found: readonly Candidate[], surroundings: Surroundings): readonly Judged[] {
  const others = new Set(found.filter((candidate) => isSomethingElse(candidate, surroundings)).map(placeOf));
  const isOther = (candidate: Candidate): boolean => others.size > 0 && others.has(placeOf(candidate));
  const left = found.filter((candidate) => !isOther(candidate) && !isMiswritten(candidate, surroundings));
  return supportEachOther(left.map((candidate) => judge(candidate, surroundings)));
}

/** What is something else is so for all forms of the entry over the same words. */
const placeOf = ({ entry, first, last }: Candidate): string => `${first} ${last} ${entry}`;

/** Names typed without capitals are doubtful one by one ("nato"); two different ones in a text are not. */
function supportEachOther(judged: readonly Judged[]): readonly Judged[] {
  const uncapped = judged.filter(({ open, kind, form }) => open && kind === 'fold' && !form.alias.ambiguous);
  if (uncapped.every(({ entry }) => entry === uncapped[0]?.entry)) return judged;
  const supported = new Set(uncapped);
  return judged.map((candidate) => {
    if (!supported.has(candidate)) return candidate;
    const support = candidate.support + OTHER_ENTRY;
    return { ...candidate, support, open: support < BOUND };
  });
}

/** Weighs the surroundings of one. */
function judge(candidate: Candidate, surroundings: Surroundings): Judged {
  const { setting } = surroundings;
  const { alias } = candidate.form;
  const doubt = doubtOf(candidate, surroundings);
  const trap = (alias.traps?.length ?? 0) > 0 ? trapAround(candidate, setting) : 0;
  const weighed = (base: Doubt): Pick<Judged, 'support' | 'reasons'> => weigh(candidate, setting, base, trap);
  const { support, reasons } =
    doubt === 'none' && trap === 0 ? { support: 1, reasons: spellingReasons(candidate) } : weighed(doubt);
  const asNamesake = mayHaveNamesakes(candidate) ? () => weighed('shared name') : undefined;
  return { ...candidate, support, reasons, open: support < BOUND && trap < CLOSE_TRAP, trapped: trap > 0, asNamesake };
}

function weigh(candidate: Candidate, setting: Setting, doubt: Doubt, trap: number): Pick<Judged, 'support' | 'reasons'> {
  const { first, last, form } = candidate;
  const { cues = [], onlyAfter, onlyBefore } = form.alias;
  const found = cues.filter(setting.around(first, last, CUE_REACH).has).slice(0, MOST_CUES);
  // A word that must stand beside the form, and does, is a cue as well.
  const required = onlyAfter || onlyBefore ? 1 : 0;
  const support = Math.min(1, BASE[doubt] + (required + found.length) * CUE) - trap;
  return { support, reasons: [...spellingReasons(candidate), ...found.map((cue): Reason => ({ kind: 'cue', cue }))] };
}

function trapAround({ first, last, form }: Candidate, setting: Setting): number {
  const has = (reach: number): boolean => form.alias.traps?.some(setting.around(first, last, reach).has) === true;
  return !has(TRAP_REACH) ? 0 : has(CLOSE_TRAP_REACH) ? CLOSE_TRAP : TRAP;
}

function spellingReasons({ kind, text, form: { alias, entry } }: Candidate): Reason[] {
  // A hidden form is a misspelling itself.
  const form = alias.hidden ? entry.name : alias.form;
  switch (kind) {
    case 'exact':
    case 'fold':
      return [];
    case 'inflection':
      return [{ kind: 'inflected', text, form }];
    case 'transliteration':
      return [{ kind: 'spelling', text, form }];
    case 'typo':
      return [{ kind: 'misspelling', text, form }];
    default:
      return kind satisfies never;
  }
}

function doubtOf(candidate: Candidate, { setting, lang, isWord }: Surroundings): Doubt {
  const { kind, first, last } = candidate;
  const { alias, tokens: form } = candidate.form;
  if (alias.ambiguous || mayBeOtherPersons(candidate, setting, lang, isWord)) return 'meaning';
  const written = setting.tokens.slice(first, last + 1);
  const named = form.some((token) => token.capitals !== 'none');
  if (named && form.length === 1 && written.every((token) => token.capitals === 'none' && !token.dotted)) return 'spelling';
  // "Nato" is how some papers write it, "Nato Kobakhidze" is a person.
  if (form.length === 1 && form[0]?.capitals === 'all' && written[0]?.capitals === 'first')
    return followsInName(setting, last) ? 'given name' : 'spelling';
  if (kind === 'typo' && form.length === 1 && alias.form.length < LONG_NAME) return 'spelling';
  return 'none';
}
