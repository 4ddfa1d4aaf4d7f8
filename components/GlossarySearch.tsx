import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t, tCount } from '@/browser/i18n';
import type { Entry, Topic } from '@/data/schema';
import { EntryOptions } from './EntryOptions';
import { groupByTopic } from './group-by-topic';
import { SearchBox } from './SearchBox';
import { useWalk } from './use-walk';

interface Props {
  readonly query: string;
  /** The entries that fit the query, best first; all of them for a blank one. */
  readonly results: readonly Entry[];
  readonly topics: readonly Topic[];
  readonly onQuery: (query: string) => void;
  readonly onOpen: (id: string) => void;
  /** Esc with nothing left to clear. */
  readonly onLeave: () => void;
  /** What stands between the box and the list. */
  readonly children?: ComponentChildren;
}

/** A search box with its list: the focus stays in the box, the arrow keys walk the list. */
export function GlossarySearch({ query, results, topics, onQuery, onOpen, onLeave, children }: Props) {
  const listId = useId();
  const optionId = (id: string) => `${listId}-${id}`;
  const blank = query.trim() === '';
  const groups = blank ? groupByTopic(results, topics) : [{ name: undefined, entries: results }];
  const ids = groups.flatMap(({ entries }) => entries.map(({ id }) => id));
  const { active, onKeyDown } = useWalk({ ids, query, onQuery, onOpen, onLeave });
  return (
    <>
      <SearchBox
        {...{ query, onQuery, onKeyDown, listId }}
        hasResults={ids.length > 0}
        activeId={active === undefined ? undefined : optionId(active)}
      />
      <div class="search-rest">
        {children}
        {blank && <h2 class="label list-title">{t('popupAllEntries')}</h2>}
        <EntryOptions {...{ listId, groups, active, optionId, onOpen }} />
        <p class="search-status" role="status">
          {blank ? '' : sayCount(ids.length, query)}
        </p>
      </div>
    </>
  );
}

function sayCount(count: number, query: string): string {
  return count === 0 ? t('popupNothingFits', query.trim()) : tCount('entryCount', count);
}
