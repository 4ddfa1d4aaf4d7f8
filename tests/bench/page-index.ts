import { glossary } from '@/data/glossary';
import { createIndexServer } from '@/matching/index-server';
import { createMatcher } from '@/matching/matcher';
import { makeEntries } from './make-entries';

/** What a page of this text gets to link it with, as JSON: the glossary, or what its words may name of a large one. */
export function pageIndex(forms: number, text: string): string {
  const serve = createIndexServer(makeEntries(forms), glossary);
  const words = new Set<string>();
  const [nothingYet] = Object.values(serve(['en'], []).indexes);
  createMatcher(() => nothingYet, { onWord: (word) => void words.add(word) }).read(text, 'en');
  return JSON.stringify(Object.values(serve(['en'], [...words]).indexes)[0]);
}
