import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay } from '@/page/calendar-day';

describe('the calendar day of a timestamp', () => {
  test.each([
    ['2022-01-28', '2022-01-28'],
    ['  2022-01-28 ', '2022-01-28'],
    ['2022-01-28T10:00', '2022-01-28'],
    ['2022-01-28 10:00:00', '2022-01-28'],
    ['2022-01-28T10:00:00.000+0000', '2022-01-28'],
    ['2022-01-28T00:30:00Z', '2022-01-28'],
    ['2022/01/28 10:00', '2022-01-28'],
    ['20220128', '2022-01-28'],
    ['20220128T100000Z', '2022-01-28'],
    ['Fri, 28 Jan 2022 10:00:00 GMT', '2022-01-28'],
    ['28 January 2022', '2022-01-28'],
    ['January 28, 2022', '2022-01-28'],
    ['Friday, Jan. 28, 2022 10:00 AM', '2022-01-28'],
    ['Sept 3, 2021', '2021-09-03'],
    ['3 May 2021', '2021-05-03'],
    ['2024-02-29', '2024-02-29'],
    ['1643364000', '2022-01-28'],
    ['1643364000000', '2022-01-28'],
  ])('%s is %s', (stamp, day) => {
    expect(calendarDay(stamp)).toBe(day);
  });

  test.each([
    ['late in New York, the next day in UTC', '2022-01-28T23:30:00-05:00', '2022-01-28'],
    ['early in Tokyo, the day before in UTC', '2022-01-28T00:30:00+09:00', '2022-01-28'],
    ['farthest east', '2022-01-28T00:00:00+14:00', '2022-01-28'],
    ['farthest west', '2022-01-28T23:59:59-12:00', '2022-01-28'],
    ['UTC', '2022-01-28T23:59:59Z', '2022-01-28'],
    ['half an hour off', '2022-01-28T03:00:00+05:30', '2022-01-28'],
  ])('is the day in the zone that the stamp states: %s', (_, stamp, day) => {
    expect(calendarDay(stamp)).toBe(day);
  });

  test.each([
    '',
    'yesterday',
    '2022',
    '2022-01',
    '2022-13-01',
    '2022-00-10',
    '2022-02-30',
    '2022-02-29',
    '2021-04-31',
    '01/02/2022',
    '28.01.2022',
    '2022-1-28',
    '2022-01/28',
    '202201281',
    '0001-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '1900-01-01',
    '0000000000',
    '28 Foo 2022',
    '{{ article.date }}',
    '-000001-01-01',
  ])('is none in %j', (stamp) => {
    expect(calendarDay(stamp)).toBeUndefined();
  });

  test('is a day of the calendar or none, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}.{0,4}$/), fc.nat().map(String)), (stamp) => {
        const day = calendarDay(stamp);
        if (day !== undefined) expect(new Date(day).toISOString()).toBe(`${day}T00:00:00.000Z`);
      }),
    );
  });
});
