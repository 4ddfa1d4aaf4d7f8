import { t } from '@/browser/i18n';
import { loadSettings, saveSettings, watchSettings } from '@/browser/settings';
import { useSaving } from '@/components/use-saving';
import { useTheme } from '@/components/use-theme';
import { useWatched } from '@/components/use-watched';
import { SavedNote } from '@/components/SavedNote';
import type { Pack } from '@/data/schema';
import { OptionsForm } from './OptionsForm';

/** The options page: hands the stored settings to the form and stores each change at once. */
export function Options({ glossary }: { readonly glossary: Pack }) {
  const settings = useWatched(loadSettings, watchSettings);
  const { saving, save } = useSaving(saveSettings);
  useTheme(settings?.theme ?? 'auto');
  return (
    <main class="page">
      <header>
        <h1>{t('extensionName')}</h1>
        <p>{t('optionsIntro')}</p>
      </header>
      {settings && <OptionsForm {...{ settings, glossary, save }} />}
      <SavedNote saving={saving} />
    </main>
  );
}
