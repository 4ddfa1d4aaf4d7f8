import { describe, expect, test } from 'vitest';
import { glossary } from '@/data/glossary';
import { createGlossarySearch } from '@/matching/glossary-search';

const { find, nearest } = createGlossarySearch(glossary.entries);
const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe('search', () => {
  test.each([
    ['the name', 'Sergey Lavrov', 'sergey-lavrov'],
    ['a part of it', 'lavr', 'sergey-lavrov'],
    ['its beginning', 'ukr', 'ukraine'],
    ['an abbreviation', 'osce', 'osce'],
    ['an abbreviation with dots', 'n.a.t.o.', 'nato'],
    ['a short one', 'us', 'united-states'],
    ['a possessive', 'NATO’s', 'nato'],
    ['one letter wrong', 'lavrof', 'sergey-lavrov'],
    ['a misspelling', 'stoltenburg', 'jens-stoltenberg'],
    ['two misspellings', 'indivisable securty', 'indivisibility-of-security'],
    ['another transliteration', 'sergei lawrow', 'sergey-lavrov'],
    ['a missing letter', 'rusia', 'russia'],
    ['words in another order', 'policy open door', 'open-door-policy'],
    ['accents that are not there', 'krémlin', 'kremlin'],
    ['accents that are', 'Sergueï', 'sergey-lavrov'],
    ['capitals', 'ISTANBUL DOCUMENT', 'istanbul-document-1999'],
    ['Cyrillic', 'лавров', 'sergey-lavrov'],
    ['a dash for a hyphen', 'nato–russia council', 'nato-russia-council'],
    ['a hidden alias', 'yens stoltenberg', 'jens-stoltenberg'],
    ['a pasted sentence', 'Mr Lavrov said that it would not happen', 'sergey-lavrov'],
  ])('finds an entry by %s: %s', (_, query, id) => expect(idsOf(find(query))[0]).toBe(id));

  test.each(['', '   '])('lists every entry in its order for “%s”', (blank) => expect(find(blank)).toEqual(glossary.entries));

  test.each(['xyzzy', '...', '€'])('finds nothing for “%s”', (query) => expect(find(query)).toEqual([]));

  test('narrows with each word', () => expect(find('nato enlargement').length).toBeLessThan(find('nato').length));

  test('reads a very long query to the end', () => expect(find('lavrov '.repeat(5000))).toBeInstanceOf(Array));
});

describe('look-up of a passage', () => {
  test.each([
    ['Sergei Lawrow', 'sergey-lavrov'],
    ['the Organization for Security and Cooperation in Europe', 'osce'],
    ['  Nato,', 'nato'],
    ['open door', 'open-door-policy'],
    ['Mr Lavrov told reporters', 'sergey-lavrov'],
  ])('%s → %s', (text, id) => expect(idsOf(nearest(text))[0]).toBe(id));

  test.each(['weather forecast', 'note', 'fact', '???', ''])('says nothing about “%s”', (text) =>
    expect(nearest(text)).toEqual([]),
  );

  test('offers a handful at most', () => expect(nearest('NATO').length).toBeLessThanOrEqual(5));
});
