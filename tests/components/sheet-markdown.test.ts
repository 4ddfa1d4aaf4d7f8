import { describe, expect, test } from 'vitest';
import { sheetMarkdown, type SheetPage } from '@/components/sheet-markdown';
import { factsInTime } from '@/data/facts-in-time';
import type { Fact } from '@/data/schema';

const SOURCE = { publisher: 'The Gazette', title: 'A report', date: '2022-01-29', url: 'https://example.org/report' };
const PAGE: SheetPage = { title: 'Harbour talks', address: 'https://example.org/news', published: '2022-01-28' };

const fact = (text: string, more: object = {}): Fact => ({ status: 'established', text, sources: [SOURCE], ...more }) as Fact;

function markdown(facts: readonly Fact[], page: Partial<SheetPage> = {}, summary = 'An agreement on harbours.'): string {
  const whole = { ...PAGE, ...page };
  const entry = { id: 'pact', name: 'Harbour Pact', topic: 'documents', summary, aliases: [], facts: [...facts], related: [] };
  const told = factsInTime(facts, whole.published, '2026-11-24');
  return sheetMarkdown(whole, [{ entry, topicName: 'Documents', facts: told, count: 1, first: 'Pact' }]);
}

test('gives facts of the time and since then, with their sources', () => {
  const facts = [fact('It was signed.', { from: '1999-11-19' }), fact('It was renewed.', { from: '2024-05-02' })];
  expect(markdown(facts)).toBe(`# [Harbour talks](<https://example.org/news>)

The page is from 28 January 2022.

## Harbour Pact

An agreement on harbours.

### At the time, 28 January 2022

- *19 November 1999*: It was signed.
  - The Gazette: [A report](<https://example.org/report>), 29 January 2022

### Since then

- *2 May 2024*: It was renewed.
  - The Gazette: [A report](<https://example.org/report>), 29 January 2022
`);
});

test('gives one list where the page has no date, and no link where it has no address', () => {
  const text = markdown([fact('It has two piers.')], { published: undefined, address: '' });
  expect(text).toContain('# Harbour talks\n\nThe page gives no date; facts as of today.\n');
  expect(text).not.toContain('###');
});

test('attributes claims and gives all sides of a dispute', () => {
  const sides = [
    { by: 'The mayor', text: 'It is void.' },
    { by: 'The port', text: 'It holds.' },
  ];
  const text = markdown([
    fact('It is void.', { status: 'claim', by: 'The mayor' }),
    fact('Whether it holds is disputed.', { status: 'disputed', sides }),
  ]);
  expect(text).toContain('- *Said by The mayor*: It is void.');
  expect(text).toContain('  - **The mayor**: It is void.\n  - **The port**: It holds.\n  - The Gazette');
});

describe('what would be a sign to Markdown stays a character', () => {
  test.each([
    ['*bold* and _so_', '\\*bold\\* and \\_so\\_'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['[a](b)', '\\[a\\](b)'],
    ['# no heading', '\\# no heading'],
    ['two\n\nparagraphs', 'two paragraphs'],
  ])('%j', (summary, written) => expect(markdown([], {}, summary)).toContain(`\n\n${written}\n\n`));

  test('an address cannot end its link', () => {
    expect(markdown([], { address: 'https://example.org/a b>c' })).toContain('(<https://example.org/a%20b%3Ec>)');
  });
});
