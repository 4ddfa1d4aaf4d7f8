import type { Matcher, Mention, Reading } from '@/matching/types';

interface FakeReading extends Reading {
  readonly sure: readonly Mention[];
  readonly unsure: readonly Mention[];
}

/**
 * Links capital names as written: `NATO` → `nato`. A name in `needsEvidence` waits until the page names something else.
 */
export function fakeMatcher(
  names: readonly string[],
  needsEvidence: readonly string[] = [],
): Matcher & { readonly texts: string[] } {
  const texts: string[] = [];
  const read = (text: string): FakeReading => {
    texts.push(text);
    const sure = names.flatMap((name) => mentionsOf(text, name));
    const unsure = needsEvidence.flatMap((name) => mentionsOf(text, name));
    return {
      text,
      candidates: [],
      certain: sure.map(({ entry }) => entry),
      undecided: unsure.length > 0,
      settled: undefined,
      sure,
      unsure,
    };
  };
  const decide = (reading: Reading, evidence: ReadonlySet<string>): readonly Mention[] => {
    const { sure, unsure } = reading as FakeReading;
    return [...sure, ...(evidence.size > 0 ? unsure : [])].toSorted((a, b) => a.start - b.start);
  };
  return { texts, read, decide, isEverywhere: () => false, findMentions: (text) => decide(read(text), new Set()) };
}

function mentionsOf(text: string, name: string): readonly Mention[] {
  return [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    entry: name.toLowerCase().replaceAll(' ', '-'),
    text: found,
    kind: 'exact',
    form: name,
    similarity: 1,
    score: 1,
    reasons: [],
  }));
}
