// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { MutationWatch } from '@/page/mutations';
import { wait } from './support';

let end = new AbortController();
afterEach(() => end.abort());

function watch(html: string, restMs = 0) {
  end = new AbortController();
  document.body.innerHTML = html;
  const onStale = vi.fn<(node: Node, deep: boolean) => void>();
  const onChange = vi.fn<() => void>();
  const restsUntil = performance.now() + restMs;
  const mutations = new MutationWatch(document, { onStale, onChange, notBefore: () => restsUntil, signal: end.signal });
  return { mutations, onStale, onChange };
}

const paragraph = () => document.querySelector('p') ?? document.body;

test('a burst of changes is told once', async () => {
  const { onStale, onChange } = watch('<p>a</p>');
  for (let count = 0; count < 50; count += 1) paragraph().append('x');
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { timeout: 3000 });
  expect(onStale.mock.calls).toEqual([[paragraph(), false]]);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('a change of looks makes nothing stale', async () => {
  const { onStale, onChange } = watch('<p>a</p>');
  paragraph().className = 'b';
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1), { timeout: 3000 });
  expect(onStale).not.toHaveBeenCalled();
});

test('our own card is no change of the page', async () => {
  const { onChange } = watch('<p>a</p>');
  document.documentElement.append(document.createElement('sidelight-card'));
  document.querySelector('sidelight-card')?.remove();
  await wait(200);
  expect(onChange).not.toHaveBeenCalled();
});

test('what moved is read where it is now, blocks inside inline elements as well', async () => {
  const { onStale } = watch('<a><div>a</div></a><a><div>b</div></a>');
  const [first] = document.querySelectorAll('a');
  if (first) document.body.append(first);
  await vi.waitFor(() => expect(onStale).toHaveBeenCalled(), { timeout: 3000 });
  expect(onStale.mock.calls).toEqual([
    [document.body, false],
    [first?.firstChild, true],
  ]);
});

test('a page that changed too much is read as a whole', async () => {
  const { onStale } = watch('');
  for (let count = 0; count < 2500; count += 1) document.body.append(document.createElement('p'));
  await vi.waitFor(() => expect(onStale).toHaveBeenCalled(), { timeout: 3000 });
  expect(onStale.mock.calls.map(([node, deep]) => `${node.nodeName} ${deep}`)).toEqual(['HTML true']);
});

test('work waits for the rest after the last one', async () => {
  const { onChange } = watch('<p>a</p>', 400);
  paragraph().append('x');
  await wait(250);
  expect(onChange).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1), { timeout: 3000 });
});

test('nothing is told after the end', async () => {
  const { onChange } = watch('<p>a</p>');
  paragraph().append('x');
  end.abort();
  await wait(200);
  expect(onChange).not.toHaveBeenCalled();
});
