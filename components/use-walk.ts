import { useState } from 'preact/hooks';

interface Walk {
  /** Ids of what is listed, in order. */
  readonly ids: readonly string[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (id: string) => void;
  /** Esc with nothing left to clear. */
  readonly onLeave: () => void;
}

/**
 * Which item of a list below a search box is active, and what the keys pressed in the box do.
 * A new query starts at its first result, a blank one at none.
 */
export function useWalk({ ids, query, onQuery, onOpen, onLeave }: Walk) {
  const [chosen, setChosen] = useState<{ readonly id: string; readonly query: string }>();
  const first = query.trim() === '' ? undefined : ids[0];
  const active = chosen?.query === query ? chosen.id : first;
  const step = (by: 1 | -1) => {
    const next = ids[stepFrom(active === undefined ? -1 : ids.indexOf(active), by, ids.length)];
    if (next !== undefined) setChosen({ id: next, query });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actionOf(event.key);
    if (act === undefined || event.isComposing) return;
    event.preventDefault();
    act();
  };
  const actionOf = (key: string): (() => void) | undefined => {
    if (key === 'ArrowDown') return () => step(1);
    if (key === 'ArrowUp') return () => step(-1);
    if (key === 'Enter' && active !== undefined) return () => onOpen(active);
    if (key === 'Escape') return query === '' ? onLeave : () => onQuery('');
    return undefined;
  };
  return { active, onKeyDown };
}

/** The next place in a list, around its ends; from nowhere (−1) to the first or the last. */
function stepFrom(at: number, by: 1 | -1, length: number): number {
  if (at < 0) return by > 0 ? 0 : length - 1;
  return (at + by + length) % length;
}
