import { expect, describe, test } from 'vitest';
import { namesDate, sayDate } from '@/components/dates';

test.each([
  ['2022-01-28', '28 January 2022'],
  ['2022-01', 'January 2022'],
  ['2022', '2022'],
  ['1949-04-04', '4 April 1949'],
  ['sometime', 'sometime'],
])('%s is said as %s', (date, words) => expect(sayDate(date)).toBe(words));

describe('a sentence names', () => {
  test.each([
    ['2020-03-27', 'North Macedonia joined on 27 March 2020.'],
    ['2020-03-27', 'North Macedonia became the 30th member in March 2020.'],
    ['2020-03-27', 'It was the one admission of 2020.'],
    ['1999-11-19', 'Paragraph 8 of the 1999 Charter says three things.'],
    ['1999-11-19', 'They met in Istanbul on 18 and 19 November 1999.'],
    ['2022-02', 'The reply was leaked on 2 February 2022.'],
    ['2014', 'Russia declared it annexed on 18 March 2014.'],
    ['2022-01-01', 'Poland held the chair in 2022.'],
  ])('%s: %s', (date, sentence) => expect(namesDate(sentence, date)).toBe(true));
});

describe('a sentence does not name', () => {
  test.each([
    ['2020-03-27', 'North Macedonia became the 30th member.'],
    ['2024-03-07', 'NATO has grown from 12 founding members in 1949 to 32.'],
    ['2022-02-01', 'It answers the reply of 26 January 2022.'],
    ['2022-02-01', 'It answers a reply of January 2022.'],
    ['2022-02-01', 'It was sent on 2 February 2022.'],
    ['2022', 'The paper lies in box 12022.'],
    ['sometime', 'Sometime in 2022.'],
  ])('%s: %s', (date, sentence) => expect(namesDate(sentence, date)).toBe(false));
});
