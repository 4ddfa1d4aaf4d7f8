import { t, tAround } from '@/browser/i18n';
import type { Change, Settings } from '@/browser/settings';
import { openPanel } from '@/browser/panel';
import { parseSite, siteState, switchSite } from '@/browser/sites';
import { openOptions } from '@/browser/tabs';
import { Switch } from '@/components/Switch';
import type { Saving } from '@/components/use-saving';
import type { Page } from '../surfaces/use-page';

interface Props {
  readonly page: Page;
  readonly settings: Settings;
  readonly saving: Saving;
  readonly save: (change: Change) => void;
}

/** The switches of the popup and the way to all others. */
export function PopupFoot({ page, settings, saving, save }: Props) {
  const hostname = page.kind === 'answered' ? page.report.hostname : '';
  const site = parseSite(hostname);
  const isOn = siteState({ ...settings, paused: false }, hostname) === 'on';
  return (
    <footer class="popup-foot">
      {saving.kind === 'failed' && <p role="alert">{saving.problem}</p>}
      {site !== undefined && (
        <Switch on={isOn} onChange={(on) => save((current) => switchSite(current, hostname, on))}>
          {tAround('popupRunOn', <span class="site">{site}</span>)}
        </Switch>
      )}
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
