import { BOUND, MOST_OTHER_ENTRIES, OTHER_ENTRY, SAME_ENTRY } from './context';
import type { Evidence, Judged, Mention, Reason } from './types';

/** What resolving asks about entries. */
export interface EntryLore {
  nameOf(entry: string): string;
  /** Named on pages of every kind: no evidence for other entries. */
  isEverywhere(entry: string): boolean;
}

/** A mention that still knows its tokens. */
interface Weighed {
  readonly mention: Mention;
  readonly first: number;
  readonly last: number;
}

/** What the page as a whole adds to a candidate, and how to say it; nothing where it stays below the bound. */
function weigh(candidate: Judged, evidence: Evidence, lore: EntryLore): Weighed[] {
  const { entry, start, end, text, kind, form, similarity, first, last } = candidate;
  const others = candidate.open ? [...evidence].filter((id) => id !== entry && !lore.isEverywhere(id)).slice(0, MOST_OTHER_ENTRIES) : [];
  const fromPage = candidate.open && evidence.has(entry) ? SAME_ENTRY : 0;
  const support = Math.min(1, candidate.support + fromPage + others.length * OTHER_ENTRY);
  if (support < BOUND) return [];
  const page: Reason[] = others.length > 0 ? [{ kind: 'page', text: `The page also names ${others.map(lore.nameOf).join(', ')}` }] : [];
  const reasons = [...candidate.reasons, ...page];
  return [{ mention: { entry, start, end, text, kind, form: form.alias.form, similarity, score: similarity * support, reasons }, first, last }];
}

/** Keeps what reaches the bound; where spans overlap, the longest wins, then the one that starts first, then the likelier. */
export function resolve(original: string, candidates: readonly Judged[], evidence: Evidence, lore: EntryLore): Mention[] {
  const likely = candidates.flatMap((candidate) => weigh(candidate, evidence, lore));
  likely.sort((a, b) => length(b) - length(a) || a.first - b.first || b.mention.score - a.mention.score);
  const taken = new Set<number>();
  const kept = likely.filter(({ first, last }) => {
    const tokens = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    if (tokens.some((token) => taken.has(token))) return false;
    for (const token of tokens) taken.add(token);
    return true;
  });
  return joinExplained(original, kept.map(({ mention }) => mention).sort((a, b) => a.start - b.start));
}

const length = ({ mention }: Weighed): number => mention.end - mention.start;

/** "Federal Reserve (Fed)": a name and its short form in brackets, right behind, are one mention. */
function joinExplained(original: string, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const bracketed = before?.entry === mention.entry && /^\s?\($/.test(original.slice(before.end, mention.start)) && original[mention.end] === ')';
    if (before && bracketed) joined[joined.length - 1] = { ...before, end: mention.end + 1, text: original.slice(before.start, mention.end + 1) };
    else joined.push(mention);
  }
  return joined;
}
