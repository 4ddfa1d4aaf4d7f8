/** Every word that a person sees is in `public/_locales`, in every language, and nothing there is unused. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

const LANGUAGES = globSync('public/_locales/*').map((folder) => folder.slice('public/_locales/'.length));
const ENGLISH = messagesOf('en');

/** `entryCount_few` → `entryCount`. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** What a person reads or hears in an element. */
const READ_ALOUD = 'aria-label|aria-description|aria-valuetext|alt|title|placeholder|label|legend|heading|hint|empty';

/** Rooms in which words are shown. */
const SHOWN = globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'browser/**/*.ts']);

describe.each(LANGUAGES)('%s', (language) => {
  const messages = messagesOf(language);

  test('has every text of the English file, and no other', () => {
    expect(basesOf(messages)).toEqual(basesOf(ENGLISH));
  });

  test('leaves no text empty', () => {
    expect(Object.entries(messages).filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });

  test('has each plural that its numbers need', () => {
    const { pluralCategories } = new Intl.PluralRules(messages['interfaceLanguage']?.message).resolvedOptions();
    const wanted = countBases().flatMap((base) => pluralCategories.map((category) => `${base}_${category}`));
    expect(
      Object.keys(messages)
        .filter((key) => PLURAL.test(key))
        .sort(),
    ).toEqual(wanted.sort());
  });

  test('puts in the same values', () => {
    const other = Object.keys(ENGLISH).filter((key) => !PLURAL.test(key) && placesOf(messages, key) !== placesOf(ENGLISH, key));
    expect(other).toEqual([]);
    const unknown = Object.keys(messages).filter((key) => PLURAL.test(key) && !['', '$1'].includes(placesOf(messages, key)));
    expect(unknown).toEqual([]);
  });

  test('says in which language it is', () => {
    expect(messages['interfaceLanguage']?.message.split('-')[0]).toBe(language);
  });

  test('fits its description into the 132 characters of a store', () => {
    expect(messages['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
  });
});

test('every text is used', () => {
  const code = [...SHOWN, 'wxt.config.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');
  const used = new Set([...code.matchAll(/'(?:__MSG_)?(\w+?)(?:__)?'/g)].map(([, key]) => key));
  expect(basesOf(ENGLISH).filter((key) => !used.has(key))).toEqual([]);
});

describe('no words stand in the code', () => {
  test.each(SHOWN.filter((file) => file.endsWith('.tsx')))('%s', (file) => {
    expect(wordsIn(readFileSync(file, 'utf8'))).toEqual([]);
  });

  test('nor in a sentence elsewhere', () => {
    expect(SHOWN.flatMap((file) => sentencesIn(readFileSync(file, 'utf8')).map((words) => `${file}: ${words}`))).toEqual([]);
  });

  test.each([
    ['<p>Two words</p>', ['Two words']],
    ['<p>\n  Word {x}\n</p>', ['Word']],
    ['<p>{x} more</p>', ['more']],
    ['<input placeholder="Search" />', ['Search']],
    ["<Group label={'Search'} />", ['Search']],
    ['<Group label={`Remove ${x}`} />', ['Remove ${x}']],
    ['<Group label={t("cardClose")} sign="×" />', []],
    ['const a: Promise<void> = f((b) => b < 3);', []],
    ['<p class="word">{t("saved")}: </p>', []],
  ])('the reader of code sees %j', (source, words) => expect(wordsIn(source)).toEqual(words));
});

/** Words between tags, and in attributes that are read. */
function wordsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const between = [
    ...code.matchAll(
      /(?<=<[\w.]+(?:\s[^<>]*)?(?<!=)>|<\/[\w.]+>|[^=]\}(?=[^}]*<\/))([^<>{}();=]*\p{L}{2}[^<>{}();=]*)(?=[<{])/gu,
    ),
  ];
  const attributes = [...code.matchAll(new RegExp(`(?<=\\s)(?:${READ_ALOUD})=(?:"([^"]*)"|\\{(['"\`])(.*?)\\2)`, 'g'))];
  return [...between.map(([, words]) => words), ...attributes.map(([, plain, , quoted]) => plain ?? quoted)]
    .map((words = '') => words.trim())
    .filter((words) => /\p{L}{2}/u.test(words));
}

/** Quoted words that begin with a capital and go on with a word, which no name or key of ours does; what goes to the console is for developers. */
function sentencesIn(source: string): string[] {
  const lines = source.split('\n').filter((line) => !/^\s*(?:\/\/|\/?\*)|console\.|^import /.test(line));
  return lines.flatMap((line) => [...line.matchAll(/(['"`])(\p{Lu}\p{L}+ \p{L}.*?)\1/gu)].map(([, , words = '']) => words));
}

function basesOf(messages: Messages): string[] {
  return [...new Set(Object.keys(messages).map((key) => key.replace(PLURAL, '')))].sort();
}

function countBases(): string[] {
  return [
    ...new Set(
      Object.keys(ENGLISH)
        .filter((key) => PLURAL.test(key))
        .map((key) => key.replace(PLURAL, '')),
    ),
  ];
}

/** The places for values, in their order of number: `$1 $2`. */
function placesOf(messages: Messages, key: string): string {
  const found = messages[key]?.message.match(/\$\d/g) ?? [];
  return [...new Set(found)].sort().join(' ');
}

function messagesOf(language: string): Messages {
  return JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Messages;
}
