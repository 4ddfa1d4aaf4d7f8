import type { ToldFact } from '@/data/facts-in-time';
import type { Fact } from '@/data/schema';
import { sayFactDates } from './fact-dates';
import { sayStanding } from './fact-standing';
import { FACTS_LANGUAGE } from './language';
import { LinkedText } from './LinkedText';
import { SourceList } from './SourceList';

/** One fact: who says it where that matters, when, and where it can be read. */
export function FactItem({ told }: { readonly told: ToldFact }) {
  const { fact } = told;
  return (
    <li class={`fact fact-${fact.status}`}>
      <Lead told={told} />
      <p class="fact-text" lang={FACTS_LANGUAGE} dir="auto">
        <LinkedText text={fact.text} />
      </p>
      {fact.status === 'disputed' && <Sides sides={fact.sides} />}
      <SourceList sources={fact.sources} />
    </li>
  );
}

/** The line above a fact; who says it stands first. */
function Lead({ told }: { readonly told: ToldFact }) {
  const dates = sayFactDates(told);
  const standing = sayStanding(told.fact);
  if (dates.length === 0 && standing === undefined) return null;
  return (
    <p class="fact-lead">
      {standing !== undefined && <span class="standing">{standing}</span>}
      {dates.map(({ words, date }) => (
        <time key={words} dateTime={date}>
          {words}
        </time>
      ))}
    </p>
  );
}

type DisputedFact = Extract<Fact, { status: 'disputed' }>;

/** All sides look the same, in the order of the data, and none is ever folded away: none is the answer to the other. */
function Sides({ sides }: Pick<DisputedFact, 'sides'>) {
  return (
    <dl class="sides" lang={FACTS_LANGUAGE}>
      {sides.map(({ by, text }) => (
        <div key={by} class="side">
          <dt dir="auto">{by}</dt>
          <dd dir="auto">
            <LinkedText text={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
