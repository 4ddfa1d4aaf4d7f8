import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { interfaceLanguage, t, tAround, tCount } from '@/browser/i18n';

test('says a text, with what belongs into it', () => {
  expect(t('saved')).toBe('Saved');
  expect(t('popupNothingFits', 'zzz')).toBe('Nothing in the glossary fits “zzz”.');
});

test('keeps what is given as it is, even when it looks like a place', () => {
  expect(t('cardSaidBy', '$1 and $2')).toBe('Said by $1 and $2');
});

describe('elements stand where the language wants them', () => {
  test.each([
    ['Run on $1', ['Run on ', { at: 1 }]],
    ['$1: run', [{ at: 1 }, ': run']],
    ['$2 and $1', [{ at: 2 }, ' and ', { at: 1 }]],
    ['nowhere', ['nowhere']],
  ])('%s', (text, parts) => {
    expect(inLanguage({ popupRunOn: text }, () => tAround('popupRunOn', { at: 1 }, { at: 2 }))).toEqual(parts);
  });
});

describe('a number takes its plural', () => {
  test.each([
    [0, '0 entries'],
    [1, '1 entry'],
    [2, '2 entries'],
    [1234, '1,234 entries'],
  ])('%d in English', (count, words) => expect(tCount('entryCount', count)).toBe(words));

  const russian = {
    interfaceLanguage: 'ru',
    entryCount_one: '$1 статья',
    entryCount_few: '$1 статьи',
    entryCount_many: '$1 статей',
  };
  test.each([
    [1, '1 статья'],
    [3, '3 статьи'],
    [5, '5 статей'],
    [11, '11 статей'],
    [21, '21 статья'],
  ])('%d in Russian', (count, words) => {
    expect(inLanguage(russian, () => tCount('entryCount', count))).toBe(words);
  });
});

test('the language is that of the texts', () => expect(interfaceLanguage()).toBe('en-GB'));

/** Runs it with a few texts of another language in place of the English ones. */
function inLanguage<T>(texts: Readonly<Record<string, string>>, run: () => T): T {
  const { getMessage } = fakeBrowser.i18n;
  fakeBrowser.i18n.getMessage = (key: string, given: string | readonly (string | number)[] = []) =>
    (texts[key] ?? '').replace(/\$([1-9])/g, (_, place: string) => String([given].flat()[Number(place) - 1] ?? ''));
  try {
    return run();
  } finally {
    fakeBrowser.i18n.getMessage = getMessage;
  }
}
