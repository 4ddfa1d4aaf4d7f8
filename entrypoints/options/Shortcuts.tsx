import { listShortcuts, openShortcutSettings } from '@/browser/commands';
import { t } from '@/browser/i18n';
import { ShortcutList } from '@/components/ShortcutList';
import { useWatched } from '@/components/use-watched';

/** Browsers do not tell when shortcuts change; whoever comes back from changing them sees the new ones. */
function watchShortcuts(onChange: (shortcuts: Awaited<ReturnType<typeof listShortcuts>>) => void, signal: AbortSignal): void {
  window.addEventListener('focus', () => void listShortcuts().then(onChange), { signal });
}

/** The shortcuts as the browser has them, and the way to change them there. */
export function Shortcuts() {
  const shortcuts = useWatched(listShortcuts, watchShortcuts) ?? [];
  return (
    <fieldset class="group">
      <legend>{t('optionsShortcuts')}</legend>
      <ShortcutList shortcuts={shortcuts} />
      <button type="button" class="button" onClick={() => void openShortcutSettings()}>
        {t('optionsChangeShortcuts')}
      </button>
    </fieldset>
  );
}
