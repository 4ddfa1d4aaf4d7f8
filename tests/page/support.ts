import type { Flow } from '@/page/flow-builder';
import { blockAround, readBlock } from '@/page/flows';
import type { BlockTask, PlacedMention } from '@/page/types';

/** Writes a page and returns all its flows, in the order of reading. */
export function flowsOf(html: string): readonly Flow[] {
  document.body.innerHTML = html;
  const flows: Flow[] = [];
  const read = (task: BlockTask): void => {
    const { flows: own, inner } = readBlock(task, { deep: true });
    flows.push(...own);
    inner.forEach(read);
  };
  const root = blockAround(document.documentElement);
  if (root) read(root);
  return flows;
}

/** A mention of an entry over a whole text node. */
export function mentionIn(node: Text, entry: string): PlacedMention {
  const text = node.data;
  const mention = {
    start: 0,
    end: text.length,
    entry,
    text,
    kind: 'exact',
    form: text,
    similarity: 1,
    score: 1,
    reasons: [],
  } as const;
  return { mention, block: document.body, pieces: [{ node, start: 0, end: text.length }] };
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
