/** The bundled glossary as data: it has the form of a pack, and everything in it leads somewhere. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { dateFaults } from '@/authoring/date-faults';
import { nameFaults } from '@/authoring/name-faults';
import { glossary } from '@/data/glossary';
import { packSchema } from '@/data/schema';
import { dayOf } from '@/data/timeline';

/** What the card would be without: who it is about, what happened, what came of it. */
const FEWEST_FACTS = 3;

test('has the form of a pack', () => {
  const { issues } = v.safeParse(packSchema, glossary);
  expect(issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
});

test('leads nowhere in vain, and gives no name to two entries', () => {
  expect(nameFaults(glossary)).toEqual([]);
});

test('has no impossible, contradictory or future date, and no office with two holders', () => {
  expect(dateFaults(glossary, dayOf(new Date()))).toEqual([]);
});

test('holds every entry that the article names, and the background to them', () => {
  const named = glossary.entries.filter(({ article }) => article !== undefined);
  expect(glossary.entries.length).toBeGreaterThanOrEqual(47);
  expect(named.length).toBeGreaterThanOrEqual(33);
});

describe.each(glossary.entries.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  test('has enough facts, none of them twice', () => {
    const texts = entry.facts.map(({ text }) => text);
    expect(texts.length).toBeGreaterThanOrEqual(FEWEST_FACTS);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('names another entry that leads on', () => {
    expect(entry.related.length).toBeGreaterThan(0);
    expect(new Set(entry.related).size).toBe(entry.related.length);
  });

  test('says where the article names it, or nothing at all', () => {
    expect(entry.article).not.toEqual([]);
  });

  test('says of every fact how far its sources were read', () => {
    expect(entry.facts.filter(({ verification }) => verification === undefined)).toEqual([]);
  });

  test('quotes, and says when it was seen, only what a link opens', () => {
    const { facts } = entry;
    const unlinked = facts.flatMap(({ sources }) => sources).filter(({ url }) => url === undefined);
    expect(unlinked.filter(({ quote, retrieved }) => quote !== undefined || retrieved !== undefined)).toEqual([]);
  });
});
