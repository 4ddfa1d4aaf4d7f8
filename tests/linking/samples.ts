import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseMarked, type MarkedText } from '@/tests/support/marked-text';

/** On topic, off topic and full of traps, on topic with changed spellings, in other languages. */
export const KINDS = ['on', 'off', 'changed', 'languages'] as const;
export type Kind = (typeof KINDS)[number];

export interface Sample extends MarkedText {
  readonly file: string;
  readonly kind: Kind;
  /** From the file's name ("de-gipfel.txt"); English for the others. */
  readonly lang: string;
}

const folder = join(dirname(fileURLToPath(import.meta.url)), 'samples');

export function readSamples(): readonly Sample[] {
  return KINDS.flatMap((kind) =>
    globSync(join(folder, kind, '*.txt'))
      .toSorted()
      .map((file) => Object.assign({ file: basename(file), kind, lang: langOf(kind, file) }, parse(file))),
  );
}

function langOf(kind: Kind, file: string): string {
  return kind === 'languages' ? (basename(file).split('-')[0] ?? 'en') : 'en';
}

function parse(file: string): MarkedText {
  try {
    return parseMarked(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: a mark is not closed`, { cause: error });
  }
}
