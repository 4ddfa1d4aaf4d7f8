import { useState } from 'preact/hooks';
import { t } from '@/browser/i18n';
import type { ToldFact } from '@/data/facts-in-time';
import { FactItem } from './FactItem';

interface Props {
  readonly label: string;
  readonly facts: readonly ToldFact[];
  /** For so many facts of usual length there is room at once. */
  readonly room: number;
}

/** A dispute is as long as two other facts, and is shown with all its sides or not at all. */
const ROOM_OF_DISPUTE = 2;

/** Facts in their order; all but the first few wait behind a button. */
export function FactList({ label, facts, room }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const first = fitting(facts, room);
  const hidden = facts.length - first;
  return (
    <>
      <ul class="facts" aria-label={label}>
        {facts.slice(0, unfolded ? facts.length : first).map((told) => (
          <FactItem key={told.fact.text} told={told} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="more" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? t('cardFewer') : t('cardMore', String(hidden))}
        </button>
      )}
    </>
  );
}

/** How many facts are in view; the last one may be longer than the room that is left. */
function fitting(facts: readonly ToldFact[], room: number): number {
  let taken = 0;
  const end = facts.findIndex(({ fact }) => {
    if (taken >= room) return true;
    taken += fact.status === 'disputed' ? ROOM_OF_DISPUTE : 1;
    return false;
  });
  return end === -1 ? facts.length : end;
}
