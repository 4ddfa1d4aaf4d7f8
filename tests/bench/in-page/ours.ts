/** The engine as the reader script carries it: the same flows, the same matcher, the same store. */
import type { Matcher } from '@/matching/types';
import { type BlockTask, readBlock } from '@/page/flows';
import { MentionStore } from '@/page/mention-store';
import type { Contestant } from './contestant';
import type { GlossaryServer } from './glossary-server';

/** Reads a page without pause, block by block, as the scanner does in its slices. */
export function scan(root: Element, matcher: Matcher): MentionStore {
  const store = new MentionStore(matcher);
  const stack: BlockTask[] = [{ block: root, lang: root.getAttribute('lang') ?? undefined }];
  for (let task = stack.pop(); task; task = stack.pop()) {
    const { flows, inner } = readBlock(task);
    for (const flow of flows) store.add(flow);
    for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i] as BlockTask);
  }
  Array.from(store.decideAgain());
  return store;
}

/** `words`: whether the words of the last run may be remembered. */
export function createOurs(server: GlossaryServer, words: 'known' | 'new'): Contestant {
  let matcher = server.matcher();
  return {
    name: words === 'known' ? 'Sidelight' : 'Sidelight, all words new',
    before() {
      server.update();
      if (words === 'known') return;
      matcher = server.matcher();
      matcher.read('Warm-up.', 'en');
    },
    run: (root) => scan(root, matcher).all().length,
  };
}
