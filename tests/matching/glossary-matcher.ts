import { glossary } from '@/data/glossary';
import { compileMatcher } from '@/matching/compile';

/** The engine with the bundled glossary, for what the linking policy says of its entries. */
export const glossaryMatcher = compileMatcher(glossary.entries);
