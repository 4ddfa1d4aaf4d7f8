import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '@/data/schema';
import { arrangeFacts, compareDates, datesOn, dayOf, firstDay, hasBegun, holderOn, isOver, lastDay } from '@/data/timeline';

const TODAY = '2026-11-24';

type Dates = Partial<Pick<Fact, 'from' | 'until' | 'asOf' | 'holder' | 'lasting'>>;

function fact(text: string, dates: Dates = {}): Fact {
  return { text, status: 'established', sources: [{ publisher: 'Publisher', title: 'Title' }], ...dates };
}

describe('a partial date', () => {
  test.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2022-01', '2022-01-01', '2022-01-31'],
    ['2022-04', '2022-04-01', '2022-04-30'],
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['0048-02', '0048-02-01', '0048-02-29'],
    ['2022-01-28', '2022-01-28', '2022-01-28'],
  ])('%s means a day from %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  test('sorts from old to new, what may lie later later, a missing one first', () => {
    const sorted = [
      undefined,
      '1999-11',
      '2021-12-31',
      '2022-01-01',
      '2022-01-28',
      '2022-01',
      '2022-01-31',
      '2022-02',
      '2022',
      '2023-01-01',
    ];
    expect(sorted.toReversed().sort(compareDates)).toEqual(
      // `sort` keeps `undefined` for the end, whatever it is told.
      [...sorted.slice(1), undefined],
    );
    expect(compareDates(undefined, '1999')).toBe(-1);
    expect(compareDates('1999', undefined)).toBe(1);
    expect(compareDates(undefined, undefined)).toBe(0);
    expect(compareDates('2022-01', '2022-01')).toBe(0);
  });

  test('is the day where the reader is', () => {
    expect(dayOf(new Date(2022, 0, 28, 23, 59))).toBe('2022-01-28');
    expect(dayOf(new Date(2022, 0, 28, 0, 0))).toBe('2022-01-28');
    expect(dayOf(new Date(2022, 10, 5))).toBe('2022-11-05');
  });
});

describe('had it begun', () => {
  test.each([
    [undefined, '1900', true],
    ['2022-01-27', '2022-01-28', true],
    ['2022-01-28', '2022-01-28', true],
    ['2022-01-29', '2022-01-28', false],
    ['2021-12', '2022-01-28', true],
    ['2022-01', '2022-01-28', false],
    ['2022-01', '2022-01-31', true],
    ['2022-02', '2022-01-28', false],
    ['2021', '2022-01-28', true],
    ['2022', '2022-01-28', false],
    ['2022', '2022-12-31', true],
    ['2022-01-28', '2022-01', false],
    ['2022-01-01', '2022-01', true],
    ['2021-12-31', '2022', true],
    ['2022-01-28', '2022', false],
    ['2022', '2022', false],
  ])('from %s, by %s: %s', (from, on, begun) => {
    expect(hasBegun(from === undefined ? {} : { from }, on)).toBe(begun);
  });
});

describe('was it over', () => {
  test.each([
    [undefined, '2030', false],
    ['2022-01-27', '2022-01-28', true],
    ['2022-01-28', '2022-01-28', false],
    ['2021-12', '2022-01-01', true],
    ['2022-01', '2022-01-31', false],
    ['2022-01', '2022-02-01', true],
    ['2008', '2008-10-01', false],
    ['2008', '2009-01-01', true],
    ['2022-01-28', '2022', false],
    ['2021-12-31', '2022', true],
  ])('until %s, before %s: %s', (until, on, over) => {
    expect(isOver(until === undefined ? {} : { until }, on)).toBe(over);
  });
});

