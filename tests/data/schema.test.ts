import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { packJsonSchema } from '@/authoring/pack-json-schema';
import { glossary } from '@/data/glossary';
import { packSchema } from '@/data/schema';

const SOURCE = { publisher: 'NATO', title: 'A page' };
const FACT = { text: 'It is so.', status: 'established', sources: [SOURCE] };
const ENTRY = { id: 'an-entry', name: 'An entry', topic: 'things', summary: 'A thing.', aliases: [], facts: [FACT], related: [] };
const HEAD = { schema: 1, id: 'a-pack', title: 'A pack', description: 'For tests.', language: 'en', revision: 1, licence: 'MIT' };
const PACK = {
  ...HEAD,
  origin: { title: 'An article', date: '2022-01-28' },
  topics: [{ id: 'things', name: 'Things' }],
  entries: [ENTRY],
};

const withEntry = (change: object) => ({ ...PACK, entries: [{ ...ENTRY, ...change }] });
const withFact = (change: object) => withEntry({ facts: [{ ...FACT, ...change }] });
const withSource = (change: object) => withFact({ sources: [{ ...SOURCE, ...change }] });
const withAlias = (change: object) => withEntry({ aliases: [{ form: 'A form', ...change }] });

const faultsOf = (pack: unknown): string[] =>
  (v.safeParse(packSchema, pack).issues ?? []).map((issue) => v.getDotPath(issue) ?? '(whole file)');

describe('the pack format', () => {
  test.each([
    ['a small pack', PACK],
    ['a claim', withFact({ status: 'claim', by: 'Somebody' })],
    ['a dispute', withFact({ status: 'disputed', sides: ['A', 'B'].map((by) => ({ by, text: 'So.' })) })],
    ['partial dates', withFact({ from: '2022', until: '2023-01', asOf: '2022-12-31', reviewBy: '2024' })],
    ['a lasting fact', withFact({ lasting: true })],
    ['an office', withFact({ holder: 'Somebody' })],
    ['an entry without facts or aliases', withEntry({ facts: [] })],
    ['a summary of the greatest length', withEntry({ summary: 'a'.repeat(240) })],
    ['a place in the article', withEntry({ article: [{ line: 1, words: 'a thing' }] })],
    ['the name of its own schema', { $schema: './pack.schema.json', ...PACK }],
  ])('accepts %s', (_, pack) => {
    expect(faultsOf(pack)).toEqual([]);
  });

  test.each([
    ['another format', { ...PACK, schema: 2 }, 'schema'],
    ['no licence', { ...PACK, licence: undefined }, 'licence'],
    ['a field it does not know', { ...PACK, script: 'x' }, 'script'],
    ['an id with capitals', withEntry({ id: 'An-entry' }), 'entries.0.id'],
    ['a summary that is too long', withEntry({ summary: 'a'.repeat(241) }), 'entries.0.summary'],
    ['an empty name', withEntry({ name: '  ' }), 'entries.0.name'],
    ['a fact without a source', withFact({ sources: [] }), 'entries.0.facts.0.sources'],
    ['a claim by nobody', withFact({ status: 'claim' }), 'entries.0.facts.0.by'],
    ['a claim by nobody in particular', withFact({ status: 'claim', by: '' }), 'entries.0.facts.0.by'],
    ['a dispute of one side', withFact({ status: 'disputed', sides: [{ by: 'A', text: 'So.' }] }), 'entries.0.facts.0.sides'],
    ['a dispute without sides', withFact({ status: 'disputed' }), 'entries.0.facts.0.sides'],
    [
      'a side of nobody',
      withFact({
        status: 'disputed',
        sides: [
          { by: '', text: 'So.' },
          { by: 'B', text: 'No.' },
        ],
      }),
      'entries.0.facts.0.sides.0.by',
    ],
    ['a status it does not know', withFact({ status: 'rumour' }), 'entries.0.facts.0.status'],
    ['a month 13', withFact({ from: '2022-13' }), 'entries.0.facts.0.from'],
    ['a date written otherwise', withFact({ asOf: '28 January 2022' }), 'entries.0.facts.0.asOf'],
    ['a timestamp', withFact({ until: '2022-01-28T10:00:00Z' }), 'entries.0.facts.0.until'],
    ['an address that is none', withSource({ url: 'nato' }), 'entries.0.facts.0.sources.0.url'],
    ['an address over http', withSource({ url: 'http://www.nato.int/' }), 'entries.0.facts.0.sources.0.url'],
    ['a script for an address', withSource({ url: 'javascript:alert(1)' }), 'entries.0.facts.0.sources.0.url'],
    ['a form of no letters', withAlias({ form: ' ' }), 'entries.0.aliases.0.form'],
    ['a language that is none', withAlias({ langs: ['English'] }), 'entries.0.aliases.0.langs.0'],
    ['a line 0', withEntry({ article: [{ line: 0, words: 'x' }] }), 'entries.0.article.0.line'],
    ['null', null, '(whole file)'],
    ['a list', [], 'schema'],
    ['text', 'pack', '(whole file)'],
  ])('refuses %s, and says where', (_, pack, path) => {
    expect(faultsOf(pack)).toContain(path);
  });

  test('refuses rubbish and does nothing else', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true }),
        (rubbish) => {
          expect(v.safeParse(packSchema, rubbish).success).toBe(false);
          expect(() => v.parse(packSchema, rubbish)).toThrow(v.ValiError);
        },
      ),
    );
  });

  test('refuses or accepts a pack with rubbish somewhere in it, and does nothing else', () => {
    const rubbish = fc.oneof(
      fc.anything(),
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc.constant({ ['__proto__']: { polluted: true } }),
    );
    // A few entries of different kinds: parsing all of them a hundred times takes seconds.
    const small = { ...glossary, entries: glossary.entries.filter((_, i) => i % 16 === 0) };
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), rubbish, (turns, value) => {
        const result = v.safeParse(packSchema, replaceSomewhere(small, turns, value));
        expect(typeof result.success).toBe('boolean');
        expect(Reflect.get({}, 'polluted')).toBeUndefined();
      }),
    );
  });
});

/** Follows the turns down into a value and puts another one where they end. */
function replaceSomewhere(at: unknown, turns: Iterator<number>, value: unknown): unknown {
  const turn: number = turns.next().value ?? 0;
  if (typeof at !== 'object' || at === null || turn % 5 === 0) return value;
  const keys = Object.keys(at);
  const key = keys[turn % Math.max(keys.length, 1)];
  if (key === undefined) return value;
  const changed: unknown = replaceSomewhere(Reflect.get(at, key), turns, value);
  return Array.isArray(at) ? at.with(Number(key), changed) : { ...at, [key]: changed };
}

describe('the published JSON Schema', () => {
  const file = readFileSync(new URL('../../data/pack.schema.json', import.meta.url), 'utf8');

  test('is the one of the format; if not, `npm run schema` writes it', () => {
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
  });

  test('knows every field of a fact', () => {
    const facts = JSON.stringify(JSON.parse(file).properties.entries.items.properties.facts);
    const fields = 'text from until asOf reviewBy lasting holder verification sources by sides'.split(' ');
    expect(fields.filter((field) => !facts.includes(`"${field}":{`))).toEqual([]);
  });
});
