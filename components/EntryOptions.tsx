import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/browser/i18n';
import type { Entry } from '@/data/schema';
import type { EntryGroup } from './group-by-topic';
import { FACTS_LANGUAGE } from './language';

interface Props {
  readonly listId: string;
  readonly groups: readonly EntryGroup[];
  /** Id of the entry that Enter would open. */
  readonly active: string | undefined;
  readonly optionId: (id: string) => string;
  readonly onOpen: (id: string) => void;
}

/** The list below the search box, in groups where it is long. */
export function EntryOptions({ listId, groups, active, optionId, onOpen }: Props) {
  return (
    <div class="options" role="listbox" id={listId} aria-label={t('popupEntries')}>
      {groups.map(({ name, entries }) => {
        const options = entries.map((entry) => (
          <EntryOption key={entry.id} {...{ entry, onOpen }} id={optionId(entry.id)} isActive={entry.id === active} />
        ));
        if (name === undefined) return options;
        return (
          <div key={name} role="group" aria-label={name} lang={FACTS_LANGUAGE}>
            <p class="group-name" aria-hidden="true">
              {name}
            </p>
            {options}
          </div>
        );
      })}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly isActive: boolean;
  readonly onOpen: (id: string) => void;
}

function EntryOption({ id, entry, isActive, onOpen }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isActive]);
  return (
    <div ref={option} id={id} class="option" role="option" aria-selected={isActive} onClick={() => onOpen(entry.id)}>
      <span class="option-name" lang={FACTS_LANGUAGE} dir="auto">
        {entry.name}
      </span>
      <span class="option-summary" lang={FACTS_LANGUAGE} dir="auto">
        {entry.summary}
      </span>
    </div>
  );
}
