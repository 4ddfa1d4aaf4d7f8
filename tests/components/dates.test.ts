import { describe, expect, test } from 'vitest';
import { sayDate, sayFactDates } from '@/components/dates';

test.each([
  ['2022-01-28', '28 January 2022'],
  ['2022-01', 'January 2022'],
  ['2022', '2022'],
  ['1949-04-04', '4 April 1949'],
  ['sometime', 'sometime'],
])('%s is said as %s', (date, words) => expect(sayDate(date)).toBe(words));

describe('the dates of a fact', () => {
  test.each([
    [{}, []],
    [{ from: '2022-01-28' }, ['28 January 2022']],
    [{ from: '2014-10-01', until: '2024-10-01' }, ['1 October 2014 – 1 October 2024']],
    [{ from: '2022-01', until: '2022-01' }, ['January 2022']],
    [{ until: '2024' }, ['until 2024']],
    [{ asOf: '2026-10-07' }, ['as of 7 October 2026']],
    [{ from: '2004-03-09', asOf: '2026-10-07' }, ['9 March 2004', 'as of 7 October 2026']],
  ])('%o', (fact, words) => expect(sayFactDates(fact).map((date) => date.words)).toEqual(words));
});
