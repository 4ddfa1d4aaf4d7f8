/** Writes the look-alikes of the bundled glossary into its pack.json. `npm run look-alikes` */
import { readFile, writeFile } from 'node:fs/promises';
import { glossary } from '@/data/glossary';
import { findLookAlikes } from './look-alikes';

const FILE = new URL('../data/glossary/pack.json', import.meta.url);

const pack: unknown = JSON.parse(await readFile(FILE, 'utf8'));
const lookAlikes = findLookAlikes(glossary.entries);
await writeFile(FILE, `${JSON.stringify(Object.assign({}, pack, { lookAlikes }), undefined, 2)}\n`);
process.stdout.write(`${lookAlikes.length} words, ${lookAlikes.join().length} bytes\n`);
