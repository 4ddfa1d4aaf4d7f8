import { t } from '@/browser/i18n';
import { type Change, LONGEST_DELAY_MS, type Settings, type Theme } from '@/browser/settings';
import { type Choice, ChoiceGroup } from '@/components/ChoiceGroup';
import { DelayField } from '@/components/DelayField';
import { Switch } from '@/components/Switch';
import { TopicSwitches } from '@/components/TopicSwitches';
import type { Pack } from '@/data/schema';
import { Corrections } from './Corrections';
import { Shortcuts } from './Shortcuts';
import { Underlines } from './Underlines';
import { WhereItRuns } from './WhereItRuns';

interface Props {
  readonly settings: Settings;
  readonly glossary: Pack;
  readonly save: (change: Change) => void;
}

const themes = (): readonly Choice<Theme>[] => [
  { value: 'auto', label: t('optionsThemeAuto') },
  { value: 'light', label: t('optionsThemeLight') },
  { value: 'dark', label: t('optionsThemeDark') },
];

/** Shows the settings and says what the reader changed. */
export function OptionsForm({ settings, glossary, save }: Props) {
  const switchTopic = (id: string, on: boolean) =>
    save(({ topicsOff }) => ({ topicsOff: on ? topicsOff.filter((one) => one !== id) : [...topicsOff, id] }));
  return (
    <>
      <TopicSwitches topics={glossary.topics} entries={glossary.entries} off={settings.topicsOff} onChange={switchTopic} />
      <Underlines {...{ settings, save }} />
      <WhereItRuns {...{ settings, save }} />
      <DelayField delayMs={settings.delayMs} longestMs={LONGEST_DELAY_MS} onChange={(delayMs) => save({ delayMs })} />
      <ChoiceGroup legend={t('optionsTheme')} choices={themes()} value={settings.theme} onChange={(theme) => save({ theme })} />
      <fieldset class="group">
        <legend>{t('optionsIcon')}</legend>
        <Switch on={settings.badge} onChange={(badge) => save({ badge })}>
          {t('optionsBadge')}
        </Switch>
      </fieldset>
      <Shortcuts />
      <Corrections glossary={glossary} />
    </>
  );
}
