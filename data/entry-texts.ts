import type { Entry, Fact } from './schema';

/** What a card may show of a fact in running text. */
export function textsOfFact(fact: Fact): readonly string[] {
  return fact.status === 'disputed' ? [fact.text, ...fact.sides.map(({ text }) => text)] : [fact.text];
}

/** The same of an entry. */
export function textsOfEntry({ summary, facts }: Entry): readonly string[] {
  return [summary, ...facts.flatMap(textsOfFact)];
}
