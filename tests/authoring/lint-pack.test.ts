import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateFaults, overdueFacts } from '@/authoring/date-faults';
import { nameFaults } from '@/authoring/name-faults';
import { readPack } from '@/authoring/read-pack';
import type { Alias, Entry, Fact, Pack } from '@/data/schema';

const TODAY = '2026-11-24';
/** A process that compiles what it runs, on a busy machine. */
const PROCESS_TIMEOUT_MS = 30_000;

type Change = Partial<Pick<Fact, 'text' | 'from' | 'until' | 'asOf' | 'reviewBy' | 'holder' | 'sources'>>;

const fact = (change: Change = {}): Fact => ({
  text: 'It is so.',
  status: 'established',
  sources: [{ publisher: 'NATO', title: 'A page' }],
  ...change,
});

const BARE = { topic: 'things', summary: 'A thing.', aliases: [], facts: [fact()], related: [] };
const entry = (id: string, change: Partial<Entry> = {}): Entry => ({ id, name: `The ${id}`, ...BARE, ...change });

const HEAD = { id: 'a-pack', title: 'A pack', description: 'For tests.', language: 'en', revision: 1, licence: 'MIT' };
const pack = (...entries: Entry[]): Pack => ({
  schema: 1,
  ...HEAD,
  origin: { title: 'An article', date: '2022-01-28' },
  topics: [{ id: 'things', name: 'Things' }],
  entries,
});

describe('names', () => {
  const messages = (...entries: Entry[]) => nameFaults(pack(...entries)).map(({ at, message }) => `${at} ${message}`);

  test('that lead somewhere are no fault', () => {
    expect(messages(entry('one', { related: ['two'] }), entry('two', { related: ['one'] }))).toEqual([]);
  });

  test.each<[string, Entry[], string]>([
    ['a related entry that is none', [entry('one', { related: ['two'] })], 'one is related to “two”, which is no entry'],
    ['an entry related to itself', [entry('one', { related: ['one'] })], 'one is related to itself'],
    ['a topic that is none', [entry('one', { topic: 'people' })], 'one has the topic “people”, which the pack does not define'],
    ['an id used twice', [entry('one'), entry('one')], 'one is the id of more than one entry'],
  ])('tell %s', (_, entries, message) => {
    expect(messages(...entries)).toContain(message);
  });

  const two = (a: Alias, b: Alias) => messages(entry('one', { aliases: [a] }), entry('two', { aliases: [b] }));

  test.each<[string, Alias, Alias, number]>([
    ['the same form', { form: 'Article 5' }, { form: 'Article 5' }, 2],
    ['a form written otherwise', { form: 'open-door policy' }, { form: 'Open Door Policy' }, 2],
    ['a form marked on one side', { form: 'Article 5', ambiguous: true }, { form: 'Article 5' }, 1],
    ['a form marked on both sides', { form: 'Article 5', ambiguous: true }, { form: 'Article 5', ambiguous: true }, 0],
    ['a form in a language of both', { form: 'Lawrow', langs: ['de', 'nl'] }, { form: 'Lawrow', langs: ['de'] }, 2],
    ['a form in every language', { form: 'Lawrow', langs: ['de'] }, { form: 'Lawrow' }, 2],
    ['a form in different languages', { form: 'Lawrow', langs: ['de'] }, { form: 'Lawrow', langs: ['nl'] }, 0],
    ['the name of the other entry', { form: 'the two' }, { form: 'anything' }, 2],
    ['different forms', { form: 'Article 5' }, { form: 'Article 10' }, 0],
  ])('tell two owners of %s', (_, a, b, count) => {
    expect(two(a, b)).toHaveLength(count);
  });
});

