import type { Mention } from '@/matching/types';
import type { Target } from './target';

/** What a card is opened for. */
export interface CardSubject {
  /** The entry shown first; `undefined` when the look-up found none. */
  readonly entry: string | undefined;
  /** The words on the page. */
  readonly text: string;
  /** Present when linking chose the entry, with its reasons. */
  readonly mention?: Mention | undefined;
  /** Other entries that the words may mean. */
  readonly others: readonly string[];
}

export function subjectOf(target: Target): CardSubject {
  if (target.kind === 'selection') {
    const [entry, ...others] = target.entries;
    return { entry, text: target.text, others };
  }
  const { mention } = target.mention;
  return { entry: mention.entry, text: mention.text, mention, others: [] };
}

/** Where on the page a target is. */
export function nodeOf(target: Target): Node | undefined {
  return target.kind === 'mention' ? target.mention.pieces[0].node : target.range?.startContainer;
}
