/** Writes `data/pack.schema.json` from the schema of packs: `npm run schema`. */
import { writeFile } from 'node:fs/promises';
import { packJsonSchema } from './pack-json-schema';

await writeFile(new URL('../data/pack.schema.json', import.meta.url), `${JSON.stringify(packJsonSchema(), null, 2)}\n`);
