/** The facts of an entry as a card tells them on one page: in groups, with dates, and with who held the office. */
import type { Fact } from './schema';
import { arrangeFacts, datesOn, holderOn, type PartialDate } from './timeline';

/** A fact with the dates that it has on the day it is read for. */
export interface ToldFact {
  readonly fact: Fact;
  readonly dates: Pick<Fact, 'from' | 'until' | 'asOf'>;
}

/** Who holds an office. */
export interface Holder {
  readonly name: string;
  /** The day asked about; `undefined` for today. */
  readonly on: PartialDate | undefined;
  readonly asOf: PartialDate | undefined;
}

export interface FactsInTime {
  /** The day of the page where it lies before today; without one everything is told as of today. */
  readonly readOn: PartialDate | undefined;
  /** On the day of the page, and today where that is somebody else; none for what is no office. */
  readonly holders: readonly Holder[];
  readonly atTheTime: readonly ToldFact[];
  /** Empty without a day of the page. */
  readonly sinceThen: readonly ToldFact[];
}

/**
 * @param published The day of the page, `YYYY-MM-DD`; one that is not before today changes nothing.
 * @param today `YYYY-MM-DD`.
 */
export function factsInTime(facts: readonly Fact[], published: string | undefined, today: string): FactsInTime {
  const readOn = published !== undefined && published < today ? published : undefined;
  const { atTheTime, sinceThen } = arrangeFacts(facts, readOn, today);
  const tell = (on: string) => (fact: Fact) => ({ fact, dates: datesOn(fact, on) });
  return {
    readOn,
    holders: holders(facts, readOn, today),
    atTheTime: atTheTime.map(tell(readOn ?? today)),
    sinceThen: sinceThen.map(tell(today)),
  };
}

function holders(facts: readonly Fact[], readOn: string | undefined, today: string): readonly Holder[] {
  const then = readOn === undefined ? [] : holder(facts, readOn, readOn);
  const now = holder(facts, today, undefined).filter(({ name }) => name !== then[0]?.name);
  return [...then, ...now];
}

/** One or none. */
function holder(facts: readonly Fact[], day: string, on: string | undefined): readonly Holder[] {
  const fact = holderOn(facts, day);
  return fact ? [{ name: fact.holder, on, asOf: datesOn(fact, day).asOf }] : [];
}
