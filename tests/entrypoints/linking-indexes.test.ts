import { expect, test, vi } from 'vitest';
import { Indexes } from '@/entrypoints/reader/linking-indexes';
import { compileIndex } from '@/matching/compile';

const RUSSIAN = compileIndex([], 'ru');
const OTHERS = compileIndex([], '');

function open() {
  const ask = vi.fn((langs: readonly string[]) =>
    Promise.resolve({
      own: ['ru'],
      indexes: { ...(langs.includes('ru') && { ru: RUSSIAN }), ...(langs.some((lang) => lang !== 'ru') && { '': OTHERS }) },
    }),
  );
  return { ask, indexes: new Indexes(ask) };
}

test('languages without forms of their own share an index', async () => {
  const { ask, indexes } = open();
  expect(await indexes.load(['en', 'ru'])).toBe(true);
  expect(await indexes.load(['nl', 'ru'])).toBe(false);
  expect([indexes.source('en'), indexes.source('nl'), indexes.source('ru')]).toEqual([OTHERS, OTHERS, RUSSIAN]);
  expect(ask).toHaveBeenCalledOnce();
});

test('what was met and not there can be fetched', async () => {
  const { ask, indexes } = open();
  await indexes.load(['en']);
  expect(indexes.source('ru')).toBeUndefined();
  expect(await indexes.loadMissing()).toBe(true);
  expect(indexes.source('ru')).toBe(RUSSIAN);
  expect(await indexes.loadMissing()).toBe(false);
  expect(ask.mock.calls).toEqual([[['en']], [['ru']]]);
});

test('a background that does not answer is asked again', async () => {
  const ask = vi
    .fn()
    .mockResolvedValueOnce(undefined)
    .mockResolvedValue({ own: [], indexes: { '': OTHERS } });
  const indexes = new Indexes(ask);
  expect(await indexes.load(['en'])).toBe(false);
  expect(indexes.source('en')).toBeUndefined();
  expect(await indexes.loadMissing()).toBe(true);
  expect(indexes.source('en')).toBe(OTHERS);
});
