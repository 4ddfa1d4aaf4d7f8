import { toJsonSchema } from '@valibot/to-json-schema';
import { packSchema } from '@/data/schema';

/** The pack format for editors that complete and check JSON, as the text of `data/pack.schema.json`. */
export function packJsonSchema(): string {
  // Spaces around a text are cut when a pack is read; JSON Schema only describes what may be written.
  const schema = toJsonSchema(packSchema, { ignoreActions: ['trim'] });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'Sidelight pack', ...rest }, null, 2)}\n`;
}
