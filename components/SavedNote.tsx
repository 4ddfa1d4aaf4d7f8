import { useEffect, useState } from 'preact/hooks';
import { t } from '@/browser/i18n';
import type { Saving } from './use-saving';

/** In milliseconds: long enough to be read, gone before it is in the way. */
const SHOWN_MS = 2500;

/** Says that a change was saved, for a moment, or that it was not, until the next one is. */
export function SavedNote({ saving }: { readonly saving: Saving }) {
  const [recent, setRecent] = useState(false);
  useEffect(() => {
    if (saving.kind !== 'saved') return;
    setRecent(true);
    const timer = setTimeout(() => setRecent(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [saving]);
  return (
    <div class="saved-note">
      <p role="status">{saving.kind === 'saved' && recent ? t('saved') : ''}</p>
      <p role="alert" class="problem">
        {saving.kind === 'failed' ? saving.problem : ''}
      </p>
    </div>
  );
}
