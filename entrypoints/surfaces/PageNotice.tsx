import type { ComponentChildren } from 'preact';
import { runHere } from '@/browser/ask-page';
import { t } from '@/browser/i18n';
import type { PageReport } from '@/browser/messages';
import type { Change } from '@/browser/settings';
import type { SiteSwitch } from '@/browser/site-switch';
import { parseSite } from '@/browser/sites';
import type { Page } from './use-page';

interface Props {
  readonly page: Page;
  readonly save: (change: Change | SiteSwitch) => void;
}

/** Why the list of the page is empty, and what can be done about it. */
export function PageNotice({ page, save }: Props) {
  return (
    <div class="notice" role="status">
      {page.kind === 'asking' && <p>{t('popupAsking')}</p>}
      {page.kind === 'out-of-reach' && <OutOfReach />}
      {page.kind === 'answered' && <StateNotice {...page} save={save} />}
    </div>
  );
}

function OutOfReach() {
  return (
    <>
      <p>{t('popupOutOfReach')}</p>
      <p>{t('popupReload')}</p>
    </>
  );
}

interface StateProps {
  readonly tabId: number;
  readonly report: PageReport;
  readonly save: (change: Change | SiteSwitch) => void;
}

function StateNotice({ tabId, report: { state, hostname, isPrivate }, save }: StateProps) {
  const switchOn = () => save({ hostname, on: true, isPrivate });
  const site = parseSite(hostname);
  switch (state) {
    case 'running':
      return <p>{t('popupNothingFound')}</p>;
    case 'not-an-article':
      return (
        <Told what={t('popupNoArticle')}>
          <Act onAct={() => void runHere(tabId)}>{t('popupRunHere')}</Act>
        </Told>
      );
    case 'off-here':
      return (
        <Told what={t('popupOffHere', site ?? '')}>
          <Act onAct={switchOn}>{t('popupSwitchOn')}</Act>
        </Told>
      );
    case 'not-chosen':
      return (
        <Told what={site === undefined ? t('popupThisPageNotChosen') : t('popupNotChosen', site)}>
          {site !== undefined && <Act onAct={switchOn}>{t('popupAddSite', site)}</Act>}
        </Told>
      );
    case 'paused':
      return (
        <Told what={t('popupPaused')}>
          <Act onAct={() => save({ paused: false })}>{t('popupResume')}</Act>
        </Told>
      );
    default:
      return state satisfies never;
  }
}

function Told({ what, children }: { readonly what: string; readonly children?: ComponentChildren }) {
  return (
    <>
      <p>{what}</p>
      {children}
    </>
  );
}

function Act({ onAct, children }: { readonly onAct: () => void; readonly children: ComponentChildren }) {
  return (
    <button type="button" class="button" onClick={onAct}>
      {children}
    </button>
  );
}
