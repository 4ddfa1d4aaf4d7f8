import { useMemo, useState } from 'preact/hooks';
import { t } from '@/browser/i18n';
import { saveChange } from '@/browser/site-switch';
import { GlossarySearch } from '@/components/GlossarySearch';
import { useSaving } from '@/components/use-saving';
import { useTheme } from '@/components/use-theme';
import type { Pack } from '@/data/schema';
import { createGlossarySearch } from '@/matching/glossary-search';
import { EntryView } from './EntryView';
import { PageSection } from './PageSection';
import { PopupFoot } from './PopupFoot';
import { usePage } from '../surfaces/use-page';
import { useSettings } from '../surfaces/use-settings';

/** The toolbar popup: search the glossary, see what this page names, switch Sidelight off there. */
export function Popup({ glossary }: { readonly glossary: Pack }) {
  const page = usePage();
  const settings = useSettings(page);
  const { saving, save } = useSaving(saveChange);
  const search = useMemo(() => createGlossarySearch(glossary.entries), [glossary]);
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState(() => entryInAddress(glossary));
  useTheme(settings?.theme ?? 'auto');
  if (opened.length > 0) return <EntryView {...{ glossary, opened, setOpened }} />;
  return (
    <main class="popup">
      <h1 class="unseen">{t('extensionName')}</h1>
      <GlossarySearch
        query={query}
        results={search.find(query)}
        topics={glossary.topics}
        onQuery={setQuery}
        onOpen={(id) => setOpened([id])}
        onLeave={() => window.close()}
      >
        {query.trim() === '' && <PageSection {...{ page, glossary, save }} />}
      </GlossarySearch>
      {settings && <PopupFoot {...{ page, settings, saving, save }} />}
    </main>
  );
}

/** A card sends the reader to its entry: `popup.html#nato`. */
function entryInAddress({ entries }: Pack): readonly string[] {
  const wanted = window.location.hash.slice(1);
  return entries.some(({ id }) => id === wanted) ? [wanted] : [];
}
