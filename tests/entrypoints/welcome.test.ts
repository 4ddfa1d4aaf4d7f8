/** The sample of the first run works in every language of the interface. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { glossary } from '@/data/glossary';
import { compileMatcher } from '@/matching/compile';

/** So much text in paragraphs lets a page that says that it is an article be read; see page/reading-gate.ts. In characters. */
const ENOUGH_TO_READ = 280;
const PARAGRAPH = 140;

const PARAGRAPHS = ['welcomeSample', 'welcomeWhereText', 'welcomePrivacyText', 'welcomePageSees'];

describe.each(globSync('public/_locales/*/messages.json'))('%s', (file) => {
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  const text = (key: string) => messages[key]?.message ?? '';

  test('the sample names what cards can be tried on', () => {
    const found = compileMatcher(glossary.entries, glossary).findMentions(text('welcomeSample'));
    const entries = new Set(found.map(({ entry }) => entry));
    for (const entry of ['nato', 'jens-stoltenberg', 'sergey-lavrov', 'russia', 'osce']) expect(entries).toContain(entry);
  });

  test('the page holds enough to be read', () => {
    const lengths = PARAGRAPHS.map((key) => text(key).length).filter((length) => length >= PARAGRAPH);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeGreaterThanOrEqual(ENOUGH_TO_READ);
  });
});
