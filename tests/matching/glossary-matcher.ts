import { glossary } from '@/data/glossary';
import { createMatcher } from '@/matching/matcher';

/** The engine with the bundled glossary, for what the linking policy says of its entries. */
export const glossaryMatcher = createMatcher(glossary.entries);
