import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/browser/i18n';
import { FactCard } from '@/components/FactCard';
import { factsInTime } from '@/data/facts-in-time';
import type { Pack } from '@/data/schema';
import { dayOf } from '@/data/timeline';

interface Props {
  readonly glossary: Pack;
  /** Ids of the entries opened one from another; the last is shown. */
  readonly opened: readonly string[];
  readonly setOpened: (opened: readonly string[]) => void;
}

/** An entry in place of the search, with the way back. */
export function EntryView({ glossary, opened, setOpened }: Props) {
  const view = useRef<HTMLElement>(null);
  const shown = opened.at(-1);
  useEffect(() => {
    view.current?.focus();
    view.current?.scrollTo?.(0, 0);
  }, [shown]);
  const entry = glossary.entries.find(({ id }) => id === shown);
  if (!entry) return null;
  const back = () => setOpened(opened.slice(0, -1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    back();
  };
  return (
    <main ref={view} class="popup popup-entry" tabIndex={-1} aria-label={entry.name} onKeyDown={onKeyDown}>
      <h1 class="unseen">{t('extensionName')}</h1>
      <FactCard
        entry={entry}
        facts={factsInTime(entry.facts, undefined, dayOf(new Date()))}
        topicName={glossary.topics.find(({ id }) => id === entry.topic)?.name ?? ''}
        related={glossary.entries.filter(({ id }) => entry.related.includes(id))}
        onRelated={(id) => setOpened([...opened, id])}
        onBack={back}
        onClose={() => setOpened([])}
      />
    </main>
  );
}
