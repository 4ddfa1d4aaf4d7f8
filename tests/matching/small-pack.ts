import type { Alias } from '@/data/schema';
import { compileMatcher } from '@/matching/compile';
import type { LinkableEntry } from '@/matching/types';

const entry = (id: string, name: string, aliases: readonly Alias[] = []): LinkableEntry => ({
  id,
  name,
  topic: 'any',
  aliases: [...aliases],
});

/** Entries far from any news: what holds for them is a rule of the engine, not of a glossary. */
export const smallPack: readonly LinkableEntry[] = [
  entry('ada-lovelace', 'Ada Lovelace', [
    { form: 'Lovelace', neverAfter: ['Linda'] },
    { form: 'Ада Лавлейс', langs: ['ru'] },
  ]),
  entry('babbage', 'Charles Babbage', [{ form: 'Babbage' }]),
  entry('federal-reserve', 'Federal Reserve', [{ form: 'Fed', exactCase: true, neverFuzzy: true }]),
  entry('fed-chair', 'Federal Reserve chair'),
  entry('berlin', 'Berlin', [
    { form: 'Berlin', alsoInNames: true, neverBefore: ['wall'] },
    { form: 'Берлин', langs: ['ru'] },
  ]),
  entry('analytical-engine', 'Analytical Engine'),
  entry('cern', 'CERN', [{ form: 'European Organization for Nuclear Research' }]),
  entry('mercury', 'Mercury', [
    {
      form: 'Mercury',
      ambiguous: true,
      alsoInNames: true,
      cues: ['planet', 'orbit', 'astronomers'],
      traps: ['thermometer', 'Freddie'],
      neverAfter: ['Freddie'],
    },
  ]),
  entry('who', 'World Health Organization', [{ form: 'WHO', exactCase: true, neverFuzzy: true }]),
  entry('saint-exupery', 'Antoine de Saint-Exupéry', [{ form: 'Saint-Exupéry' }]),
  entry('green-new-deal', 'green new deal'),
  entry('schrodinger', 'Erwin Schrödinger', [{ form: 'Schrödinger' }]),
  entry('tchaikovsky', 'Pyotr Tchaikovsky', [{ form: 'Tchaikovsky' }]),
  entry('washington-accord', 'Washington Accord'),
];

export const smallMatcher = compileMatcher(smallPack);
