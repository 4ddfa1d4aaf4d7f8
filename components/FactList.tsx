import { useState } from 'preact/hooks';
import type { Fact } from '@/data/schema';
import { FactItem } from './FactItem';

/** A card is for a glance: three facts fit the usual height without scrolling far. */
const FIRST_FACTS = 3;

/** The facts of an entry; all but the first few wait behind a button. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const [unfolded, setUnfolded] = useState(false);
  const hidden = facts.length - FIRST_FACTS;
  return (
    <>
      <ul class="facts" aria-label="Facts">
        {facts.slice(0, unfolded ? facts.length : FIRST_FACTS).map((fact) => (
          <FactItem key={fact.text} fact={fact} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="more" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? 'Fewer facts' : `More facts (${hidden})`}
        </button>
      )}
    </>
  );
}
