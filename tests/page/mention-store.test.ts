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
  const toldAt = () => store.at(text as Text).map(({ mention }) => mention.entry);
  expect([told(), toldAt()]).toEqual([['osce'], ['osce']]);
  store.useFilter(() => true);
  expect([told(), toldAt()]).toEqual([
    ['nato', 'osce'],
    ['nato', 'osce'],
  ]);
});
