/** Texts made to be slow: each must be read within the time limit of a test, and without an error. */
import { describe, expect, test } from 'vitest';
import { glossaryMatcher } from './glossary-matcher';

const KILOBYTE = 1024;
const repeat = (unit: string, kilobytes = 300): string => unit.repeat(Math.ceil((kilobytes * KILOBYTE) / unit.length));

describe('reads to the end', () => {
  test.each([
    ['300 KB without a space', repeat('a')],
    ['300 KB of capitals without a space', repeat('NATO')],
    ['a near-match without a space', repeat('Lavro')],
    ['a first word over and over', repeat('United ')],
    ['a first word of many forms over and over', repeat('Russian ')],
    ['all but the last word of a long form', repeat('Organization for Security and Co-operation in ')],
    ['misspelt words of a long form', repeat('Organisaton for Securty and Coperation in Eurpe ')],
    // A hundred thousand mentions are more than any page holds; a third of them will do.
    ['a name in capitals on one line', repeat('US ', 100)],
    ['a doubtful name over and over', repeat('Moscow and Washington and the West ')],
    ['doubtful names with traps', repeat('security guarantees for the loan, open door of the fridge, ')],
    ['names with misspellings', repeat('Stoltenburg and Lavrow and Blinkin ')],
    ['every word another', Array.from({ length: 40_000 }, (_, i) => `Wo${i.toString(26)}rd`).join(' ')],
    ['dots, letters and spaces', repeat('U. S. ')],
    ['dots and letters', repeat('U.S.')],
    ['letters and dots without an end', repeat('A.')],
    ['line breaks', repeat('NATO\n')],
    ['Cyrillic without a space', repeat('Лавров')],
    ['Chinese without a space', repeat('北约秘书长')],
    ['a long address', `https://example.org/${repeat('nato/osce/us-')}`],
    ['words with hyphens', repeat('NATO-Russia-')],
    ['brackets', repeat('(NATO (OSCE (')],
    ['apostrophes', repeat("NATO's's's ")],
    ['line breaks alone', repeat('\n')],
    ['blanks', repeat(' ')],
    ['combining marks', `N${repeat('\u0301')}ATO`],
    ['soft hyphens', repeat('N\u00adA\u00adT\u00adO\u00ad ')],
    ['zero-width characters alone', repeat('\u200b')],
    ['look-alike letters', repeat('Uкrаіnе ')],
    ['emoji', repeat('😀')],
    ['halves of surrogate pairs', repeat('\ud83d')],
    ['digits', repeat('0123456789')],
  ])('%s', (_, text) => {
    for (const { start, end } of glossaryMatcher.findMentions(text)) expect(end).toBeGreaterThan(start);
  });
});
