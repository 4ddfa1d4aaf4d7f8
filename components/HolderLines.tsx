import type { ComponentChild } from 'preact';
import { t, tAround } from '@/browser/i18n';
import type { Holder } from '@/data/facts-in-time';
import { sayDate } from './dates';

/** Who holds the office, on the page's day and today. */
export function HolderLines({ holders }: { readonly holders: readonly Holder[] }) {
  if (holders.length === 0) return null;
  return (
    <div class="holders">
      {holders.map(({ name, on, asOf }) => (
        <p key={on ?? 'today'}>
          {on === undefined
            ? tAround('cardHolderToday', holder(name))
            : tAround<ComponentChild>('cardHolderOn', sayDate(on), holder(name))}
          {asOf !== undefined && <span class="holder-as-of"> {t('cardHolderAsOf', sayDate(asOf))}</span>}
        </p>
      ))}
    </div>
  );
}

function holder(name: string) {
  return <strong dir="auto">{name}</strong>;
}
