import type { Alias } from '@/data/schema';

/** A surface form as an index carries it. */
export interface CompiledForm {
  /** Its words as the trie knows them, with blanks between. */
  readonly keys: string;
  /** Number of its entry. */
  readonly entry: number;
  /** How careful to be with it. */
  readonly alias: Alias;
}

/**
 * Forms as one text, a line each, in the order of their numbers: a page parses the dozen that its words ask for.
 * Two thirds of an index are forms, and making objects of all would take half the time until the first word is read.
 */
export const writeForms = (forms: readonly CompiledForm[]): string =>
  forms.map(({ keys, entry, alias }) => `${keys}\t${entry}\t${JSON.stringify(alias)}`).join('\n');

export interface FormLines {
  /** The keys of a form by its number; empty where there is none. */
  keysOf(number: number): string;
  /** Throws a `RangeError` where there is no form of the number. */
  read(number: number): CompiledForm;
}

export function readForms(text: string): FormLines {
  let lines: readonly string[] | undefined;
  const lineAt = (number: number): string => (lines ??= text.split('\n'))[number] ?? '';
  return {
    keysOf: (number) => lineAt(number).split('\t', 1)[0] ?? '',
    read(number) {
      const [keys, entry, alias] = lineAt(number).split('\t', 3);
      if (keys === undefined || alias === undefined) throw new RangeError(`No form ${number}`);
      return { keys, entry: Number(entry), alias: JSON.parse(alias) as Alias };
    },
  };
}
