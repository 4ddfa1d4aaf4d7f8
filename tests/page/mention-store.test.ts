// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Flow } from '@/page/flow-builder';
import { MentionStore } from '@/page/mention-store';
import { answerTo } from './fake-linker';
import { flowsOf } from './support';

/** Has the flows linked, one by one, as a page that is read slowly. */
function put(store: MentionStore, flows: readonly Flow[], names: readonly string[], needsEvidence: readonly string[] = []): void {
  for (const flow of flows) {
    const evidence = [...store.evidence];
    const { certain, linked } = answerTo({ texts: [flow], evidence }, names, needsEvidence);
    store.learn(certain);
    for (const { mentions, waitsFor } of linked) {
      store.put(flow, { mentions, waitsFor, knew: new Set([...evidence, ...certain]).size });
    }
  }
}

test('tells what the reader accepts, and all again when the reader thinks better of it', () => {
  const store = new MentionStore(({ entry }) => entry !== 'nato');
  put(store, flowsOf('<p>NATO and OSCE</p>'), ['NATO', 'OSCE']);
  const told = () => store.all().map(({ mention }) => mention.entry);
  const [text] = document.querySelector('p')?.childNodes ?? [];
  const toldAt = (offset: number) => store.at(text as Text, offset).map(({ mention }) => mention.entry);
  expect([told(), toldAt(2), toldAt(10)]).toEqual([['osce'], [], ['osce']]);
  store.useFilter(() => true);
  expect([told(), toldAt(2), toldAt(6), toldAt(10)]).toEqual([['nato', 'osce'], ['nato'], [], ['osce']]);
});

test('keeps the order of reading, in whatever order blocks are read, forgotten and judged', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'];
  const store = new MentionStore();
  const flows = flowsOf(['F', ...names].map((name) => `<p>${name}</p>`).join(''));
  const told = () =>
    store
      .all()
      .map(({ mention }) => mention.text)
      .join('');
  const add = (...which: readonly number[]) => {
    const some = which.flatMap((at) => flows[at] ?? []);
    put(store, some, names.slice(0, 5), ['F']);
  };
  add(0);
  expect(told()).toBe('');
  add(4, 2);
  put(store, store.takeWaiting(), names.slice(0, 5), ['F']);
  expect(told()).toBe('FBD');
  add(6, 1, 5);
  expect(told()).toBe('FABDEF');
  if (flows[2]) store.remove(flows[2].block);
  add(3, 2);
  expect(told()).toBe('FABCDEF');
  store.useFilter(({ entry }) => entry !== 'c');
  expect(told()).toBe('FABDEF');
});

test('has linked anew what waits, whenever there is more evidence, and each flow once', () => {
  const store = new MentionStore();
  const [open, sure, block] = flowsOf('<p>F</p><p>A</p><p>F</p>');
  if (!open || !sure || !block) throw new Error('three flows');
  put(store, [open, block], ['A'], ['F']);
  expect(store.takeWaiting()).toEqual([]);
  put(store, [sure], ['A'], ['F']);
  store.remove(block.block);
  expect(store.takeWaiting()).toEqual([open]);
  expect(store.takeWaiting()).toEqual([]);
});

test('leaves a flow in peace that has stopped waiting', () => {
  const store = new MentionStore();
  const [flow] = flowsOf('<p>F</p>');
  if (!flow) throw new Error('one flow');
  store.put(flow, { mentions: [], waitsFor: 'anything', knew: 0 });
  store.put(flow, { mentions: [], waitsFor: [], knew: 0 });
  store.learn(['a']);
  expect(store.takeWaiting()).toEqual([]);
});

test('leaves a flow in peace that waits for something else', () => {
  const store = new MentionStore();
  const [flow] = flowsOf('<p>F</p>');
  if (!flow) throw new Error('one flow');
  store.put(flow, { mentions: [], waitsFor: ['g'], knew: 0 });
  store.learn(['a']);
  expect(store.takeWaiting()).toEqual([]);
  store.learn(['g']);
  expect(store.takeWaiting()).toEqual([flow]);
});
