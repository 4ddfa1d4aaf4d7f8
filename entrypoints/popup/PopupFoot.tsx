import { t, tAround } from '@/browser/i18n';
import type { Change, Settings } from '@/browser/settings';
import { openPanel } from '@/browser/panel';
import type { SiteSwitch } from '@/browser/site-switch';
import { parseSite, siteState } from '@/browser/sites';
import { openOptions } from '@/browser/tabs';
import { Switch } from '@/components/Switch';
import type { Saving } from '@/components/use-saving';
import type { Page } from '../surfaces/use-page';

interface Props {
  readonly page: Page;
  readonly settings: Settings;
  readonly saving: Saving;
  readonly save: (change: Change | SiteSwitch) => void;
}

/** The switches of the popup and the way to all others. */
export function PopupFoot({ page, settings, saving, save }: Props) {
  const { hostname, isPrivate } = page.kind === 'answered' ? page.report : { hostname: '', isPrivate: false };
  const site = parseSite(hostname);
  const isOn = siteState({ ...settings, paused: false }, hostname) === 'on';
  return (
    <footer class="popup-foot">
      {saving.kind === 'failed' && <p role="alert">{saving.problem}</p>}
      {site !== undefined && (
        <Switch on={isOn} onChange={(on) => save({ hostname, on, isPrivate })}>
          {tAround('popupRunOn', <span class="site">{site}</span>)}
        </Switch>
      )}
      {site !== undefined && isPrivate && <p class="hint">{t('privateHolds')}</p>}
      <Switch on={settings.paused} onChange={(paused) => save({ paused })}>
        {t('pauseEverywhere')}
      </Switch>
      <div class="popup-ways">
        <button type="button" class="quiet" onClick={() => void openPanel().then(() => window.close())}>
          {t('popupOpenPanel')}
        </button>
        <button type="button" class="quiet" onClick={() => void openOptions().then(() => window.close())}>
          {t('popupAllOptions')}
        </button>
      </div>
    </footer>
  );
}
