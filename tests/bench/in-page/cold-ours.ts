import type { CompiledIndex } from '@/matching/compiled';
import { createMatcher } from '@/matching/matcher';
import { reportFirst } from './cold';
import { scan } from './ours';

reportFirst(() => {
  const compiled = JSON.parse(benchIndex) as CompiledIndex;
  const matcher = createMatcher(() => compiled);
  return scan(document.documentElement, matcher).all().length;
});
