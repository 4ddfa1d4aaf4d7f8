import { BOUND, MOST_OTHER_ENTRIES, OTHER_ENTRY, SAME_ENTRY } from './context';
import type { Evidence, Judged, Mention, Reason } from './types';

/** What the page as a whole adds to a candidate, and how to say it; `undefined` where it stays below the bound. */
function weigh(candidate: Judged, evidence: Evidence, nameOf: (entry: string) => string): Mention | undefined {
  const { entry, start, end, text, kind, alias, similarity } = candidate;
  const others = [...evidence].filter((id) => id !== entry).slice(0, MOST_OTHER_ENTRIES);
  const fromPage = (evidence.has(entry) ? SAME_ENTRY : 0) + others.length * OTHER_ENTRY;
  const support = candidate.open ? Math.min(1, candidate.support + fromPage) : candidate.support;
  if (support < BOUND) return undefined;
  const tipped = candidate.open && others.length > 0;
  const page: Reason[] = tipped ? [{ kind: 'page', text: `The page also names ${others.map(nameOf).join(', ')}` }] : [];
  return { entry, start, end, text, kind, form: alias.form, similarity, score: similarity * support, reasons: [...candidate.reasons, ...page] };
}

/** Keeps what reaches the bound; where spans overlap, the longest wins, then the one that starts first, then the likelier. */
export function resolve(candidates: readonly Judged[], evidence: Evidence, nameOf: (entry: string) => string): Mention[] {
  const likely = candidates.flatMap((candidate) => weigh(candidate, evidence, nameOf) ?? []);
  likely.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || b.score - a.score);
  const taken: Mention[] = [];
  for (const mention of likely) {
    if (!taken.some((other) => mention.start < other.end && other.start < mention.end)) taken.push(mention);
  }
  return taken.sort((a, b) => a.start - b.start);
}
