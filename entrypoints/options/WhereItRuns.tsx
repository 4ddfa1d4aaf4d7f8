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

const PLACES: readonly Choice<RunOn>[] = [
  { value: 'articles', label: 'Articles', hint: 'Pages that look like something to read.' },
  { value: 'everywhere', label: 'Every page' },
  { value: 'chosen', label: 'Only sites I choose', hint: 'A site includes its subdomains.' },
];

/** Where Sidelight runs, and the exceptions. */
export function WhereItRuns({ settings, save }: Props) {
  const { runOn, chosenSites, sitesOff, paused } = settings;
  return (
    <>
      <ChoiceGroup legend="Where it runs" choices={PLACES} value={runOn} onChange={(place) => save({ runOn: place })}>
        {runOn === 'chosen' && (
          <div class="inset">
            <SiteList
              label="Chosen sites"
              sites={chosenSites}
              empty="No site yet, so Sidelight runs nowhere."
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
        <legend>Switched off</legend>
        <Switch on={paused} onChange={(pause) => save({ paused: pause })}>
          Pause everywhere
        </Switch>
        <SiteList
          label="Sites where it is switched off"
          sites={sitesOff}
          empty="On no site. The switch for a site is in the toolbar popup."
          onRemove={(site) => save((now) => ({ sitesOff: without(now.sitesOff, site) }))}
        />
      </fieldset>
    </>
  );
}

function without(sites: readonly string[], site: string): readonly string[] {
  return sites.filter((one) => one !== site);
}
