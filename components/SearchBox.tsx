import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/browser/i18n';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Id of the list that the box controls. */
  readonly listId: string;
  readonly hasResults: boolean;
  /** Id of the list's active option. */
  readonly activeId: string | undefined;
}

/** The box of a search; it takes the focus at once and keeps it while the list is walked. */
export function SearchBox({ query, onQuery, onKeyDown, listId, hasResults, activeId }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div class="search-box">
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label={t('popupSearch')}
        aria-expanded={hasResults}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        placeholder={t('popupSearch')}
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
