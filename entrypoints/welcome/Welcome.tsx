import { listShortcuts, type Shortcut } from '@/browser/commands';
import { t, tAround } from '@/browser/i18n';
import { loadSettings, watchSettings } from '@/browser/settings';
import { openOptions } from '@/browser/tabs';
import { sayDate } from '@/components/dates';
import { useTheme } from '@/components/use-theme';
import { useWatched } from '@/components/use-watched';

/** What `index.html` gives as the page's date. */
const SAMPLE_DAY = '2022-01-28';

/** Three short steps after installing: try it, where it works, who sees what. */
export function Welcome() {
  const settings = useWatched(loadSettings, watchSettings);
  useTheme(settings?.theme ?? 'auto');
  return (
    <main class="welcome">
      <header>
        <h1>{t('welcomeTitle')}</h1>
        <p class="lead">{t('welcomeIntro')}</p>
      </header>
      <ol class="steps">
        <li>
          <TryIt />
        </li>
        <li>
          <h2>{t('welcomeWhere')}</h2>
          <p>{t('welcomeWhereText')}</p>
          <p>{t('welcomeScreenReader')}</p>
        </li>
        <li>
          <h2>{t('welcomePrivacy')}</h2>
          <p>{t('welcomePrivacyText')}</p>
          <p>{t('welcomePageSees')}</p>
        </li>
      </ol>
      <button type="button" class="button" onClick={() => void openOptions()}>
        {t('popupAllOptions')}
      </button>
    </main>
  );
}

function TryIt() {
  return (
    <>
      <h2>{t('welcomeTry')}</h2>
      <figure class="sample">
        <p>{t('welcomeSample')}</p>
        <figcaption>{t('welcomeSampleDate', sayDate(SAMPLE_DAY))}</figcaption>
      </figure>
      <p>{t('welcomePointer')}</p>
      <Keys />
    </>
  );
}

/** Shortcuts stay as they are while the page is read. */
function watchNothing(): void {}

function Keys() {
  const shortcuts = useWatched(listShortcuts, watchNothing);
  if (!shortcuts) return null;
  const next = keysOf(shortcuts, 'next-mention');
  const open = keysOf(shortcuts, 'open-card');
  const hasKeys = next !== '' && open !== '';
  return <p>{hasKeys ? tAround('welcomeKeys', <kbd>{next}</kbd>, <kbd>{open}</kbd>) : t('welcomeNoKeys')}</p>;
}

function keysOf(shortcuts: readonly Shortcut[], command: string): string {
  return shortcuts.find(({ name }) => name === command)?.keys ?? '';
}
