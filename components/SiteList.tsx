import { useRef } from 'preact/hooks';
import { t } from '@/browser/i18n';

interface Props {
  readonly label: string;
  readonly sites: readonly string[];
  /** Said instead of an empty list. */
  readonly empty: string;
  readonly onRemove: (site: string) => void;
}

/** Sites, each with a button that removes it. */
export function SiteList({ label, sites, empty, onRemove }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const remove = (site: string) => {
    onRemove(site);
    // The pressed button goes; without this the keyboard would start again at the top of the page.
    list.current?.focus();
  };
  return (
    <div class="sites" role="group" aria-label={label} tabIndex={-1} ref={list}>
      {sites.length === 0 && <p class="hint">{empty}</p>}
      <ul>
        {sites.map((site) => (
          <li key={site}>
            <span class="site-name">{site}</span>
            <button type="button" class="quiet" aria-label={t('optionsRemoveSite', site)} onClick={() => remove(site)}>
              {t('optionsRemove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
