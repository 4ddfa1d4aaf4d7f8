import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { packSchema, type Pack } from '@/data/schema';

/** How many faults are told at once: enough to mend a file in one go, few enough to read. */
const MOST_FAULTS = 10;

/** Reads and checks a pack; throws an error that says what is wrong and where. */
export async function readPack(file: string): Promise<Pack> {
  return checkPack(file, parseJson(file, await readFile(file, 'utf8')));
}

/** Checks what was read as a pack; `file` is how the error names it. */
export function checkPack(file: string, json: unknown): Pack {
  const result = v.safeParse(packSchema, json);
  if (result.success) return result.output;
  const faults = result.issues
    .slice(0, MOST_FAULTS)
    .map((issue) => `  ${v.getDotPath(issue) ?? '(whole file)'}: ${sayFault(issue)}`);
  const more = result.issues.length > MOST_FAULTS ? [`  and ${result.issues.length - MOST_FAULTS} more`] : [];
  throw new Error([`${file} is not a pack that Sidelight can read:`, ...faults, ...more].join('\n'));
}

/** Of keys the schema says what was expected of whom; an author asks whether a field is missing, or too many. */
function sayFault({ type, expected, message }: v.BaseIssue<unknown>): string {
  if (type !== 'strict_object' || expected === 'Object') return message;
  return expected === 'never' ? 'is no field of the format' : 'is missing';
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
