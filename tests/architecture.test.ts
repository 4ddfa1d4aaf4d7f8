/** Each folder owns one outside world: every import is held against the table below. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

type Kind = 'types' | 'values';

interface Rule {
  /** Package → the files that may import it; none named: every file of the folder. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
  /** Folder, or one file of it → what of it may be imported. */
  readonly folders: Readonly<Record<string, Kind>>;
}

const EVERY_FILE: readonly string[] = [];

const TABLE: Readonly<Record<string, Rule>> = {
  data: { packages: { valibot: ['data/schema.ts'] }, folders: {} },
  matching: {
    packages: { 'fuse.js': ['matching/glossary-search.ts', 'matching/fuzzy.ts'] },
    folders: { data: 'types' },
  },
  page: { packages: {}, folders: { matching: 'types', data: 'types' } },
  components: { packages: { preact: EVERY_FILE }, folders: { data: 'types', 'browser/i18n': 'values' } },
  browser: {
    packages: { 'webextension-polyfill': EVERY_FILE },
    folders: { data: 'types', 'matching/linker': 'types', public: 'types' },
  },
  entrypoints: {
    packages: {
      preact: EVERY_FILE,
      '@floating-ui/dom': EVERY_FILE,
      'webextension-polyfill': EVERY_FILE,
      '#imports': EVERY_FILE,
    },
    folders: { data: 'values', matching: 'values', page: 'values', components: 'values', browser: 'values' },
  },
  authoring: {
    packages: {
      'node:': EVERY_FILE,
      valibot: ['authoring/read-pack.ts'],
      '@valibot/to-json-schema': ['authoring/pack-json-schema.ts'],
      htmlparser2: ['authoring/html-text.ts'],
    },
    folders: { data: 'values', matching: 'values' },
  },
};

const LONGEST_FILE = 200;

interface Import {
  readonly file: string;
  readonly from: string;
  readonly kind: Kind;
}

describe.each(Object.entries(TABLE))('%s/', (folder, rule) => {
  const files = globSync(`${folder}/**/*.{ts,tsx}`).map((file) => file.split(sep).join('/'));

  test('imports only what the table allows', () => {
    const wrong = files.flatMap(importsOf).filter((one) => !isAllowed(one, folder, rule));
    expect(wrong.map(({ file, from, kind }) => `${file}: ${kind} of ${from}`)).toEqual([]);
  });

  test(`has no file over ${LONGEST_FILE} lines`, () => {
    const long = [...files, ...globSync(`${folder}/**/*.css`)].filter((file) => lines(file) > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  test('exports by name', () => {
    // WXT finds an entry point by its default export.
    const named = files.filter((file) => !file.startsWith('entrypoints/'));
    expect(named.filter((file) => /^export default /m.test(read(file)))).toEqual([]);
  });
});

test('the lock file names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
});

describe('the reader of imports', () => {
  test.each([
    [`import { a } from 'x';`, 'values'],
    [`import type { A } from 'x';`, 'types'],
    [`import { type A, type B } from 'x';`, 'types'],
    [`import { type A, b } from 'x';`, 'values'],
    [`import {\n  a,\n  b,\n} from 'x';`, 'values'],
    [`import 'x';`, 'values'],
    [`export { a } from 'x';`, 'values'],
    [`export type { A } from 'x';`, 'types'],
    [`const a = await import('x');`, 'values'],
  ])('reads %j', (source, kind) => {
    expect(parseImports('file.ts', source)).toEqual([{ file: 'file.ts', from: 'x', kind }]);
  });
});

function isAllowed({ file, from, kind }: Import, folder: string, rule: Rule): boolean {
  if (from.startsWith('.')) return normalize(join(dirname(file), from)).startsWith(folder + sep);
  if (from.startsWith('@/')) {
    const allowed = rule.folders[from.slice(2)] ?? rule.folders[from.split('/')[1] ?? ''];
    return allowed === 'values' || allowed === kind;
  }
  const name = Object.keys(rule.packages).find((one) => from === one || from.startsWith(one.endsWith(':') ? one : `${one}/`));
  const owners = name === undefined ? undefined : rule.packages[name];
  return owners !== undefined && (owners.length === 0 || owners.includes(file));
}

function importsOf(file: string): Import[] {
  return parseImports(file, read(file));
}

function parseImports(file: string, source: string): Import[] {
  const found = source.matchAll(
    /^(?:import|export)\s+(?<what>[^'"();]*?\bfrom\s+)?['"](?<from>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]/gm,
  );
  return [...found].map(({ groups = {} }) => ({
    file,
    from: groups['from'] ?? groups['dynamic'] ?? '',
    kind: isTypeOnly(groups['what'] ?? '') ? 'types' : 'values',
  }));
}

/** `type { A } from`, or braces in which every name is a type. */
function isTypeOnly(what: string): boolean {
  if (/^type\s/.test(what)) return true;
  const names = what.match(/^\{([^}]*)\}/)?.[1];
  return names !== undefined && names.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function lines(file: string): number {
  return read(file).trimEnd().split('\n').length;
}
