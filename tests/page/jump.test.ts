// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { edgeStop, nextOfEntry, stopBeside } from '@/page/jump';
import { inReadingOrder } from '@/page/reading-order';
import type { PlacedMention } from '@/page/types';
import { mentionIn } from './support';

function mentions(): readonly [PlacedMention, PlacedMention, PlacedMention] {
  document.body.innerHTML = '<p>nato</p><p>osce</p><p>nato</p>';
  const [a, b, c] = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild);
  const made = (node: Node | null | undefined) => mentionIn(node instanceof Text ? node : new Text(), node?.textContent ?? '');
  return [made(a), made(b), made(c)];
}

const nowhere = () => false;

test('steps forward and back, up to the end', () => {
  const [a, b, c] = mentions();
  expect(stopBeside([a, b, c], a, 1, nowhere)).toBe(b);
  expect(stopBeside([a, b, c], c, -1, nowhere)).toBe(b);
  expect(stopBeside([a, b, c], c, 1, nowhere)).toBeUndefined();
  expect(stopBeside([a, b, c], a, -1, nowhere)).toBeUndefined();
});

test('begins at the edge that the reader comes to', () => {
  const [a, b, c] = mentions();
  expect([edgeStop([a, b, c], 1), edgeStop([a, b, c], -1), edgeStop([], 1)]).toEqual([a, c, undefined]);
});

test('steps on from a place that is no stop any more', () => {
  const [a, b, c] = mentions();
  expect(stopBeside([a, c], b, 1, nowhere)).toBe(c);
});

test('starts on the screen', () => {
  const [a, b, c] = mentions();
  expect(stopBeside([a, b, c], undefined, 1, (one) => one === b || one === c)).toBe(b);
  expect(stopBeside([a, b, c], undefined, -1, (one) => one === b || one === a)).toBe(b);
  expect(stopBeside([a, b, c], undefined, 1, nowhere)).toBe(a);
  expect(stopBeside([], undefined, 1, nowhere)).toBeUndefined();
});

test('goes to the mentions of an entry in turn', () => {
  const [a, b, c] = mentions();
  expect(nextOfEntry([a, b, c], 'nato', undefined)).toBe(a);
  expect(nextOfEntry([a, b, c], 'nato', a)).toBe(c);
  expect(nextOfEntry([a, b, c], 'nato', c)).toBe(a);
  expect(nextOfEntry([a, b, c], 'nato', b)).toBe(a);
  expect(nextOfEntry([a, b, c], 'kremlin', a)).toBeUndefined();
});

test('a shadow root is read at the place of its host', () => {
  document.body.innerHTML = '<p>a</p><div></div><p>c</p>';
  const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
  const inner = new Text('b');
  root?.append(inner);
  const outer = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text);
  const found = [...outer, inner].map((node) => mentionIn(node, node.data)).toSorted(inReadingOrder);
  expect(found.map(({ mention }) => mention.text)).toEqual(['a', 'b', 'c']);
});
