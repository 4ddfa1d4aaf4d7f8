import { useRef } from 'preact/hooks';
import { t } from '@/browser/i18n';

/** Words that do not mean an entry, and where they do not. */
export interface CorrectionLine {
  readonly key: string;
  readonly form: string;
  /** The name of the entry. */
  readonly name: string;
  readonly place: string;
}

interface Props {
  readonly corrections: readonly CorrectionLine[];
  readonly onUndo: (key: string) => void;
}

/** What the reader said is not meant, each with a button that takes it back. */
export function CorrectionList({ corrections, onUndo }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const undo = (key: string) => {
    onUndo(key);
    // The pressed button goes; without this the keyboard would start again at the top of the page.
    list.current?.focus();
  };
  return (
    <div class="sites" role="group" aria-label={t('optionsCorrections')} tabIndex={-1} ref={list}>
      {corrections.length === 0 && <p class="hint">{t('optionsNoCorrection')}</p>}
      <ul>
        {corrections.map(({ key, form, name, place }) => (
          <li key={key}>
            <span>
              <span dir="auto">{t('optionsCorrection', form, name)}</span> <span class="hint">{place}</span>
            </span>
            <button type="button" class="quiet" aria-label={t('optionsUndoCorrection', form, name)} onClick={() => undo(key)}>
              {t('optionsUndo')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
