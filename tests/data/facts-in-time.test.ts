import { describe, expect, test } from 'vitest';
import { factsInTime } from '@/data/facts-in-time';
import type { Fact } from '@/data/schema';

const TODAY = '2026-11-24';

const fact = (text: string, more: object): Fact => ({ status: 'established', text, sources: [], ...more }) as Fact;

const ADA = fact('Ada', { holder: 'Ada Quay', from: '2020-01-01', until: '2024-12-31' });
const BEN = fact('Ben', { holder: 'Ben Pier', from: '2025-02-01', asOf: '2026-09-24' });
const FACTS = [ADA, BEN, fact('Always', {})];

describe('who holds an office', () => {
  test.each([
    ['on the day, and another one today', '2022-01-28', ['2022-01-28 Ada Quay', 'today Ben Pier 2026-09-24']],
    ['on the day and today', '2025-06-01', ['2025-06-01 Ben Pier']],
    ['on the day, last seen before', '2026-10-01', ['2026-10-01 Ben Pier 2026-09-24']],
    ['nobody on the day', '2025-01-15', ['today Ben Pier 2026-09-24']],
    ['on a page of today', TODAY, ['today Ben Pier 2026-09-24']],
    ['without a page', undefined, ['today Ben Pier 2026-09-24']],
  ])('%s', (_, published, lines) => {
    const { holders } = factsInTime(FACTS, published, TODAY);
    expect(holders.map(({ on = 'today', name, asOf }) => [on, name, asOf].filter(Boolean).join(' '))).toEqual(lines);
  });
});

describe('dates are those of the day', () => {
  const told = (published?: string) => {
    const { atTheTime, sinceThen } = factsInTime(FACTS, published, TODAY);
    return Object.fromEntries([...atTheTime, ...sinceThen].map(({ fact: { text }, dates }) => [text, dates]));
  };

  test('an end that lay ahead is not told, what came since is told as of today', () => {
    expect(told('2022-01-28')).toEqual({
      Ada: { from: '2020-01-01' },
      Ben: { from: '2025-02-01', asOf: '2026-09-24' },
      Always: {},
    });
  });

  test('today an end is told', () => {
    expect(told()['Ada']).toEqual({ from: '2020-01-01', until: '2024-12-31' });
  });
});

test('a page from the day before is a page of the past, one of tomorrow is not', () => {
  expect(factsInTime(FACTS, '2026-11-23', TODAY).readOn).toBe('2026-11-23');
  expect(factsInTime(FACTS, '2026-11-25', TODAY).readOn).toBeUndefined();
});
