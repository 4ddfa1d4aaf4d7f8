import { expect, test, vi } from 'vitest';
import type { EntryDetails } from '@/browser/background-messages';
import { Glossary } from '@/entrypoints/reader/glossary-index';

const NATO = {
  entry: { id: 'nato', name: 'NATO', topic: 'institutions' },
  topicName: 'Institutions',
  related: [{ id: 'osce', name: 'OSCE' }],
} as unknown as EntryDetails;

function open() {
  const ask = vi.fn((ids: readonly string[]) => Promise.resolve(ids.includes('nato') ? [NATO] : []));
  return { ask, glossary: new Glossary(ask) };
}

test('knows nothing before it asked', () => {
  const { glossary } = open();
  expect([glossary.entry('nato'), glossary.entry(undefined), glossary.hasAll(['nato'])]).toEqual([undefined, undefined, false]);
});

test('asks for each entry once', async () => {
  const { ask, glossary } = open();
  await glossary.load(['nato']);
  await glossary.load(['nato']);
  expect(ask).toHaveBeenCalledOnce();
  expect([glossary.entry('nato'), glossary.topicName('institutions'), glossary.hasAll(['nato'])]).toEqual([
    NATO.entry,
    'Institutions',
    true,
  ]);
});

test('names entries and those related to them, each once', async () => {
  const { glossary } = open();
  await glossary.load(['nato', 'no-such-entry']);
  expect(glossary.named(['osce', 'nato', 'osce', 'no-such-entry'])).toEqual([
    { id: 'osce', name: 'OSCE' },
    { id: 'nato', name: 'NATO' },
  ]);
});
