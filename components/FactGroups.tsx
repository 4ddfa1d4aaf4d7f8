import { t } from '@/browser/i18n';
import type { FactsInTime, ToldFact } from '@/data/facts-in-time';
import { sayDate } from './dates';
import { FactList } from './FactList';

interface Props {
  readonly facts: FactsInTime;
  /** The page was asked for its date and gives none. */
  readonly isUndated: boolean;
  /** Nothing is folded away. */
  readonly isWhole?: boolean;
}

/** A card is for a glance: three facts fit the usual height without scrolling far. */
const ROOM = 3;
/** Of two groups each shows fewer, so that the second one is still found. */
const ROOM_OF_GROUP = 2;

/** What was known on the page's day and what has happened since; without a day, one list as of today. */
export function FactGroups({ facts: { readOn, atTheTime, sinceThen }, isUndated, isWhole = false }: Props) {
  const room = (usual: number) => (isWhole ? Infinity : usual);
  if (readOn === undefined) {
    return (
      <>
        {isUndated && <p class="undated">{t('cardUndated')}</p>}
        <FactList label={t('cardFacts')} facts={atTheTime} room={room(ROOM)} />
      </>
    );
  }
  return (
    <>
      <Group
        heading={t('cardAtTheTime')}
        day={readOn}
        facts={atTheTime}
        room={room(sinceThen.length > 0 ? ROOM_OF_GROUP : ROOM)}
      />
      {sinceThen.length > 0 && <Group heading={t('cardSinceThen')} facts={sinceThen} room={room(ROOM_OF_GROUP)} />}
    </>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly day?: string;
  readonly facts: readonly ToldFact[];
  /** For so many facts there is room at once. */
  readonly room: number;
}

function Group({ heading, day, facts, room }: GroupProps) {
  return (
    <section class="group">
      <h3 class="group-heading">
        {heading}
        {day !== undefined && (
          <>
            {', '}
            <time dateTime={day}>{sayDate(day)}</time>
          </>
        )}
      </h3>
      {facts.length === 0 ? (
        <p class="undated">{t('cardNothingRecorded')}</p>
      ) : (
        <FactList label={heading} facts={facts} room={room} />
      )}
    </section>
  );
}
