import { t } from '@/browser/i18n';

interface Props {
  readonly shortcuts: readonly {
    readonly name: string;
    readonly description: string;
    /** Empty when there are none. */
    readonly keys: string;
  }[];
}

/** What the keyboard does, and with which keys. */
export function ShortcutList({ shortcuts }: Props) {
  return (
    <dl class="shortcuts">
      {shortcuts.map(({ name, description, keys }) => (
        <div key={name}>
          <dt>{description}</dt>
          <dd>{keys === '' ? <span class="hint">{t('optionsNoKeys')}</span> : <kbd>{keys}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
}