describe('facts in time', () => {
  const definition = fact('definition');
  const charter = fact('charter', { from: '1999-11-19', lasting: true });
  const paragraph = fact('paragraph', { from: '2005-01-01', lasting: true });
  const founded = fact('founded', { from: '1995-01-01' });
  const crisis = fact('crisis', { from: '2014-03-18' });
  const chair2022 = fact('chair 2022', { from: '2022-01-01', until: '2022-12-31' });
  const members = fact('members', { from: '2012-11-21', asOf: '2026' });
  const war = fact('war', { from: '2022-02-24' });
  const vote = fact('vote', { from: '2022-03-02' });
  const plan = fact('plan', { from: '2025-11' });
  const chair2026 = fact('chair 2026', { from: '2026-01-01', asOf: '2026-02-06' });
  const all = [paragraph, plan, chair2022, charter, chair2026, vote, founded, members, war, crisis, definition];

  const texts = (readOn: string | undefined) => {
    const { atTheTime, sinceThen } = arrangeFacts(all, readOn, TODAY);
    return { known: atTheTime.map(({ text }) => text), since: sinceThen.map(({ text }) => text) };
  };

  test.each([
    [
      '1990-01-01',
      ['definition'],
      ['founded', 'charter', 'paragraph', 'members', 'crisis', 'chair 2022', 'war', 'vote', 'plan', 'chair 2026'],
    ],
    [
      '2014-06-01',
      ['paragraph', 'charter', 'members', 'definition', 'crisis', 'founded'],
      ['chair 2022', 'war', 'vote', 'plan', 'chair 2026'],
    ],
    [
      '2022-01-28',
      ['paragraph', 'chair 2022', 'charter', 'members', 'definition', 'crisis', 'founded'],
      ['war', 'vote', 'plan', 'chair 2026'],
    ],
    [
      '2022-02-24',
      ['paragraph', 'chair 2022', 'charter', 'members', 'definition', 'war', 'crisis', 'founded'],
      ['vote', 'plan', 'chair 2026'],
    ],
    [
      '2025-11-30',
      ['paragraph', 'charter', 'members', 'definition', 'plan', 'vote', 'war', 'crisis', 'founded', 'chair 2022'],
      ['chair 2026'],
    ],
  ])('on %s', (readOn, known, since) => {
    expect(texts(readOn)).toEqual({ known, since });
  });

  const everything = [
    'paragraph',
    'charter',
    'chair 2026',
    'members',
    'definition',
    'plan',
    'vote',
    'war',
    'crisis',
    'founded',
    'chair 2022',
  ];

  test.each([undefined, TODAY, '2027-05-01'])('are all at the time on a page of %s', (readOn) => {
    expect(texts(readOn)).toEqual({ known: everything, since: [] });
  });

  test('of one day tell what happened before what has held since', () => {
    const standing = fact('32 members', { from: '2024-03-07', asOf: '2026-09-26' });
    const event = fact('Sweden joined', { from: '2024-03-07' });
    const text = fact('The protocol', { from: '2024-03-07', lasting: true });
    expect(arrangeFacts([standing, text, event], '2022-01-28', TODAY).sinceThen).toEqual([text, event, standing]);
  });

  test('of this very month are known today', () => {
    const fresh = fact('fresh', { from: '2026-11' });
    expect(arrangeFacts([fresh], TODAY, TODAY).atTheTime).toEqual([fresh]);
    expect(arrangeFacts([fresh], '2026-11-23', TODAY).sinceThen).toEqual([fresh]);
  });

  test('leave the list they came in as it was', () => {
    const before = [...all];
    arrangeFacts(all, '2022-01-28', TODAY);
    expect(all).toEqual(before);
  });

  const partial = fc
    .date({ min: new Date('1940-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
    .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));

  test('never show what began after the page as known, and lose none', () => {
    const dated = fc.record({ from: partial, until: partial, asOf: partial }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(dated), partial, (dates, readOn) => {
        const facts = dates.map((one, i) => fact(String(i), one));
        const { atTheTime, sinceThen } = arrangeFacts(facts, readOn, '2035-01-01');
        expect(atTheTime.length + sinceThen.length).toBe(facts.length);
        expect(new Set([...atTheTime, ...sinceThen]).size).toBe(facts.length);
        expect(atTheTime.filter(({ from }) => from !== undefined && lastDay(from) > firstDay(readOn))).toEqual([]);
        expect(sinceThen.filter(({ from }) => from === undefined)).toEqual([]);
      }),
    );
  });
});

