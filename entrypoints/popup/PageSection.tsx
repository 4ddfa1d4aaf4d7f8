import { jumpTo } from '@/browser/ask-page';
import { t } from '@/browser/i18n';
import type { Change } from '@/browser/settings';
import type { SiteSwitch } from '@/browser/site-switch';
import { showTab } from '@/browser/tabs';
import { FoundList } from '@/components/FoundList';
import type { Pack } from '@/data/schema';
import { PageNotice } from '../surfaces/PageNotice';
import type { Page } from '../surfaces/use-page';

interface Props {
  readonly page: Page;
  readonly glossary: Pack;
  readonly save: (change: Change | SiteSwitch) => void;
}

/** What the page in front names, or why nothing is named. */
export function PageSection({ page, glossary, save }: Props) {
  const found = page.kind === 'answered' && page.report.state === 'running' ? page.report.found : [];
  const names = new Map(glossary.entries.map(({ id, name }) => [id, name]));
  const onPage = found.map(({ entry, count, first }) => ({ id: entry, name: names.get(entry) ?? first, count, first }));
  const jump = async (entry: string) => {
    if (page.kind !== 'answered') return;
    await showTab(page.tabId);
    await jumpTo(page.tabId, entry);
    window.close();
  };
  return (
    <section class="on-page" aria-label={t('popupOnThisPage')}>
      <h2 class="label list-title">
        {t('popupOnThisPage')}
        {onPage.length > 0 && <span class="list-count"> {onPage.length}</span>}
      </h2>
      {onPage.length > 0 ? <FoundList found={onPage} onJump={jump} /> : <PageNotice {...{ page, save }} />}
    </section>
  );
}
