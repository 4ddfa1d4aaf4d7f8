import type { Fact } from '@/data/schema';
import { sayFactDates } from './dates';
import { SourceList } from './SourceList';

/** One fact: when, who says it where that matters, and where it can be read. */
export function FactItem({ fact }: { readonly fact: Fact }) {
  return (
    <li class={`fact fact-${fact.status}`}>
      <Lead fact={fact} />
      <p class="fact-text" dir="auto">
        {fact.text}
      </p>
      {fact.status === 'disputed' && <Sides sides={fact.sides} />}
      <SourceList sources={fact.sources} />
    </li>
  );
}

/** The line above a fact. */
function Lead({ fact }: { readonly fact: Fact }) {
  const dates = sayFactDates(fact);
  const standing = sayStanding(fact);
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

/** What is established needs no label. */
function sayStanding(fact: Fact): string | undefined {
  switch (fact.status) {
    case 'established':
      return undefined;
    case 'claim':
      return `Said by ${fact.by}`;
    case 'disputed':
      return 'Disputed';
    default:
      return fact satisfies never;
  }
}

type DisputedFact = Extract<Fact, { status: 'disputed' }>;

/** All sides look the same: none is the answer to the other. */
function Sides({ sides }: Pick<DisputedFact, 'sides'>) {
  return (
    <dl class="sides">
      {sides.map(({ by, text }) => (
        <div key={by} class="side">
          <dt dir="auto">{by}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
