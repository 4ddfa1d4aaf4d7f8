/** What a page has to carry, as built, and as a store serves it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtExtension } from '@/tests/support/browsers';
import { BROWSERS } from '@/tests/support/each-browser';

/** In kB of 1,000 bytes after gzip. On every page; on pages that are read; with the first card. */
const MOST_KB = { 'reader.js': 10, 'linking.js': 48, 'card.js': 24 };

describe.each(BROWSERS)('built for %s', (name) => {
  test.each(Object.entries(MOST_KB))('%s has at most %i kB', (file, most) => {
    const { length } = gzipSync(readFileSync(join(builtExtension(name), file)), { level: 9 });
    expect(length / 1000).toBeLessThanOrEqual(most);
  });

  test('the script on every page holds no entries, the others no facts', () => {
    const script = (file: string) => readFileSync(join(builtExtension(name), file), 'utf8');
    expect(script('reader.js')).not.toContain('Stoltenberg');
    expect(script('linking.js')).toContain('Stoltenberg');
    expect(script('linking.js') + script('card.js')).not.toMatch(/https:\/\/[a-z.]*nato\.int/);
  });
});
