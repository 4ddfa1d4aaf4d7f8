import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Entry, Topic } from '@/data/schema';
import { EntryOptions } from './EntryOptions';
import { groupByTopic } from './group-by-topic';

interface Props {
  readonly query: string;
  /** The entries that fit the query, best first; all of them for a blank one. */
  readonly results: readonly Entry[];
  readonly topics: readonly Topic[];
  readonly onQuery: (query: string) => void;
  readonly onOpen: (id: string) => void;
  /** Esc with nothing left to clear. */
  readonly onLeave: () => void;
  /** What stands between the box and the list of all entries. */
  readonly children?: ComponentChildren;
}

/** A search box with its list: the focus stays in the box, the arrow keys walk the list. */
export function GlossarySearch({ query, results, topics, onQuery, onOpen, onLeave, children }: Props) {
  const listId = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const blank = query.trim() === '';
  const groups = blank ? groupByTopic(results, topics) : [{ name: undefined, entries: results }];
  const inOrder = groups.flatMap(({ entries }) => entries);
  const { active, onKeyDown } = useWalk(inOrder, { query, onQuery, onOpen, onLeave });
  const optionId = (id: string) => `${listId}-${id}`;
  return (
    <>
      <div class="search-box">
        <input
          ref={box}
          type="text"
          role="combobox"
          aria-label="Search the glossary"
          aria-expanded={inOrder.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          enterkeyhint="search"
          aria-activedescendant={active && optionId(active)}
          placeholder="Search the glossary"
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={({ currentTarget }) => onQuery(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div class="search-rest">
        {children}
        {blank && <h2 class="label list-title">All entries</h2>}
        <EntryOptions {...{ listId, groups, active, optionId, onOpen }} />
        <p class="search-status" role="status">
          {blank ? '' : sayCount(inOrder.length, query)}
        </p>
      </div>
    </>
  );
}

interface Walk extends Pick<Props, 'query' | 'onQuery' | 'onOpen' | 'onLeave'> {}

/** Which entry of the list is active, and how the keys move it. A new list starts at its first entry, a blank query at none. */
function useWalk(entries: readonly Entry[], { query, onQuery, onOpen, onLeave }: Walk) {
  const [chosen, setChosen] = useState<{ readonly id: string; readonly query: string }>();
  const first = query.trim() === '' ? undefined : entries[0]?.id;
  const active = chosen?.query === query ? chosen.id : first;
  const setActive = (id: string) => setChosen({ id, query });
  const step = (by: number) => {
    const at = entries.findIndex(({ id }) => id === active);
    const next = entries.at((at < 0 && by < 0 ? at : at + by) % entries.length);
    if (next) setActive(next.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && active !== undefined) onOpen(active);
    else if (event.key === 'Escape') (query === '' ? onLeave : () => onQuery(''))();
    else return;
    event.preventDefault();
  };
  return { active, onKeyDown };
}

function sayCount(count: number, query: string): string {
  if (count === 0) return `Nothing in the glossary fits “${query.trim()}”.`;
  return count === 1 ? '1 entry' : `${count} entries`;
}
