import concepts from './glossary/concepts.json?names';
import documents from './glossary/documents.json?names';
import events from './glossary/events.json?names';
import institutions from './glossary/institutions.json?names';
import { lookAlikes } from './glossary/pack.json';
import people from './glossary/people.json?names';
import places from './glossary/places.json?names';
import type { Pack } from './schema';

/** What linking needs of an entry. */
export type Named = Pick<Pack['entries'][number], 'id' | 'name' | 'topic' | 'aliases'>;

/**
 * The bundled glossary as far as linking needs it: a page carries no facts until a card asks for some.
 * `?names` is answered by `wxt.config.ts`, which leaves the other fields out of the file.
 */
export const names: Pick<Pack, 'lookAlikes'> & { readonly entries: readonly Named[] } = {
  lookAlikes,
  entries: [...people, ...institutions, ...places, ...documents, ...concepts, ...events],
};
