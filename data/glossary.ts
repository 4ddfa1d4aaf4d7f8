import concepts from './glossary/concepts.json';
import documents from './glossary/documents.json';
import events from './glossary/events.json';
import institutions from './glossary/institutions.json';
import pack from './glossary/pack.json';
import people from './glossary/people.json';
import places from './glossary/places.json';
import type { Pack } from './schema';

/**
 * The bundled glossary, assembled from one file a topic.
 * The tests hold it against the schema; parsing it again on every page would only carry valibot there.
 */
export const glossary = {
  ...pack,
  entries: [...people, ...institutions, ...places, ...documents, ...concepts, ...events],
} as Pack;
