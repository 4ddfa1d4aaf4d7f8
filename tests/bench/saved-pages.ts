/** Pages that somebody saved: every HTML file below a folder, without its scripts. */
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BenchPage } from './make-pages';

export function readSavedPages(folder: string): readonly BenchPage[] {
  const files = globSync(join(folder, '**/*.{html,htm}')).toSorted();
  if (files.length === 0) throw new Error(`${folder}: no .html files in it.`);
  return files.map((file) => ({ name: relative(folder, file), html: readFileSync(file, 'utf8'), planted: [] }));
}
