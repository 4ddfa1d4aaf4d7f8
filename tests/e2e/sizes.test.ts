/** What a page has to carry, as built, and as a store serves it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtExtension } from '@/tests/support/browsers';
import { BROWSERS } from '@/tests/support/each-browser';

/** In kB of 1,000 bytes after gzip. On every page; on pages that are read; with the first card. */
const MOST_KB = { 'reader.js': 10, 'visit.js': 17, 'card.js': 24 };

describe.each(BROWSERS)('built for %s', (name) => {
  test.each(Object.entries(MOST_KB))('%s has at most %i kB', (file, most) => {
    const { length } = gzipSync(readFileSync(join(builtExtension(name), file)), { level: 9 });
    expect(length / 1000).toBeLessThanOrEqual(most);
  });

  test.each(Object.keys(MOST_KB))('%s holds nothing of the glossary', (file) => {
    expect(readFileSync(join(builtExtension(name), file), 'utf8')).not.toMatch(/Stoltenberg|nato\.int/);
  });
});
