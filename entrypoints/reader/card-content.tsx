import { t } from '@/browser/i18n';
import { FactCard } from '@/components/FactCard';
import { factsInTime } from '@/data/facts-in-time';
import type { Mention } from '@/matching/types';
import type { Glossary } from './glossary-index';
import type { PageTime } from './page-time';

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

export interface CardContentProps {
  readonly subject: CardSubject;
  readonly glossary: Glossary;
  readonly time: PageTime;
  /** Ids of the entries that the reader went through, the one shown last. */
  readonly trail: readonly string[];
  readonly onRelated: (id: string) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onSettings: () => void;
}

export function CardContent({ subject, glossary, time, trail, onRelated, onBack, onClose, onSettings }: CardContentProps) {
  const entry = glossary.entry(trail.at(-1));
  if (!entry) return <p class="nothing">{t('cardNoEntry', subject.text)}</p>;
  const isFirst = trail.length === 1;
  return (
    <FactCard
      key={entry.id}
      entry={entry}
      facts={factsInTime(entry.facts, time.published, time.today)}
      // A look-up is the reader's own question, not one about the page.
      isUndated={time.published === undefined && subject.mention !== undefined}
      topicName={glossary.topicName(entry.topic)}
      foundAs={isFirst && subject.mention ? { text: subject.text, reasons: subject.mention.reasons } : undefined}
      related={glossary.named(isFirst ? [...subject.others, ...entry.related] : entry.related)}
      onRelated={onRelated}
      onClose={onClose}
      onBack={isFirst ? undefined : onBack}
      onSettings={onSettings}
    />
  );
}

/** What the card is called: by its entry, or by the words nothing was found for. */
export function cardName(glossary: Glossary, trail: readonly string[], subject: CardSubject): string {
  return glossary.entry(trail.at(-1))?.name ?? subject.text;
}
