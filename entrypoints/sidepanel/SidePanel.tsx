import { jumpTo } from '@/browser/ask-page';
import { t } from '@/browser/i18n';
import { loadSettings, watchSettings } from '@/browser/settings';
import { saveChange } from '@/browser/site-switch';
import { showTab } from '@/browser/tabs';
import { sayDate } from '@/components/dates';
import { TermSheet } from '@/components/TermSheet';
import { useSaving } from '@/components/use-saving';
import { useTheme } from '@/components/use-theme';
import { useWatched } from '@/components/use-watched';
import type { Pack } from '@/data/schema';
import { PageNotice } from '../surfaces/PageNotice';
import { type Page, usePage } from '../surfaces/use-page';
import { SheetSource } from './SheetSource';
import { SheetBar } from './SheetBar';
import { sheetItems } from './sheet-items';

interface Props {
  readonly glossary: Pack;
  /** Shows and prints the sheet of this tab; without one the panel follows the tab in front. */
  readonly onlyTab: number | undefined;
}

/** What the page in front names, in reading order, with the facts as of the page's date. */
export function SidePanel({ glossary, onlyTab }: Props) {
  const settings = useWatched(loadSettings, watchSettings);
  const page = usePage(onlyTab);
  const { saving, save } = useSaving(saveChange);
  useTheme(settings?.theme ?? 'auto');
  const report = page.kind === 'answered' && page.report.state === 'running' ? page.report : undefined;
  const items = report ? sheetItems(glossary, report) : [];
  return (
    <main class="panel">
      <header class="panel-head">
        <h1>{t('popupOnThisPage')}</h1>
        {onlyTab !== undefined && <SheetSource tabId={onlyTab} hasSheet={items.length > 0} />}
        {items.length > 0 && <p class="hint">{sayPublished(report?.published)}</p>}
        {page.kind === 'answered' && items.length > 0 && (
          <SheetBar
            key={page.tabId}
            tabId={page.tabId}
            published={report?.published}
            items={items}
            canPrint={onlyTab === undefined}
          />
        )}
      </header>
      {saving.kind === 'failed' && <p role="alert">{saving.problem}</p>}
      {items.length > 0 ? (
        <TermSheet items={items} isOpen={onlyTab !== undefined} onJump={(id) => void jump(page, id)} />
      ) : (
        <PageNotice {...{ page, save }} />
      )}
    </main>
  );
}

function sayPublished(published: string | undefined): string {
  return published === undefined ? t('panelUndated') : t('panelPublished', sayDate(published));
}

async function jump(page: Page, entry: string): Promise<void> {
  if (page.kind !== 'answered') return;
  await showTab(page.tabId);
  await jumpTo(page.tabId, entry);
}
