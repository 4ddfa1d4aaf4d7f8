/** The bundled glossary on pages of different days. */
import { describe, expect, test } from 'vitest';
import { glossary } from '@/data/glossary';
import type { Fact } from '@/data/schema';
import { arrangeFacts, holderOn } from '@/data/timeline';

const TODAY = '2026-11-24';
/** The day of the article that the glossary is drawn from. */
const ARTICLE_DAY = '2022-01-28';

const factsOf = (id: string): readonly Fact[] => glossary.entries.find((entry) => entry.id === id)?.facts ?? [];

function onPageOf(id: string, readOn: string | undefined) {
  const { atTheTime, sinceThen } = arrangeFacts(factsOf(id), readOn, TODAY);
  return { known: atTheTime.map(({ text }) => text), since: sinceThen.map(({ text }) => text) };
}

test.each([
  ['nato-secretary-general', '1999-09-30', undefined],
  ['nato-secretary-general', '1999-11-20', 'George Robertson'],
  ['nato-secretary-general', '2008-04-03', 'Jaap de Hoop Scheffer'],
  ['nato-secretary-general', '2014-03-18', 'Anders Fogh Rasmussen'],
  ['nato-secretary-general', ARTICLE_DAY, 'Jens Stoltenberg'],
  ['nato-secretary-general', '2024-09-30', 'Jens Stoltenberg'],
  ['nato-secretary-general', '2024-10-01', 'Mark Rutte'],
  ['nato-secretary-general', TODAY, 'Mark Rutte'],
  ['us-secretary-of-state', '1999-11-20', 'Madeleine Albright'],
  ['us-secretary-of-state', '2008-04-05', 'Condoleezza Rice'],
  ['us-secretary-of-state', '2013-01-31', 'Hillary Clinton'],
  ['us-secretary-of-state', '2014-03-18', 'John Kerry'],
  ['us-secretary-of-state', '2018-04-10', undefined],
  ['us-secretary-of-state', ARTICLE_DAY, 'Antony Blinken'],
  ['us-secretary-of-state', TODAY, 'Marco Rubio'],
  ['russian-foreign-minister', '1999-11-18', 'Igor Ivanov'],
  ['russian-foreign-minister', ARTICLE_DAY, 'Sergey Lavrov'],
])('the holder of %s on %s is %s', (id, day, holder) => {
  expect(holderOn(factsOf(id), day)?.holder).toBe(holder);
});

test.each([
  ['1999-11-20', '19 members'],
  ['2008-04-05', '26 members'],
  ['2014-03-18', '28 members'],
  ['2018-01-01', '29 members'],
  [ARTICLE_DAY, '30 members'],
  ['2023-12-31', '31 members'],
  ['2024-10-02', '32nd member'],
])('on %s NATO begins with its %s', (day, words) => {
  expect(onPageOf('nato', day).known[0]).toContain(words);
});

/** Words that nobody could have written on that day. */
const NOT_YET: readonly (readonly [day: string, words: RegExp])[] = [
  ['1999-11-20', /\b20\d\d\b|Putin|Lavrov has|Bush|Rice|Astana|Bucharest|27 March/],
  ['2008-04-05', /\b(?:2009|20[12]\d)\b|Medvedev|Obama|Croatia|57 participating|annexed/],
  ['2013-12-31', /\b20(?:1[4-9]|2\d)\b|annexed|Stoltenberg of Norway became|Rutte|full-scale/],
  ['2014-06-01', /\b20(?:1[5-9]|2\d)\b|full-scale|Montenegro|North Macedonia|Biden|Rubio/],
  ['2021-12-31', /\b202[2-9]\b|full-scale|El País|27 days/],
  [
    ARTICLE_DAY,
    /\b202[3-9]\b|(?:February|March|April|May|June|July|September|October|December) 2022|full-scale|El País|leaked|27 days/,
  ],
  ['2022-03-01', /\b202[3-9]\b|ES-11|(?:April|May|June|July|September|October|December) 2022|Finland|Sweden/],
  ['2024-06-30', /\b202[5-9]\b|Rutte|(?:July|October|December) 2024|Rubio/],
];

describe.each(NOT_YET)('a page of %s', (day, words) => {
  test('knows nothing of what came later', () => {
    const known = glossary.entries.flatMap(({ id }) =>
      onPageOf(id, day)
        .known.filter((text) => words.test(text))
        .map((text) => `${id}: ${text}`),
    );
    expect(known).toEqual([]);
  });
});

describe('on the day of the article', () => {
  test.each([
    ['osce', 'Poland held the OSCE chair', 'Switzerland has held the OSCE chair'],
    ['nato', '30 members', '32nd member'],
    ['nato-secretary-general', 'Jens Stoltenberg', 'Mark Rutte'],
    ['indivisibility-of-security', 'Paragraph 8', 'China'],
    ['nato-enlargement', 'to 30', 'to 32'],
    ['us-nato-written-responses-january-2022', 'The replies were not published', 'El País'],
  ])('the card of %s shows %j among its first facts, and %j since then', (id, then, later) => {
    const { known, since } = onPageOf(id, ARTICLE_DAY);
    expect(known.slice(0, 3).join(' ')).toContain(then);
    expect(since.join(' ')).toContain(later);
  });

  test.each([
    'us-nato-written-responses-january-2022',
    'indivisibility-of-security',
    'charter-for-european-security-1999',
    'invasion-warnings-2022',
  ])('the card of %s has something to tell', (id) => {
    expect(onPageOf(id, ARTICLE_DAY).known.length).toBeGreaterThanOrEqual(3);
  });
});

describe('today', () => {
  test.each([
    ['osce', 'Switzerland has held the OSCE chair'],
    ['nato', '32nd member'],
    ['nato-secretary-general', 'Mark Rutte'],
    ['nato-enlargement', 'to 32'],
    ['indivisibility-of-security', 'Paragraph 8'],
    ['us-nato-written-responses-january-2022', 'El País'],
    ['ukraine', 'at war'],
  ])('the card of %s shows %j among its first facts, and nothing since then', (id, words) => {
    const { known, since } = onPageOf(id, undefined);
    expect(known.slice(0, 3).join(' ')).toContain(words);
    expect(since).toEqual([]);
  });

  test('no card begins with what is over', () => {
    const over = glossary.entries.filter(({ facts }) => {
      const [first] = arrangeFacts(facts, undefined, TODAY).atTheTime;
      return first?.until !== undefined && first.until < TODAY;
    });
    expect(over.map(({ id }) => id)).toEqual([]);
  });
});
