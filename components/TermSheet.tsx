import { t, tCount } from '@/browser/i18n';
import { FactGroups } from './FactGroups';
import { HolderLines } from './HolderLines';
import { FACTS_LANGUAGE } from './language';
import { countFacts, type SheetItem } from './term-sheet';

interface Props {
  /** In the order in which the page names them. */
  readonly items: readonly SheetItem[];
  /** Every entry shows its facts from the start. */
  readonly isOpen: boolean;
  readonly onJump: (id: string) => void;
}

/** What a page names, each with its summary, and with its facts behind a press. */
export function TermSheet({ items, isOpen, onJump }: Props) {
  return (
    <ol class="sheet">
      {items.map((item) => (
        <li key={item.entry.id}>
          <SheetEntry {...{ item, isOpen, onJump }} />
        </li>
      ))}
    </ol>
  );
}

interface EntryProps extends Omit<Props, 'items'> {
  readonly item: SheetItem;
}

function SheetEntry({ item, isOpen, onJump }: EntryProps) {
  const { entry, topicName, facts, count, first } = item;
  return (
    <article class="card sheet-entry">
      <h2 class="card-name" lang={FACTS_LANGUAGE} dir="auto">
        <button type="button" class="sheet-name" title={t('panelGoTo', first)} onClick={() => onJump(entry.id)}>
          {entry.name}
        </button>
      </h2>
      <p class="sheet-note">
        <span lang={FACTS_LANGUAGE}>{topicName}</span> · {tCount('mentionCount', count)}
      </p>
      <p class="card-summary" lang={FACTS_LANGUAGE} dir="auto">
        {entry.summary}
      </p>
      <HolderLines holders={facts.holders} />
      <details class="sheet-facts" open={isOpen}>
        <summary>{tCount('panelFacts', countFacts(item))}</summary>
        <FactGroups facts={facts} isUndated={false} isWhole />
      </details>
    </article>
  );
}
