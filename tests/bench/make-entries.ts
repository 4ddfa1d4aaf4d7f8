/** Glossaries of a wished size: the bundled one and entries that nobody needs, always the same. */
import { glossary } from '@/data/glossary';
import type { LinkableEntry } from '@/matching/types';
import { makeName } from './make-name';
import { Random } from './random';

const SEED = 20_220_128;
const INSTITUTIONS = ['Institute', 'Ministry', 'Committee', 'Bank', 'Council', 'Agency', 'Union', 'Court', 'Party', 'Foundation'];
const FIELDS = ['Energy', 'Health', 'Trade', 'Culture', 'Fisheries', 'Transport', 'Justice', 'Education', 'Finance', 'Space'];
const PLACES = ['Bay', 'Valley', 'Heights', 'Island', 'Bridge', 'Province'];

const bundled: readonly LinkableEntry[] = glossary.entries.map(({ id, name, topic, aliases }) => ({ id, name, topic, aliases }));

/** The forms that an English text is searched for, as the peers get them. */
export const englishForms = (entries: readonly LinkableEntry[]): readonly string[] => [
  ...new Set(
    entries.flatMap(({ name, aliases }) => [
      name,
      ...aliases.filter(({ langs }) => !langs || langs.includes('en')).map(({ form }) => form),
    ]),
  ),
];

/** A name is a form as well. */
const formsIn = ({ aliases }: LinkableEntry): number => 1 + aliases.length;

/** Half of the forms of the bundled glossary are for other languages than English; they count, for they are carried. */
export function makeEntries(forms: number): readonly LinkableEntry[] {
  const random = new Random(SEED);
  const entries = [...bundled];
  let count = bundled.reduce((sum, entry) => sum + formsIn(entry), 0);
  for (let i = 0; count < forms; i++) {
    const entry = makeEntry(random, i);
    entries.push(entry);
    count += formsIn(entry);
  }
  return entries;
}

function makeEntry(random: Random, i: number): LinkableEntry {
  const [name, ...others] = random.pick([makePerson, makeInstitution, makePlace])(random);
  return { id: `made-${i}`, name: name ?? '', topic: 'made', aliases: others.map((form) => ({ form })) };
}

function makePerson(random: Random): readonly string[] {
  const [given, family] = [makeName(random), makeName(random)];
  return [`${given} ${family}`, family, `${given.charAt(0)}. ${family}`];
}

function makeInstitution(random: Random): readonly string[] {
  const [place, kind, field] = [makeName(random), random.pick(INSTITUTIONS), random.pick(FIELDS)];
  return [`${place} ${kind} for ${field}`, `${place} ${kind}`];
}

function makePlace(random: Random): readonly string[] {
  const place = makeName(random);
  return [`${place} ${random.pick(PLACES)}`, place];
}
