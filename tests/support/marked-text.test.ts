import { describe, expect, test } from 'vitest';
import { parseMarked, showMentions } from './marked-text';

describe('bracket notation', () => {
  test('tells text, mentions, optional spans and traps apart', () => {
    expect(parseMarked('The [Fed|federal-reserve] met {federal} [agents|?] of [Berln|berlin|typo].')).toEqual({
      text: 'The Fed met federal agents of Berln.',
      mentions: [
        { start: 4, end: 7, entry: 'federal-reserve', change: '' },
        { start: 30, end: 35, entry: 'berlin', change: 'typo' },
      ],
      optional: [{ start: 20, end: 26 }],
      traps: [{ start: 12, end: 19 }],
    });
  });

  test('writes mentions back into the text', () => {
    const marked = '[Fed|federal-reserve] and [Fed|federal-reserve] again';
    const { text, mentions } = parseMarked(marked);
    expect(showMentions(text, mentions)).toBe(marked);
  });

  test.each(['a [lost bracket', 'a lost] bracket', 'an [unnamed] mention', 'a {lost brace'])('refuses %j', (marked) =>
    expect(() => parseMarked(marked)).toThrow('A bracket without its partner'),
  );
});
