import { toJsonSchema } from '@valibot/to-json-schema';
import { packSchema } from '@/data/schema';

/** The pack format for editors that complete and check JSON: what `data/pack.schema.json` says. */
export function packJsonSchema(): object {
  // Spaces around a text are cut when a pack is read; JSON Schema only describes what may be written.
  const schema = toJsonSchema(packSchema, { ignoreActions: ['trim'] });
  const { $schema, ...rest } = schema;
  return { $schema, title: 'Sidelight pack', ...rest };
}
