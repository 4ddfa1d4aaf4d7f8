import { expect, test, vi } from 'vitest';
import { Indexes } from '@/entrypoints/reader/linking-indexes';
import { createIndexServer, type IndexServer } from '@/matching/index-server';
import { createMatcher } from '@/matching/matcher';
import { smallPack } from '@/tests/matching/small-pack';

function open(mostForms?: number) {
  const serve = createIndexServer(smallPack, {}, mostForms);
  const ask = vi.fn((...question: Parameters<IndexServer>) => Promise.resolve(serve(...question)));
  return { ask, indexes: new Indexes(ask) };
}

/** Reads as a page does: when all is read, what was missing is fetched and all is read again. */
async function read(indexes: Indexes, text: string, lang: string): Promise<readonly string[]> {
  const matcher = createMatcher(indexes.source, { onWord: indexes.hear });
  const entries = () => matcher.findMentions(text, lang).map(({ entry }) => entry);
  const first = entries();
  return (await indexes.loadMissing()) ? entries() : first;
}

test('languages without forms of their own share an index', async () => {
  const { ask, indexes } = open();
  expect(await read(indexes, 'Ada Lovelace', 'en')).toEqual(['ada-lovelace']);
  expect(await read(indexes, 'Ada Lovelace', 'nl')).toEqual(['ada-lovelace']);
  expect(ask).toHaveBeenCalledOnce();
});

test('a language that was met and not there is fetched', async () => {
  const { ask, indexes } = open();
  await read(indexes, 'Ada Lovelace', 'en');
  expect(await read(indexes, 'Ада Лавлейс', 'ru')).toEqual(['ada-lovelace']);
  expect(ask.mock.calls).toEqual([
    [['en'], []],
    [['ru'], []],
  ]);
});

test('a background that does not answer is asked again', async () => {
  const { ask, indexes } = open();
  ask.mockResolvedValueOnce(undefined as never);
  expect(await read(indexes, 'Ada Lovelace', 'en')).toEqual([]);
  expect(await read(indexes, 'Ada Lovelace', 'en')).toEqual(['ada-lovelace']);
});

test('of a large pack only what the words of the page may name is fetched, and only when there are new words', async () => {
  const { ask, indexes } = open(0);
  await indexes.loadMissing();
  await read(indexes, 'Nothing yet', 'en');
  expect(await read(indexes, 'Ada Lovelace met Charles Babage.', 'en')).toEqual(['ada-lovelace', 'babbage']);
  expect(indexes.source('en')?.entries.map(({ id }) => id)).toEqual(['ada-lovelace', 'babbage']);
  const calls = ask.mock.calls.length;
  await read(indexes, 'Charles met Ada Lovelace.', 'en');
  expect(ask).toHaveBeenCalledTimes(calls);
  expect(await read(indexes, 'In Berlin, too', 'en')).toEqual(['berlin']);
});
