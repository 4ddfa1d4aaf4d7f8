import type { Alias, Entry, Pack } from '@/data/schema';
import { tokenize } from '@/matching/tokenize';
import type { Fault } from './faults';

/** Ids that are used twice or lead nowhere, and names that mean two entries. */
export function nameFaults(pack: Pack): Fault[] {
  return [...twice(pack), ...pack.entries.flatMap((entry) => danglingIn(entry, pack)), ...sharedForms(pack.entries)];
}

function twice({ entries, topics }: Pack): Fault[] {
  const repeated = (things: readonly { readonly id: string }[]) => [
    ...new Set(things.map(({ id }) => id).filter((id, i, ids) => ids.indexOf(id) !== i)),
  ];
  return [
    ...repeated(entries).map((id) => ({ at: id, message: 'is the id of more than one entry' })),
    ...repeated(topics).map((id) => ({ at: id, message: 'is the id of more than one topic' })),
  ];
}

function danglingIn({ id, topic, related }: Entry, { entries, topics }: Pack): Fault[] {
  const known = new Set(entries.map((entry) => entry.id));
  const noTopic = topics.some((one) => one.id === topic) ? [] : [`has the topic “${topic}”, which the pack does not define`];
  const nowhere = related.filter((other) => !known.has(other)).map((other) => `is related to “${other}”, which is no entry`);
  const self = related.includes(id) ? ['is related to itself'] : [];
  return [...noTopic, ...nowhere, ...self].map((message) => ({ at: id, message }));
}

interface Owned {
  readonly entry: string;
  readonly alias: Alias;
}

/** The same spelling, as linking folds it, for two entries in one language, and not each marked as ambiguous. */
function sharedForms(entries: readonly Entry[]): Fault[] {
  const owners = new Map<string, Owned[]>();
  for (const owned of entries.flatMap(formsOf)) {
    const key = spelling(owned.alias.form);
    owners.set(key, [...(owners.get(key) ?? []), owned]);
  }
  return [...owners.values()].flatMap((owned) => {
    const sure = owned.filter(({ alias }) => alias.ambiguous !== true);
    return sure.flatMap((one) => {
      const rival = owned.find((other) => other.entry !== one.entry && shareLanguage(one.alias, other.alias));
      return rival
        ? [{ at: one.entry, message: `has the name “${one.alias.form}” of ${rival.entry} without marking it as ambiguous` }]
        : [];
    });
  });
}

/** The name of an entry is a form as well, unless an alias of the same letters says how careful to be with it. */
function formsOf({ id, name, aliases }: Entry): Owned[] {
  const named = aliases.some(({ form }) => spelling(form) === spelling(name));
  return [...(named ? [] : [{ form: name }]), ...aliases].map((alias) => ({ entry: id, alias }));
}

function spelling(form: string): string {
  return tokenize(form)
    .tokens.map(({ key }) => key)
    .join(' ');
}

/** Without languages a form is looked for in each of them. */
function shareLanguage({ langs: a }: Alias, { langs: b }: Alias): boolean {
  return a === undefined || b === undefined || a.some((lang) => b.includes(lang));
}
