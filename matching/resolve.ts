import { BOUND, MOST_OTHER_ENTRIES, OTHER_ENTRY, OTHER_ENTRY_FOR_PHRASE, SAME_ENTRY } from './context';
import {
  isEntry,
  likelyOf,
  namesakeOf,
  type Evidence,
  type Judged,
  type KnownEntry,
  type Mention,
  type Reason,
  type Waiting,
} from './types';

/** All entries by id: what there may be evidence of. */
type Entries = ReadonlyMap<string, KnownEntry>;

/** A mention that still knows its tokens. */
interface Weighed {
  readonly mention: Mention;
  readonly first: number;
  readonly last: number;
}

/** What the page as a whole adds to a candidate, and how to say it; nothing where it stays below the bound. */
function weigh(candidate: Judged, evidence: Evidence, entries: Entries): Weighed | undefined {
  const { entry } = candidate;
  const namesake = candidate.asNamesake && evidence.has(namesakeOf(entry)) ? candidate.asNamesake() : undefined;
  const { support: own, reasons: ownReasons } = namesake ?? candidate;
  if (!candidate.open && !namesake) return own < BOUND ? undefined : toWeighed(candidate, own, ownReasons);
  const counted = othersThan(entry, evidence, entries).slice(0, MOST_OTHER_ENTRIES);
  const isNamed = evidence.has(entry) || (evidence.has(likelyOf(entry)) && !isPhrase(candidate));
  const sameEntry = isNamed && !namesake && !candidate.trapped;
  const other = isPhrase(candidate) ? OTHER_ENTRY_FOR_PHRASE : OTHER_ENTRY;
  const support = Math.min(1, own + (sameEntry ? SAME_ENTRY : 0) + counted.length * other);
  if (support < BOUND) return undefined;
  const named = sameEntry ? [entry, ...counted] : counted;
  const page: Reason[] = named.length > 0 ? [{ kind: 'page', names: named.map((id) => entries.get(id)?.name ?? id) }] : [];
  return toWeighed(candidate, support, [...ownReasons, ...page]);
}

/** The entries that speak for others: the page names them beyond doubt, and they are of no page's daily bread. */
const othersThan = (entry: string, evidence: Evidence, entries: Entries): readonly string[] =>
  [...evidence].filter((id) => id !== entry && isEntry(id) && !entries.get(id)?.everywhere);

/**
 * What would have candidates weighed differently, once the page has it. Until as many other entries are named as can count,
 * each further one does; after that only the entry's own marks do.
 */
export function waitingFor(candidates: readonly Judged[], evidence: Evidence, entries: Entries): Waiting {
  const pieces = new Set<string>();
  for (const { entry, open, asNamesake } of candidates) {
    if (!open && !asNamesake) continue;
    const counts = open || evidence.has(namesakeOf(entry));
    if (counts && othersThan(entry, evidence, entries).length < MOST_OTHER_ENTRIES) return 'anything';
    if (asNamesake) pieces.add(namesakeOf(entry));
    if (counts) pieces.add(entry).add(likelyOf(entry));
  }
  return [...pieces].filter((piece) => !evidence.has(piece));
}

function toWeighed(candidate: Judged, support: number, reasons: readonly Reason[]): Weighed {
  const { entry, start, end, text, kind, form, similarity, first, last } = candidate;
  const score = similarity * support;
  const everywhere = form.entry.everywhere && { everywhere: true as const };
  const mention = { entry, start, end, text, kind, form: form.alias.form, similarity, score, reasons, ...everywhere };
  return { mention, first, last };
}

/** Everyday words, or a number that tells nothing alone. */
const isPhrase = ({ form }: Judged): boolean =>
  form.tokens.every(({ capitals }) => capitals === 'none') || form.tokens.some(({ key }) => /^\d+$/.test(key));

/** Keeps what reaches the bound; where spans overlap, the longest wins, then the one that starts first, then the likelier. */
export function resolve(original: string, candidates: readonly Judged[], evidence: Evidence, entries: Entries): Mention[] {
  const likely: Weighed[] = [];
  for (const candidate of candidates) {
    const weighed = weigh(candidate, evidence, entries);
    if (weighed) likely.push(weighed);
  }
  likely.sort((a, b) => length(b) - length(a) || a.first - b.first || b.mention.score - a.mention.score);
  const taken = new Set<number>();
  const kept = likely.filter(({ first, last }) => {
    for (let token = first; token <= last; token++) if (taken.has(token)) return false;
    for (let token = first; token <= last; token++) taken.add(token);
    return true;
  });
  return joinExplained(
    original,
    kept.map(({ mention }) => mention).sort((a, b) => a.start - b.start),
  );
}

const length = ({ mention }: Weighed): number => mention.end - mention.start;

/** "Federal Reserve (Fed)": a name and its short form in brackets, right behind, are one mention. */
function joinExplained(original: string, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const end = before?.entry === mention.entry ? endOfBracket(original, before.end, mention) : undefined;
    if (before && end) joined[joined.length - 1] = { ...before, end, text: original.slice(before.start, end) };
    else joined.push(mention);
  }
  return joined;
}

/** Offset behind the bracket that holds nothing but the mention, with or without quotation marks. */
function endOfBracket(original: string, from: number, { start, end }: Mention): number | undefined {
  if (!/^\s?\(\s?["'“„«‘]?$/.test(original.slice(from, start))) return undefined;
  const close = /^["'”“»’]?\s?\)/.exec(original.slice(end, end + 3));
  return close ? end + close[0].length : undefined;
}
