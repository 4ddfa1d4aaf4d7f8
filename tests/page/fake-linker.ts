import type { TimedAnswer } from '@/matching/linker';
import type { Mention, Waiting } from '@/matching/types';
import type { Link } from '@/page/link-queue';

export interface FakeLinker {
  readonly link: Link;
  /** What was to be linked, in the order of the requests. */
  readonly texts: string[];
  /** How long linking is said to take. */
  ms: number;
  /** From now on nothing is answered, until what this gives is called. */
  readonly hold: () => () => void;
}

/**
 * Links capital names as written: `NATO` → `nato`. A name in `needsEvidence` waits until the page names something else.
 */
export function fakeLinker(names: readonly string[], needsEvidence: readonly string[] = []): FakeLinker {
  const texts: string[] = [];
  let free = Promise.resolve();
  const link: Link = async (request) => {
    texts.push(...request.texts.map(({ text }) => text));
    await free;
    return { ...answerTo(request, names, needsEvidence), ms: linker.ms };
  };
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    free = promise;
    return resolve;
  };
  const linker: FakeLinker = { texts, link, ms: 0, hold };
  return linker;
}

export function answerTo(
  { texts, evidence }: Parameters<Link>[0],
  names: readonly string[],
  needsEvidence: readonly string[] = [],
): TimedAnswer {
  const sure = texts.map(({ text }) => names.flatMap((name) => mentionsOf(text, name)));
  const unsure = texts.map(({ text }) => needsEvidence.flatMap((name) => mentionsOf(text, name)));
  const certain = [...new Set(sure.flat().map(({ entry }) => entry))];
  const isKnown = evidence.length + certain.length > 0;
  const linked = texts.map((_, at) => {
    const mentions = [...(sure[at] ?? []), ...(isKnown ? (unsure[at] ?? []) : [])];
    const waitsFor: Waiting = (unsure[at] ?? []).length > 0 ? 'anything' : [];
    return { at, mentions: mentions.toSorted((a, b) => a.start - b.start), waitsFor };
  });
  return { certain, ms: 0, linked: linked.filter(({ mentions, waitsFor }) => mentions.length + waitsFor.length > 0) };
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
