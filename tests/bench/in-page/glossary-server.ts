/** Stands for the background: hands out the glossary whole or, of a large pack, what the words of the page may name. */
import { glossary } from '@/data/glossary';
import type { CompiledIndex } from '@/matching/compiled';
import { createIndexServer } from '@/matching/index-server';
import { createMatcher } from '@/matching/matcher';
import type { LinkableEntry, Matcher } from '@/matching/types';

export interface GlossaryServer {
  /** A matcher with what is at hand, which remembers no word yet. */
  matcher(): Matcher;
  /** Brings what the words read so far may name. */
  update(): void;
}

export function serveEnglish(entries: readonly LinkableEntry[]): GlossaryServer {
  const serve = createIndexServer(entries, glossary);
  const words = new Set<string>();
  let served = 0;
  let index: CompiledIndex | undefined = Object.values(serve(['en'], []).indexes)[0];
  return {
    matcher: () => createMatcher(() => index, { onWord: (word) => void words.add(word) }),
    update() {
      if (words.size === served) return;
      served = words.size;
      index = Object.values(serve(['en'], [...words]).indexes)[0];
    },
  };
}
