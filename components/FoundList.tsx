import { t, tCount } from '@/browser/i18n';
import { FACTS_LANGUAGE } from './language';

/** An entry that the page names. */
export interface Found {
  readonly id: string;
  readonly name: string;
  /** Mentions on the page. */
  readonly count: number;
  /** The words of the first one. */
  readonly first: string;
}

interface Props {
  readonly found: readonly Found[];
  readonly onJump: (id: string) => void;
}

/** What the page names, in the order it does; a way to the cards for those who use no pointer. */
export function FoundList({ found, onJump }: Props) {
  return (
    <ul class="found">
      {found.map(({ id, name, count, first }) => (
        <li key={id}>
          <button type="button" class="found-entry" onClick={() => onJump(id)}>
            <span class="found-name" lang={FACTS_LANGUAGE} dir="auto">
              {name}
            </span>
            <span class="found-count">{tCount('mentionCount', count)}</span>
            {first !== name && (
              <span class="found-first" dir="auto">
                {t('quotedWords', first)}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
