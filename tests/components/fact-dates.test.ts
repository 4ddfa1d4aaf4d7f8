/** What stands beside a sentence, and what does not because the sentence says it, or because it would puzzle. */
import { describe, expect, test } from 'vitest';
import { sayFactDates } from '@/components/fact-dates';
import type { Fact } from '@/data/schema';

type Case = readonly [text: string, fact: Partial<Fact> & object, words: readonly string[]];

/** All dates of the fact are shown that it has; which of them a day knows is not decided here. */
const said = (text: string, more: object): readonly string[] => {
  const fact = { status: 'established', text, sources: [], ...more } as unknown as Fact;
  const { from, until, asOf } = fact;
  const dates = { ...(from && { from }), ...(until && { until }), ...(asOf && asOf !== from && { asOf }) };
  return sayFactDates({ fact, dates }).map(({ words }) => words);
};

const EVENTS: readonly Case[] = [
  ['The text was handed over.', { from: '2022-01-26' }, ['26 January 2022']],
  ['The text was handed over on 26 January 2022.', { from: '2022-01-26' }, []],
  ['The text was handed over in January 2022.', { from: '2022-01-26' }, []],
  ['It answers the text of December 2021.', { from: '2022-01-26' }, ['26 January 2022']],
];

const PERIODS: readonly Case[] = [
  ['NATO had grown from 12 members to 30.', { from: '2020-03-27', until: '2023-04-03' }, ['27 March 2020 – 3 April 2023']],
  ['Stoltenberg took office on 1 October 2014.', { from: '2014-10-01', until: '2024-09-30' }, ['until 30 September 2024']],
  ['Poland held the chair in 2022.', { from: '2022-01-01', until: '2022-12-31' }, []],
  ['The talks were held.', { from: '2022-01', until: '2022-01' }, ['January 2022']],
  ['The mandate held.', { until: '2022-03' }, ['until March 2022']],
];

const STANDING: readonly Case[] = [
  ['Ukraine is not a member.', { from: '1991-08-24', asOf: '2026-09-26' }, ['as of 26 September 2026']],
  ['Switzerland has had the chair since 2026.', { from: '2026-01-01', asOf: '2026-02-06' }, ['as of 6 February 2026']],
  ['Each member takes the action that it deems necessary.', { from: '1949-04-04', lasting: true }, []],
  ['Mark Rutte succeeded him.', { holder: 'Mark Rutte', from: '2024-10-01', asOf: '2026-09-24' }, []],
  ['No later meeting is known.', { from: '2025-12-03', asOf: '2025-12-03' }, ['as of 3 December 2025']],
  ['A page of March 2024 listed three.', { from: '2024-03-08', asOf: '2024-03-08' }, []],
];

const SAID: readonly Case[] = [
  ['It is void.', { status: 'claim', by: 'The mayor', from: '2022-01-28', lasting: true }, ['28 January 2022']],
  ['It is void.', { status: 'claim', by: 'The mayor', from: '2025-11', asOf: '2025-11' }, ['November 2025']],
  ['Its meaning is disputed.', { status: 'disputed', sides: [], from: '2022-02-04' }, []],
  ['Its end is disputed.', { status: 'disputed', sides: [], from: '2025-12-03', asOf: '2025-12-03' }, ['as of 3 December 2025']],
];

describe.each([
  ['an event is dated once', EVENTS],
  ['a period shows the ends that the sentence leaves out', PERIODS],
  ['what stands says when somebody last looked', STANDING],
  ['a claim says when it was made, a dispute not when it began', SAID],
])('%s', (_, cases) => {
  test.each(cases)('%s %o → %o', (text, fact, words) => expect(said(text, fact)).toEqual(words));
});
