import type { Holder } from '@/data/facts-in-time';
import { sayDate } from './dates';

/** Who holds the office, on the page's day and today. */
export function HolderLines({ holders }: { readonly holders: readonly Holder[] }) {
  if (holders.length === 0) return null;
  return (
    <div class="holders">
      {holders.map(({ name, on, asOf }) => (
        <p key={on ?? 'today'}>
          {on === undefined ? 'Today: ' : `On ${sayDate(on)}: `}
          <strong dir="auto">{name}</strong>
          {asOf !== undefined && <span class="holder-as-of"> (as of {sayDate(asOf)})</span>}
        </p>
      ))}
    </div>
  );
}
