/** What holds for each surface form of the bundled glossary, read on a page about its matter. */
import { describe, expect, test } from 'vitest';
import { glossary } from '@/data/glossary';
import type { Alias } from '@/data/schema';
import { glossaryMatcher } from './glossary-matcher';

interface Form {
  readonly entry: string;
  readonly alias: Alias;
  readonly lang: string;
}

const forms: readonly Form[] = glossary.entries.flatMap(({ id, aliases }) =>
  aliases.flatMap((alias) => (alias.langs ?? ['en']).map((lang) => ({ entry: id, alias, lang }))),
);
const everything = new Set(glossary.entries.map(({ id }) => id));

/** A sentence that holds the form with the neighbour it asks for, and nothing else that could be linked. */
function sentenceWith({ alias, lang }: Form, written: string): string {
  const before = alias.onlyAfter?.[0];
  const after = alias.onlyBefore?.[0];
  // Words of the text's own alphabet, for it tells the language.
  const [first, last] = lang === 'ru' || lang === 'uk' ? ['так', 'там'] : ['so', 'it was'];
  return [first, before, written, after, last, alias.cues?.slice(0, 2).join(' – ')]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** Forms that are not linked to their entry when written so. */
function missed(write: (form: string) => string, which: (form: Form) => boolean = () => true): string[] {
  return forms.filter(which).flatMap((form) => {
    const text = sentenceWith(form, write(form.alias.form));
    const mentions = glossaryMatcher.decide(glossaryMatcher.read(text, form.lang), everything);
    const start = text.indexOf(write(form.alias.form));
    const end = start + write(form.alias.form).length;
    const found = mentions.some((mention) => mention.entry === form.entry && mention.start < end && start < mention.end);
    return found ? [] : [`${form.lang}: ${text}`];
  });
}

describe('each surface form', () => {
  test('links as written', () => expect(missed((form) => form)).toEqual([]));
  test('links with no-break spaces', () => expect(missed((form) => form.replaceAll(' ', '\u00a0'))).toEqual([]));
  test('links over line breaks', () => expect(missed((form) => form.replaceAll(/(?<=\p{L}) (?=\p{L})/gu, '\n'))).toEqual([]));
  test('links with a curly apostrophe', () => expect(missed((form) => form.replaceAll("'", '’'))).toEqual([]));
  test('links with a no-break hyphen', () => expect(missed((form) => form.replaceAll('-', '\u2011'))).toEqual([]));
  test('links as NFD', () => expect(missed((form) => form.normalize('NFD'))).toEqual([]));
  test('links with soft hyphens', () =>
    expect(missed((form) => form.replaceAll(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00ad'))).toEqual([]));
  test('links in quotation marks', () => expect(missed((form) => `“${form}”`)).toEqual([]));
  test('links in capitals', () => {
    expect(
      missed(
        (form) => form.toUpperCase(),
        ({ alias }) => alias.onlyAfter === undefined && alias.onlyBefore === undefined,
      ),
    ).toEqual([]);
  });
  test('links with a possessive', () =>
    expect(
      missed(
        (form) => `${form}’s`,
        ({ lang, alias }) => lang === 'en' && alias.onlyBefore === undefined && !/[.s]$/.test(alias.form),
      ),
    ).toEqual([]));
});
