/**
 * Tells what is wrong in a pack, and what in it should be looked at again.
 * `npm run -s lint:pack -- [--pack FILE] [--strict] [--on YYYY-MM-DD]`
 */
import { parseArgs } from 'node:util';
import { glossary } from '@/data/glossary';
import type { Pack } from '@/data/schema';
import { dayOf } from '@/data/timeline';
import { dateFaults, isInCalendar, type Overdue, overdueFacts } from './date-faults';
import { factAt, type Fault } from './faults';
import { nameFaults } from './name-faults';
import { checkPack, readPack } from './read-pack';

const USAGE = `Usage: npm run -s lint:pack -- [--pack FILE] [--strict] [--on YYYY-MM-DD]
  --pack FILE       the pack to check; without it the bundled glossary
  --strict          facts that are overdue for review count as faults
  --on YYYY-MM-DD   as if that were today: what will be overdue then`;

async function main(): Promise<void> {
  const { pack: file, strict, on, help } = readArguments();
  if (help) return void process.stdout.write(`${USAGE}\n`);
  const pack = file === undefined ? checkPack('The bundled glossary', glossary) : await readPack(file);
  const faults = [...nameFaults(pack), ...dateFaults(pack, on)];
  const overdue = overdueFacts(pack, on);
  process.stdout.write([...sayPack(pack), ...sayFaults(faults), ...sayOverdue(overdue, on), ''].join('\n'));
  if (faults.length > 0 || (strict && overdue.length > 0)) process.exitCode = 1;
}

function readArguments() {
  const options = {
    pack: { type: 'string' },
    strict: { type: 'boolean', default: false },
    on: { type: 'string', default: dayOf(new Date()) },
    help: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ options });
  if (!/^\d{4}-\d\d-\d\d$/.test(values.on) || !isInCalendar(values.on))
    throw new Error(`${values.on} is no day such as 2026-11-24.\n${USAGE}`);
  return values;
}

function sayPack({ title, entries }: Pack): string[] {
  const facts = entries.reduce((sum, entry) => sum + entry.facts.length, 0);
  return [`${title}: ${counted(entries.length, 'entry', 'entries')}, ${counted(facts, 'fact', 'facts')}`];
}

function sayFaults(faults: readonly Fault[]): string[] {
  if (faults.length === 0) return ['No faults.'];
  return [`${counted(faults.length, 'fault', 'faults')}:`, ...faults.map(({ at, message }) => `  ${at} ${message}`)];
}

function sayOverdue(overdue: readonly Overdue[], on: string): string[] {
  if (overdue.length === 0) return [`No fact is overdue for review on ${on}.`];
  const rows = overdue.map(({ reviewBy, entry, text }) => `  ${reviewBy.padEnd('YYYY-MM-DD'.length)}  ${factAt(entry, text)}`);
  return [`${counted(overdue.length, 'fact is', 'facts are')} overdue for review on ${on}:`, ...rows];
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message.replace(/^ENOENT: no such file or directory, open '(.*)'$/, 'No such file: $1')}\n`);
  process.exitCode = 1;
});
