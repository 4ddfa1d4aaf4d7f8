// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { type Link, LinkQueue } from '@/page/link-queue';
import { MentionStore } from '@/page/mention-store';
import type { Block } from '@/page/types';
import { answerTo } from './fake-linker';
import { flowsOf } from './support';

/** A queue whose questions are answered by hand. */
function open(html: string) {
  const asked: { readonly texts: readonly string[]; readonly answer: (isHeard: boolean) => void }[] = [];
  const link: Link = (request) =>
    new Promise((resolve) => {
      const texts = request.texts.map(({ text }) => text);
      asked.push({ texts, answer: (isHeard) => resolve(isHeard ? answerTo(request, ['NATO', 'OSCE']) : undefined) });
    });
  const store = new MentionStore();
  const versions = new Map<Block, number>();
  const onAnswer = vi.fn();
  const queue = new LinkQueue({ link, store, versionOf: (block) => versions.get(block), onAnswer });
  const flows = flowsOf(html);
  for (const flow of flows) {
    versions.set(flow.block, 1);
    queue.add(flow);
  }
  const takeAll = () => {
    while (queue.takeIn());
    return store.all().map(({ mention }) => mention.text);
  };
  const answer = async (at: number, isHeard = true) => {
    asked[at]?.answer(isHeard);
    await vi.waitFor(() => expect(onAnswer).toHaveBeenCalled());
  };
  return { queue, store, flows, versions, asked, answer, takeAll };
}

test('asks about what was added in one request, and is busy until it is taken in', async () => {
  const { queue, asked, answer, takeAll } = open('<p>NATO</p><p>nothing</p><p>OSCE</p>');
  expect(asked).toEqual([]);
  queue.send();
  queue.send();
  expect(asked.map(({ texts }) => texts)).toEqual([['NATO', 'nothing', 'OSCE']]);
  await answer(0);
  expect(queue.isBusy).toBe(true);
  expect(takeAll()).toEqual(['NATO', 'OSCE']);
  expect(queue.isBusy).toBe(false);
});

test('splits what is long', () => {
  const long = 'word '.repeat(1500);
  const { queue, asked } = open(`<p>${long}</p>`.repeat(6));
  expect(queue.isFull).toBe(true);
  queue.send();
  queue.send();
  expect(asked.map(({ texts }) => texts.length)).toEqual([4, 2]);
  expect(queue.isFull).toBe(false);
});

test.each<readonly [string, (page: ReturnType<typeof open>) => void]>([
  ['was read again', ({ flows, versions }) => flows[0] && versions.set(flows[0].block, 2)],
  ['is not for reading any more', ({ flows, versions }) => flows[0] && versions.delete(flows[0].block)],
  ['has left the page', ({ flows }) => (flows[0]?.block as Element | undefined)?.remove()],
])('drops the answer about a block that %s', async (_, change) => {
  const page = open('<p>NATO</p><p>OSCE</p>');
  page.queue.send();
  change(page);
  await page.answer(0);
  expect(page.takeAll()).toEqual(['OSCE']);
  expect([...page.store.evidence]).toEqual(['nato', 'osce']);
});

test('has nothing to tell when nobody answers', async () => {
  const { queue, answer, takeAll } = open('<p>NATO</p>');
  queue.send();
  await answer(0, false);
  expect(queue.isBusy).toBe(false);
  expect(takeAll()).toEqual([]);
});

test('tells whose answers are under way', async () => {
  const { queue, flows, answer } = open('<p>NATO</p>');
  const blocks = flows.map(({ block }) => block);
  expect(queue.blocks()).toEqual(blocks);
  queue.send();
  expect(queue.blocks()).toEqual(blocks);
  await answer(0);
  expect(queue.blocks()).toEqual(blocks);
  queue.takeIn();
  expect(queue.blocks()).toEqual([]);
});
