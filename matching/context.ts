import { isRuledOut, type Surroundings } from './neighbours';
import type { Setting } from './setting';
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

type Doubt = 'none' | 'spelling' | 'meaning';
const BASE: Readonly<Record<Doubt, number>> = { none: 1, spelling: DOUBTFUL, meaning: AMBIGUOUS };

/** Weighs all candidates of a text. */
export function judgeAll(found: readonly Candidate[], surroundings: Surroundings): readonly Judged[] {
  return supportEachOther(found.flatMap((candidate) => judge(candidate, surroundings) ?? []));
}

/** Names typed without capitals are doubtful one by one ("nato"); two different ones in a text are not. */
function supportEachOther(judged: readonly Judged[]): readonly Judged[] {
  const uncapped = new Set(judged.filter(({ open, kind, form }) => open && kind === 'fold' && !form.alias.ambiguous));
  if (new Set([...uncapped].map(({ entry }) => entry)).size < 2) return judged;
  return judged.map((candidate) => {
    if (!uncapped.has(candidate)) return candidate;
    const support = candidate.support + OTHER_ENTRY;
    return { ...candidate, support, open: support < BOUND };
  });
}

/** Weighs the surroundings; `undefined`: something stands there that rules the span out. */
function judge(candidate: Candidate, surroundings: Surroundings): Judged | undefined {
  const { setting } = surroundings;
  if (isRuledOut(candidate, surroundings)) return undefined;
  const doubt = doubtOf(candidate, setting);
  const { cues = [], traps = [] } = candidate.form.alias;
  const { first, last } = candidate;
  const trap = traps.length > 0 && traps.some(setting.around(first, last, TRAP_REACH).has);
  if (doubt === 'none' && !trap) return { ...candidate, support: 1, open: false, reasons: spellingReasons(candidate) };
  const found = cues.filter(setting.around(first, last, CUE_REACH).has).slice(0, MOST_CUES);
  // A word that must stand beside the form, and does, is a cue as well.
  const required = candidate.form.alias.onlyAfter || candidate.form.alias.onlyBefore ? 1 : 0;
  const support = Math.min(1, BASE[doubt] + (required + found.length) * CUE) - (trap ? TRAP : 0);
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

function doubtOf(candidate: Candidate, setting: Setting): Doubt {
  const { kind, first, last } = candidate;
  const { alias, tokens: form } = candidate.form;
  if (alias.ambiguous) return 'meaning';
  const written = setting.tokens.slice(first, last + 1);
  const named = form.some((token) => token.capitals !== 'none');
  if (named && form.length === 1 && written.every((token) => token.capitals === 'none' && !token.dotted)) return 'spelling';
  if (form.length === 1 && form[0]?.capitals === 'all' && written[0]?.capitals === 'first') return 'spelling';
  if (kind === 'typo' && form.length === 1 && alias.form.length < LONG_NAME) return 'spelling';
  return 'none';
}
