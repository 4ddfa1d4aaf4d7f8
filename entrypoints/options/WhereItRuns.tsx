import { t } from '@/browser/i18n';
import type { Change, RunOn, Settings } from '@/browser/settings';
import { parseSite } from '@/browser/sites';
import { AddSite } from '@/components/AddSite';
import { type Choice, ChoiceGroup } from '@/components/ChoiceGroup';
import { SiteList } from '@/components/SiteList';
import { Switch } from '@/components/Switch';

interface Props {
  readonly settings: Settings;
  readonly save: (change: Change) => void;
}

const places = (): readonly Choice<RunOn>[] => [
  { value: 'articles', label: t('optionsArticles'), hint: t('optionsArticlesHint') },
  { value: 'everywhere', label: t('optionsEverywhere') },
  { value: 'chosen', label: t('optionsChosen'), hint: t('optionsChosenHint') },
];

/** Where Sidelight runs, and the exceptions. */
export function WhereItRuns({ settings, save }: Props) {
  const { runOn, chosenSites, sitesOff, paused } = settings;
  return (
    <>
      <ChoiceGroup legend={t('optionsWhere')} choices={places()} value={runOn} onChange={(place) => save({ runOn: place })}>
        {runOn === 'chosen' && (
          <div class="inset">
            <SiteList
              label={t('optionsChosenSites')}
              sites={chosenSites}
              empty={t('optionsNoChosenSite')}
              onRemove={(site) => save((now) => ({ chosenSites: without(now.chosenSites, site) }))}
            />
            <AddSite
              parse={parseSite}
              onAdd={(site) => save((now) => ({ chosenSites: [...without(now.chosenSites, site), site] }))}
            />
          </div>
        )}
      </ChoiceGroup>
      <fieldset class="group">
        <legend>{t('optionsSwitchedOff')}</legend>
        <Switch on={paused} onChange={(pause) => save({ paused: pause })}>
          {t('pauseEverywhere')}
        </Switch>
        <SiteList
          label={t('optionsSitesOff')}
          sites={sitesOff}
          empty={t('optionsNoSiteOff')}
          onRemove={(site) => save((now) => ({ sitesOff: without(now.sitesOff, site) }))}
        />
      </fieldset>
    </>
  );
}

function without(sites: readonly string[], site: string): readonly string[] {
  return sites.filter((one) => one !== site);
}
