import { type Correction, loadCorrections, removeCorrection, watchCorrections } from '@/browser/corrections';
import { t } from '@/browser/i18n';
import { CorrectionList } from '@/components/CorrectionList';
import { useSaving } from '@/components/use-saving';
import { useWatched } from '@/components/use-watched';
import type { Pack } from '@/data/schema';
import { correctionsFile, saveFile } from './corrections-file';

/** What the reader said is not meant: undone one by one, or saved for the author of the glossary. */
export function Corrections({ glossary }: { readonly glossary: Pick<Pack, 'id' | 'revision' | 'entries'> }) {
  const corrections = useWatched(loadCorrections, watchCorrections) ?? [];
  const { saving, save } = useSaving(removeCorrection);
  const nameOf = (id: string) => glossary.entries.find((entry) => entry.id === id)?.name ?? id;
  const lines = corrections.map((one) => ({ key: keyOf(one), form: one.form, name: nameOf(one.entry), place: placeOf(one) }));
  const undo = (key: string) => {
    const undone = corrections.find((one) => keyOf(one) === key);
    if (undone) save(undone);
  };
  return (
    <fieldset class="group">
      <legend>{t('optionsCorrections')}</legend>
      <CorrectionList corrections={lines} onUndo={undo} />
      {corrections.length > 0 && (
        <div>
          <button type="button" class="button" onClick={() => saveFile(correctionsFile(glossary, corrections))}>
            {t('optionsExport')}
          </button>
          <p class="hint">{t('optionsExportHint')}</p>
        </div>
      )}
      {saving.kind === 'failed' && (
        <p role="alert" class="problem">
          {saving.problem}
        </p>
      )}
    </fieldset>
  );
}

function keyOf({ form, entry, scope, where }: Correction): string {
  return JSON.stringify([form, entry, scope, where]);
}

function placeOf({ scope, where }: Correction): string {
  if (scope === 'everywhere') return t('optionsCorrectionEverywhere');
  return scope === 'site' ? t('optionsCorrectionSite', where) : t('optionsCorrectionPage', where);
}
