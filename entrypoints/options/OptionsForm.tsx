import { type Change, type Density, LONGEST_DELAY_MS, type Settings, type Theme } from '@/browser/settings';
import { type Choice, ChoiceGroup } from '@/components/ChoiceGroup';
import { DelayField } from '@/components/DelayField';
import { Switch } from '@/components/Switch';
import { TopicSwitches } from '@/components/TopicSwitches';
import type { Pack } from '@/data/schema';
import { WhereItRuns } from './WhereItRuns';

interface Props {
  readonly settings: Settings;
  readonly glossary: Pick<Pack, 'topics' | 'entries'>;
  readonly save: (change: Change) => void;
}

const DENSITIES: readonly Choice<Density>[] = [
  { value: 'first', label: 'First mention', hint: 'Each entry is underlined once on a page.' },
  { value: 'screen', label: 'Once per screen', hint: 'Each entry is underlined again after about a screen of text.' },
  { value: 'every', label: 'Every mention' },
];

const THEMES: readonly Choice<Theme>[] = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Shows the settings and says what the reader changed. */
export function OptionsForm({ settings, glossary, save }: Props) {
  const switchTopic = (id: string, on: boolean) =>
    save(({ topicsOff }) => ({ topicsOff: on ? topicsOff.filter((one) => one !== id) : [...topicsOff, id] }));
  return (
    <>
      <TopicSwitches {...glossary} off={settings.topicsOff} onChange={switchTopic} />
      <ChoiceGroup legend="Underlines" choices={DENSITIES} value={settings.density} onChange={(density) => save({ density })} />
      <WhereItRuns {...{ settings, save }} />
      <DelayField delayMs={settings.delayMs} longestMs={LONGEST_DELAY_MS} onChange={(delayMs) => save({ delayMs })} />
      <ChoiceGroup legend="Theme" choices={THEMES} value={settings.theme} onChange={(theme) => save({ theme })} />
      <fieldset class="group">
        <legend>Toolbar icon</legend>
        <Switch on={settings.badge} onChange={(badge) => save({ badge })}>
          Show how many entries the page names
        </Switch>
      </fieldset>
    </>
  );
}