describe('dates', () => {
  const messages = (...changes: Change[]) =>
    dateFaults(pack(entry('one', { facts: changes.map((change) => fact(change)) })), TODAY).map(({ message }) => message);
  const source = (date: string) => [{ publisher: 'NATO', title: 'A page', date }];

  test.each<[string, Change]>([
    ['of today', { from: TODAY, sources: source(TODAY) }],
    ['of this month', { from: '2026-11', asOf: '2026', reviewBy: '2027' }],
    ['of an end that is planned', { from: '2026-01-01', until: '2026-12-31' }],
    ['of one day', { from: '2022-01-28', until: '2022-01-28' }],
    ['of a month that holds the end', { from: '2022-01', until: '2022-01-28' }],
  ])('%s are no fault', (_, change) => {
    expect(messages(change)).toEqual([]);
  });

  test.each<[string, Change, string]>([
    ['no day of the calendar', { from: '2022-02-30' }, 'has the date 2022-02-30, which is no day'],
    ['the future', { from: '2026-11-25' }, 'begins in the future: 2026-11-25'],
    ['a look in the future', { asOf: '2027', reviewBy: '2028' }, 'was seen in the future: 2027'],
    ['a source of the future', { sources: source('2026-12') }, 'cites “A page” of the future: 2026-12'],
    ['an end before the start', { from: '2022-02', until: '2022-01-31' }, 'ends before it begins: 2022-02 to 2022-01-31'],
    [
      'a look before the start',
      { from: '2022', asOf: '2021-12-31', reviewBy: '2023' },
      'was seen before it began: 2021-12-31, from 2022',
    ],
    [
      'a review before the look',
      { asOf: '2026-10-07', reviewBy: '2026-10-07' },
      'is to be looked at again before it was seen: 2026-10-07, as of 2026-10-07',
    ],
    ['no review', { asOf: '2026-10-07' }, 'says as of when it holds, but not when to look again (`reviewBy`)'],
  ])('tell %s', (_, change, message) => {
    expect(messages(change)).toEqual([message]);
  });

  test.each<[string, Change, Change, boolean]>([
    ['one after the other', { from: '2014-10-01', until: '2024-09-30' }, { from: '2024-10-01' }, false],
    ['on one day', { from: '2014-10-01', until: '2024-10-01' }, { from: '2024-10-01' }, true],
    ['without an end', { from: '2014-10-01' }, { from: '2024-10-01' }, true],
    ['in one month, for all that is known', { from: '2014', until: '2024-10' }, { from: '2024-10' }, false],
    ['in the middle of the other', { from: '2014', until: '2024' }, { from: '2018-01-01', until: '2018-12-31' }, true],
  ])('of two holders of an office %s', (_, a, b, fault) => {
    const found = messages({ ...a, holder: 'A' }, { ...b, holder: 'B' });
    expect(found).toEqual(fault ? ['has two holders on one day: A and B'] : []);
  });

  test('of a review that has passed are told apart, the longest overdue first', () => {
    const facts = ['2026-11-24', '2026-11-23', '2026-10', '2026-11', '2027'].map((reviewBy) => fact({ asOf: '2025', reviewBy }));
    expect(overdueFacts(pack(entry('one', { facts })), TODAY).map(({ reviewBy }) => reviewBy)).toEqual(['2026-10', '2026-11-23']);
  });
});

describe('npm run lint:pack', { timeout: PROCESS_TIMEOUT_MS }, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidelight-lint-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function lint(...options: string[]) {
    const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'authoring/lint-pack.ts', ...options]);
    return run.then(
      ({ stdout }) => ({ code: 0, out: stdout }),
      (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, out: error.stdout + error.stderr }),
    );
  }

  async function fileOf(content: unknown): Promise<string> {
    const file = join(folder, 'pack.json');
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }

  test('finds no fault in the bundled glossary', async () => {
    const { code, out } = await lint();
    expect(out).toContain('No faults.');
    expect(code).toBe(0);
  });

  const stale = pack(entry('one', { facts: [fact({ from: '2020', asOf: '2025', reviewBy: '2026-01-31' })] }));

  test('lists overdue facts as what they are', async () => {
    const { code, out } = await lint('--pack', await fileOf(stale), '--on', TODAY);
    expect(out).toContain(`1 fact is overdue for review on ${TODAY}:\n  2026-01-31  one: “It is so.”`);
    expect(code).toBe(0);
  });

  test('counts them as faults where it is told to be strict', async () => {
    expect((await lint('--pack', await fileOf(stale), '--on', TODAY, '--strict')).code).toBe(1);
    expect((await lint('--pack', await fileOf(stale), '--on', '2026-01-31', '--strict')).code).toBe(0);
  });

  test.each<[string, () => unknown, string]>([
    [
      'a dangling reference',
      () => pack(entry('one', { related: ['two'] })),
      '1 fault:\n  one is related to “two”, which is no entry',
    ],
    ['a fault of form, with its path', () => ({ ...stale, licence: '' }), 'licence: must not be empty'],
    ['a missing field', () => ({ ...stale, licence: undefined }), 'licence: is missing'],
    [
      'a claim of nobody',
      () => pack(entry('one', { facts: [{ ...fact(), status: 'claim' } as Fact] })),
      'entries.0.facts.0.by: is missing',
    ],
    ['a field too many', () => ({ ...stale, colour: 'red' }), 'colour: is no field of the format'],
    ['what is no object', () => '"a pack"', '(whole file): Invalid type'],
    ['what is no JSON', () => '{', 'is not JSON'],
  ])('fails on %s', async (_, content, message) => {
    const { code, out } = await lint('--pack', await fileOf(content()));
    expect(out).toContain(message);
    expect(code).toBe(1);
  });

  test('fails on a file that is not there, and on a day that is none', async () => {
    expect(await lint('--pack', 'nowhere.json')).toEqual({ code: 1, out: 'No such file: nowhere.json\n' });
    expect((await lint('--on', 'tomorrow')).out).toContain('tomorrow is no day');
    expect(await lint('--on', '2027-02-31')).toMatchObject({ code: 1, out: expect.stringContaining('2027-02-31 is no day') });
  });

  test('reads what the pack format accepts', async () => {
    expect((await readPack(await fileOf(stale))).title).toBe('A pack');
  });
});