describe('the holder of an office', () => {
  const office = [
    fact('The head.'),
    fact('Ivanov', { from: '1998-09-11', until: '2004-03-08', holder: 'Ivanov' }),
    fact('Stoltenberg', { from: '2014-10-01', until: '2024-09-30', holder: 'Stoltenberg' }),
    fact('Rutte', { from: '2024-10-01', asOf: '2026-09-24', holder: 'Rutte' }),
  ];

  test.each([
    ['1998-09-10', undefined],
    ['1998-09-11', 'Ivanov'],
    ['1998', undefined],
    ['2004-03-08', 'Ivanov'],
    ['2004-03-09', undefined],
    ['2014-09-30', undefined],
    ['2014-10-01', 'Stoltenberg'],
    ['2014', undefined],
    ['2022-01-28', 'Stoltenberg'],
    ['2022', 'Stoltenberg'],
    ['2024-09-30', 'Stoltenberg'],
    ['2024-09', 'Stoltenberg'],
    ['2024-10-01', 'Rutte'],
    ['2024-10', 'Rutte'],
    ['2024', undefined],
    ['2026-11-24', 'Rutte'],
  ])('on %s is %s', (on, holder) => {
    expect(holderOn(office, on)?.holder).toBe(holder);
  });

  test('comes before everything else', () => {
    const { atTheTime, sinceThen } = arrangeFacts(office, '2022-01-28', TODAY);
    expect(atTheTime.map(({ text }) => text)).toEqual(['Stoltenberg', 'The head.', 'Ivanov']);
    expect(sinceThen.map(({ text }) => text)).toEqual(['Rutte']);
  });

  test('is nobody where two are named for the same day', () => {
    expect(holderOn([...office, fact('Other', { from: '2020', holder: 'Other' })], '2022-01-28')).toBeUndefined();
  });
});

describe('the dates beside a fact', () => {
  test.each<[string, Dates, string, Dates]>([
    ['an event', { from: '2022-01-26' }, '2022-01-28', { from: '2022-01-26' }],
    ['an end that lies ahead', { from: '2014-10-01', until: '2024-09-30' }, '2022-01-28', { from: '2014-10-01' }],
    ['an end on the day', { from: '2014', until: '2022-01-28' }, '2022-01-28', { from: '2014', until: '2022-01-28' }],
    ['an end before', { from: '2014', until: '2020' }, '2022-01-28', { from: '2014', until: '2020' }],
    ['seen before the day', { from: '2024-10-01', asOf: '2026-09-24' }, '2026-11-24', { from: '2024-10-01', asOf: '2026-09-24' }],
    ['seen in the year of the day', { from: '2012', asOf: '2026' }, '2026-11-24', { from: '2012', asOf: '2026' }],
    ['seen long after the day', { from: '2004-03-09', asOf: '2026-10-07' }, '2022-01-28', { from: '2004-03-09' }],
    ['seen before it ended', { from: '2004', until: '2025', asOf: '2024' }, '2026-11-24', { from: '2004', until: '2025' }],
    [
      'seen, not ended yet',
      { from: '2004', until: '2026-12-31', asOf: '2026-10-01' },
      '2026-11-24',
      { from: '2004', asOf: '2026-10-01' },
    ],
    ['seen on the day it was first so', { from: '2025-12-03', asOf: '2025-12-03' }, '2026-11-24', { from: '2025-12-03' }],
    ['none', {}, '2026-11-24', {}],
  ])('%s', (_, dates, on, shown) => {
    expect(datesOn(fact('text', dates), on)).toEqual(shown);
  });
});
