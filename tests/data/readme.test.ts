/** The examples of the two READMEs are what they teach. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { dateFaults } from '@/authoring/date-faults';
import { glossary } from '@/data/glossary';
import { entrySchema, factSchema, type Entry, type Fact } from '@/data/schema';

const TODAY = '2026-11-27';

function examplesIn(file: string): unknown[] {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  return [...text.matchAll(/```json\n(.*?)```/gs)].flatMap(([, json]): unknown[] => JSON.parse(`[${json}]`));
}

const examples = ['README.md', 'data/README.md'].flatMap(examplesIn);
const entries = examples.filter((one): one is Entry => v.is(entrySchema, one));
const facts = examples.filter((one): one is Fact => v.is(factSchema, one));

test('are entries and facts of the pack format', () => {
  expect([entries.length, facts.length]).toEqual([2, 3]);
  expect(entries.length + facts.length).toBe(examples.length);
});

test('have no fault of dates', () => {
  const [entry] = entries;
  const held = entry && { ...entry, facts: facts.slice(1) };
  expect(dateFaults({ ...glossary, entries: held ? [...entries, held] : [] }, TODAY)).toEqual([]);
});
