import { t } from '@/browser/i18n';
import { FACTS_LANGUAGE } from './language';

export interface RelatedEntry {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly related: readonly RelatedEntry[];
  readonly onRelated: (id: string) => void;
}

/** Entries that this one leads to. */
export function RelatedList({ related, onRelated }: Props) {
  if (related.length === 0) return null;
  return (
    <section class="related">
      <h3 class="label">{t('cardRelated')}</h3>
      <ul>
        {related.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="quiet" lang={FACTS_LANGUAGE} dir="auto" onClick={() => onRelated(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
