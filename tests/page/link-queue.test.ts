// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { type Link, LinkQueue } from '@/page/link-queue';
import { MentionStore } from '@/page/mention-store';
import type { Block } from '@/page/types';
import { answerTo } from './fake-linker';
import { flowsOf } from './support';

/** A queue whose questions are answered by hand. */
function open(html: string) {
  const asked: { readonly texts: readonly string[]; readonly answer: (how: 'well' | 'not' | 'with an error') => void }[] = [];
  const link: Link = (request) =>
    new Promise((resolve, reject) => {
      const texts = request.texts.map(({ text }) => text);
      const answers = {
        well: () => resolve({ ...answerTo(request, ['NATO', 'OSCE']), ms: 7 }),
        not: () => resolve(undefined),
        'with an error': () => reject(new Error('gone')),
      };
      asked.push({ texts, answer: (how) => answers[how]() });
    });
  const store = new MentionStore();
  const versions = new Map<Block, number>();
  const onAnswer = vi.fn<(ms: number) => void>();
  const queue = new LinkQueue({ link, store, versionOf: (block) => versions.get(block), onAnswer });
  const flows = flowsOf(html);
  for (const flow of flows) {
    versions.set(flow.block, 1);
    queue.add(flow);
  }
  const told = () => store.all().map(({ mention }) => mention.text);
  const takeAll = () => {
    while (queue.takeIn());
    return told();
  };
  const answer = async (at: number, how: 'well' | 'not' | 'with an error' = 'well') => {
    const before = onAnswer.mock.calls.length;
    asked[at]?.answer(how);
    await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(before + 1));
  };
  return { queue, store, flows, versions, asked, answer, onAnswer, told, takeAll };
}

type Page = ReturnType<typeof open>;

/** The flows of the page are read again, and are what they were. */
function readAgain({ flows, versions, queue }: Page, version: number): void {
  for (const flow of flows) {
    versions.set(flow.block, version);
    queue.add({ ...flow });
  }
}

test('asks about what was added in one request, and is busy until all is taken in', async () => {
  const { queue, asked, answer, takeAll, onAnswer } = open('<p>NATO</p><p>nothing</p><p>OSCE</p>');
  expect(asked).toEqual([]);
  queue.send();
  queue.send();
  expect(asked.map(({ texts }) => texts)).toEqual([['NATO', 'nothing', 'OSCE']]);
  await answer(0);
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith(7);
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

test.each<readonly [string, (page: Page) => void]>([
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

test.each(['not', 'with an error'] as const)('has found nothing when it is answered %s', async (how) => {
  const { queue, answer, takeAll } = open('<p>NATO</p>');
  queue.send();
  await answer(0, how);
  expect(takeAll()).toEqual([]);
  expect(queue.isBusy).toBe(false);
});

test('leaves what was to be decided anew as it was when nobody answers', async () => {
  const { queue, flows, answer, takeAll } = open('<p>NATO</p>');
  queue.send();
  await answer(0);
  expect(takeAll()).toEqual(['NATO']);
  for (const flow of flows) queue.add(flow);
  queue.send();
  await answer(1, 'not');
  expect(takeAll()).toEqual(['NATO']);
  expect(queue.isBusy).toBe(false);
});

test('keeps what was found in a block until it is linked anew, and then nothing of it', async () => {
  const page = open('<p>NATO</p>');
  page.queue.send();
  await page.answer(0);
  expect(page.takeAll()).toEqual(['NATO']);
  readAgain(page, 2);
  page.queue.send();
  expect(page.told()).toEqual(['NATO']);
  await page.answer(1);
  expect(page.told()).toEqual(['NATO']);
  expect(page.takeAll()).toEqual(['NATO']);
  readAgain(page, 3);
  page.queue.send();
  await page.answer(2, 'not');
  expect(page.takeAll()).toEqual([]);
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
