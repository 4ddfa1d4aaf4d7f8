// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { MentionStore } from '@/page/mention-store';
import { fakeMatcher } from './fake-matcher';
import { flowsOf } from './support';

test('tells what the reader accepts, and all again when the reader thinks better of it', () => {
  const store = new MentionStore(fakeMatcher(['NATO', 'OSCE']), ({ entry }) => entry !== 'nato');
  for (const flow of flowsOf('<p>NATO and OSCE</p>')) store.add(flow);
  const told = () => store.all().map(({ mention }) => mention.entry);
  const [text] = document.querySelector('p')?.childNodes ?? [];
  const toldAt = (offset: number) => store.at(text as Text, offset).map(({ mention }) => mention.entry);
  expect([told(), toldAt(2), toldAt(10)]).toEqual([['osce'], [], ['osce']]);
  store.useFilter(() => true);
  expect([told(), toldAt(2), toldAt(6), toldAt(10)]).toEqual([['nato', 'osce'], ['nato'], [], ['osce']]);
});

test('keeps the order of reading, in whatever order blocks are read, forgotten and judged', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'];
  const store = new MentionStore(fakeMatcher(names.slice(0, 5), ['F']));
  const flows = flowsOf(['F', ...names].map((name) => `<p>${name}</p>`).join(''));
  const told = () =>
    store
      .all()
      .map(({ mention }) => mention.text)
      .join('');
  const add = (...which: readonly number[]) => which.forEach((at) => flows[at] && store.add(flows[at]));
  add(0);
  expect(told()).toBe('');
  add(4, 2);
  Array.from(store.decideAgain());
  expect(told()).toBe('FBD');
  add(6, 1, 5);
  expect(told()).toBe('FABDEF');
  if (flows[2]) store.remove(flows[2].block);
  add(3, 2);
  expect(told()).toBe('FABCDEF');
  store.useFilter(({ entry }) => entry !== 'c');
  expect(told()).toBe('FABDEF');
});
