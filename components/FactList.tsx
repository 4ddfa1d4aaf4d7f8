import { useState } from 'preact/hooks';
import type { ToldFact } from '@/data/facts-in-time';
import { FactItem } from './FactItem';

interface Props {
  readonly label: string;
  readonly facts: readonly ToldFact[];
  /** So many are in view at once. */
  readonly first: number;
}

/** Facts in their order; all but the first few wait behind a button. */
export function FactList({ label, facts, first }: Props) {
  const [unfolded, setUnfolded] = useState(false);
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
          {unfolded ? 'Fewer' : `More (${hidden})`}
        </button>
      )}
    </>
  );
}
