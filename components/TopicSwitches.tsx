import { t, tCount } from '@/browser/i18n';
import type { Entry, Topic } from '@/data/schema';
import { FACTS_LANGUAGE } from './language';
import { Switch } from './Switch';

interface Props {
  readonly topics: readonly Topic[];
  readonly entries: readonly Entry[];
  /** Ids of the topics that are switched off. */
  readonly off: readonly string[];
  readonly onChange: (id: string, on: boolean) => void;
}

/** Topics on and off, each with the number of its entries. */
export function TopicSwitches({ topics, entries, off, onChange }: Props) {
  return (
    <fieldset class="group">
      <legend>{t('optionsTopics')}</legend>
      {topics.map(({ id, name }) => (
        <Switch key={id} on={!off.includes(id)} onChange={(on) => onChange(id, on)}>
          <span lang={FACTS_LANGUAGE}>{name}</span>{' '}
          <span class="hint">{tCount('entryCount', entries.filter(({ topic }) => topic === id).length)}</span>
        </Switch>
      ))}
    </fieldset>
  );
}
