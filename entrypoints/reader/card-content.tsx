import { useMemo } from 'preact/hooks';
import { copyText } from '@/browser/clipboard';
import { t } from '@/browser/i18n';
import type { Actions } from '@/components/CardActions';
import { FactCard } from '@/components/FactCard';
import { type NamedSpan, NamingContext } from '@/components/LinkedText';
import { factsInTime } from '@/data/facts-in-time';
import type { CardServices } from './card-services';
import type { CardSubject } from './card-subject';
import type { Glossary } from './glossary-index';
import type { PageTime } from './page-time';

export interface CardContentProps {
  readonly subject: CardSubject;
  readonly glossary: Glossary;
  readonly services: CardServices;
  /** The entries that a text names. */
  readonly namesIn: (text: string) => readonly NamedSpan[];
  readonly time: PageTime;
  /** Ids of the entries that the reader went through, the one shown last. */
  readonly trail: readonly string[];
  readonly onRelated: (id: string) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onPin: (() => void) | undefined;
}

export function CardContent(props: CardContentProps) {
  const { subject, glossary, namesIn, time, trail, onRelated, onBack, onClose, onPin } = props;
  const entry = glossary.entry(trail.at(-1));
  const naming = useMemo(
    () => ({ namesIn: (text: string) => namesIn(text).filter((one) => one.entry !== entry?.id), onName: onRelated }),
    [namesIn, entry, onRelated],
  );
  if (!entry) return <p class="nothing">{t('cardNoEntry', subject.text)}</p>;
  const isFirst = trail.length === 1;
  return (
    <NamingContext.Provider value={naming}>
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
        onPin={onPin}
        actions={actionsFor(props, entry.id)}
      />
    </NamingContext.Provider>
  );
}

function actionsFor({ subject, services, trail, onClose }: CardContentProps, entry: string): Actions {
  // Only the words that opened the card stand on the page.
  const words = trail.length === 1 ? subject.mention?.text : undefined;
  return {
    onCopy: (text) => copyText(text, window),
    onEntry: () => services.onEntry(entry),
    onSettings: services.onSettings,
    correcting: words === undefined ? undefined : { ...services, words, onNotThis: correct(words) },
  };

  function correct(form: string) {
    return async (scope: CardServices['scopes'][number]) => {
      await services.onNotThis(form, entry, scope);
      onClose();
    };
  }
}

/** What the card is called: by its entry, or by the words nothing was found for. */
export function cardName(glossary: Glossary, trail: readonly string[], subject: CardSubject): string {
  return glossary.entry(trail.at(-1))?.name ?? subject.text;
}
