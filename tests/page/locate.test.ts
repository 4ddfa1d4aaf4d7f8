// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow } from '@/page/flow-builder';
import { locate } from '@/page/locate';
import { flowsOf } from './support';

const wordsAt = (flow: Flow, start: number, end: number) =>
  locate(flow.runs, { start, end }).map((piece) => piece.node.data.slice(piece.start, piece.end));

function find(html: string, words: string): readonly string[] {
  const [flow] = flowsOf(html);
  const start = flow?.text.indexOf(words) ?? -1;
  return flow && start >= 0 ? wordsAt(flow, start, start + words.length) : [];
}

describe('a span is located', () => {
  test.each([
    ['in one text node', '<p>The NATO reply</p>', 'NATO', ['NATO']],
    ['one piece a text node', '<p>The <b>Ser</b>gey <a>Lav<wbr>rov</a></p>', 'Sergey Lavrov', ['Ser', 'gey ', 'Lav', 'rov']],
    ['with the white space that was collapsed', '<p>Jens\n    Stoltenberg</p>', 'Jens Stoltenberg', ['Jens\n    Stoltenberg']],
    ['without the line break between its pieces', '<p>Antony<br>Blinken</p>', 'Antony Blinken', ['Antony', 'Blinken']],
    ['behind white space', '<p>\n\n  <b>\n NATO</b></p>', 'NATO', ['NATO']],
    ['behind characters of two units', '<p>😀 İ NATO</p>', 'NATO', ['NATO']],
  ])('%s', (_, html, words, pieces) => {
    expect(find(html, words)).toEqual(pieces);
  });
});

test('whatever the markup, a located span reads as in the flow', () => {
  const part = fc.constantFrom(
    'NATO',
    ' ',
    '\n  ',
    '<b>',
    '</b>',
    '<i> ',
    '</i>',
    'a',
    '😀',
    '<br>',
    '<wbr>',
    '&shy;',
    '<sup>1</sup>',
  );
  const collapse = (words: readonly string[]) => words.join('').replace(/\s+/g, '');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), fc.nat(40), fc.nat(40), (parts, from, length) => {
      for (const flow of flowsOf(`<p>${parts.join('')}</p>`)) {
        const start = Math.min(from, flow.text.length);
        const end = Math.min(start + length, flow.text.length);
        expect(collapse(wordsAt(flow, start, end))).toBe(collapse([flow.text.slice(start, end)]));
      }
    }),
    { numRuns: 200 },
  );
});
