import { describe, expect, test } from 'vitest';
import { expectLinks } from '@/tests/support/expect-links';
import { glossaryMatcher } from './glossary-matcher';
import { smallMatcher } from './small-pack';

describe('slips of the hand', () => {
  test.each([
    ['a letter left out', 'The [Analyticl Engine|analytical-engine] stood.'],
    ['a letter doubled', 'The [Analyttical Engine|analytical-engine] stood.'],
    ['a letter too many', 'The [Analyticqal Engine|analytical-engine] stood.'],
    ['a wrong letter', 'The [Analyticak Engine|analytical-engine] stood.'],
    ['two letters swapped', 'The [Anayltical Engine|analytical-engine] stood.'],
    ['a slip in the last letters', 'The [Analytical Enginr|analytical-engine] stood.'],
    ['a slip in each word', 'The [Analitical Enginne|analytical-engine] stood.'],
    ['a slip in a capital headline', 'WHY [CHARLES BABAGE|babbage] NEVER BUILT HIS [ANALITYCAL ENGINE|analytical-engine]'],
    ['a slip in a long form of small letters', 'the [analitical engine|analytical-engine] of [Babbage|babbage]'],
    ['a slip and an accent', 'The [Análitical Engine|analytical-engine] stood.'],
    ['a slip and a possessive', "[Ada Lovelcae|ada-lovelace]'s notes"],
    ['a slip in the second word', 'By [Charles Babage|babbage] and [Ada Lovelase|ada-lovelace]'],
    ['a slip in a single name of six letters', 'The streets of [Berlni|berlin] and the notes of [Ada Lovelace|ada-lovelace]'],
    ['a slip beside the name as written', '[Ada Lovelace|ada-lovelace] wrote. [Loveace|ada-lovelace] signed.'],
  ])('links %s', (_, marked) => expectLinks(smallMatcher, marked));

  test.each([
    ['a slip in a short name', 'Near the [Ada Lovelace|ada-lovelace] archive: a CERM, a CRN, a Feb'],
    ['two slips in a name of six to nine letters', 'It was Brelni, it was Babgae.'],
    ['a slip in the first letter', 'It was Nerlin; it was Gabbage.'],
    ['an ending that makes another word', 'The Berliner, the Berlins, the Babbages, the Berline'],
    ['a long everyday word', 'An analytic engineer in a federated reserve'],
    ['a form that is never matched fuzzily', 'The Fedd, the Fde, the WHHO'],
    ['numbers', 'Berl1n2 and Babb4ge77'],
    ['a slip behind another given name', 'Thomas Lovelance and Peggy Babbige'],
  ])('leaves %s alone', (_, text) => expectLinks(smallMatcher, text));

  test.each([
    ['Stoltenburg', '[NATO|nato] and [Stoltenburg|jens-stoltenberg] agreed.'],
    ['Stoltenbreg', '[NATO|nato] and [Stoltenbreg|jens-stoltenberg] agreed.'],
    ['Soltenberg', '[NATO|nato] and [Soltenberg|jens-stoltenberg] agreed.'],
    ['Stotenberg', '[Jens Stotenberg|jens-stoltenberg] agreed.'],
    ['Lavorv', '[Russia|russia] and [Lavorv|sergey-lavrov] agreed.'],
    ['Lavrow and Lavrof', '[Russia|russia], [Lavrow|sergey-lavrov] and [Lavrof|sergey-lavrov] agreed.'],
    ['Lavov', '[Sergey Lavov|sergey-lavrov] spoke for [Russia|russia].'],
    ['Blinkin', 'Secretary [Blinkin|antony-blinken] called [NATO|nato].'],
    ['Blinkn', 'Secretary [Blinkn|antony-blinken] called [NATO|nato].'],
    ['Blnken', '[Antony Blnken|antony-blinken] called [NATO|nato].'],
    ['Anthony Blinken', '[Anthony Blinken|antony-blinken] called.'],
    ['Antony Bliken', '[Antony Bliken|antony-blinken] called.'],
    ['Ukrane, Ukriane, Ukrainе with a look-alike', '[NATO|nato] arms [Ukrane|ukraine], [Ukriane|ukraine] and [Ukrainе|ukraine].'],
    ['Rusia and Russsia', '[NATO|nato] and [Rusia|russia], [Russsia|russia] and [Rusisa|russia]'],
    ['Wasington', '[NATO|nato] and [Wasington|washington] agreed with [Russia|russia].'],
    ['Mosocw', '[Russia|russia] says [Mosocw|moscow] and the [Kremlin|kremlin] agree on [Ukraine|ukraine].'],
    ['Kremln and Kermlin', 'The [Kremln|kremlin] and the [Kermlin|kremlin] told [NATO|nato] and [Russia|russia]'],
    ['indivisable security', 'The [principle of indivisable security|indivisibility-of-security], said [Lavrov|sergey-lavrov].'],
    ['securty guarantees', '[Russia|russia] wants [securty guarantees|security-guarantees] from [NATO|nato].'],
    ['NATO enlargment', 'A halt to [NATO enlargment|nato-enlargement]'],
    ['Istambul Document', 'The [Istambul Document of the OSCE|istanbul-document-1999]'],
    ['Helsinki Finnal Act', 'The [Helsinki Finnal Act|helsinki-final-act-1975]'],
    ['Russian Foriegn Ministry', 'The [Russian Foriegn Ministry|russian-ministry-of-foreign-affairs] said no.'],
    ['Unted States', 'The [Unted States|united-states] and [Russia|russia]'],
    ['Untied States', 'The [Untied States|united-states] and [Russia|russia]'],
    ['the first two letters swapped', '[NATO|nato], [Urkaine|ukraine], [uRssia|russia] and [Alvrov|sergey-lavrov]'],
    ['a wrong first letter of a long name', '[Dtoltenberg|jens-stoltenberg] of [NATO|nato] met [Russia|russia]'],
    ['a slip where two letters are one sound', 'The [Cahrter for European Security|charter-for-european-security-1999]'],
    ['Euro-Atlanic security', '[Euro-Atlanic security|euro-atlantic-security] needs [NATO|nato].'],
    ['NATO Secretray General', 'The [NATO Secretray General|nato-secretary-general] spoke.'],
    ['Organisation for Securty', 'The [Organisation for Securty and Co-operation in Europe|osce] met.'],
  ])('links %s', (_, marked) => expectLinks(glossaryMatcher, marked));
});

describe('transliterations', () => {
  test.each([
    ['Tschaikowski', 'The Nutcracker of [Tschaikowski|tchaikovsky]'],
    ['Chaikovsky', 'The Nutcracker of [Chaikovsky|tchaikovsky]'],
    ['Tchaikovskij', 'The Nutcracker of [Tchaikovskij|tchaikovsky]'],
    ['Pjotr Tchaikovsky', 'The Nutcracker of [Pjotr Tchaikovsky|tchaikovsky]'],
    ['Piotr Tchaïkovski', 'The Nutcracker of [Piotr Tchaïkovski|tchaikovsky]'],
  ])('links %s', (_, marked) => expectLinks(smallMatcher, marked));

  test.each([
    ['[Sergei Lavrov|sergey-lavrov] spoke.'],
    ['[Sergej Lavrov|sergey-lavrov] spoke.'],
    ['[Serguei Lavrov|sergey-lavrov] spoke.'],
    ['[Sergey Lavroff|sergey-lavrov] spoke.'],
    ['[Sergei Lawrow|sergey-lavrov] spoke.'],
    ['[Sergej Lawrow|sergey-lavrov] spoke.'],
    ['[Serghei Lavrov|sergey-lavrov] spoke.'],
    ['[Siergiej Ławrow|sergey-lavrov] spoke.'],
    ['[Serhiy Lavrov|sergey-lavrov] spoke.'],
    ['[Lawrow|sergey-lavrov] and [Lavroff|sergey-lavrov] spoke.'],
    ['[Yens Stoltenberg|jens-stoltenberg] spoke.'],
    ['[Jens Stoltenburg|jens-stoltenberg] spoke.'],
    ['[Yens Stoltenburg|jens-stoltenberg] of [NATO|nato] spoke.'],
    ['[Jens Schtoltenberg|jens-stoltenberg] spoke.'],
    ['[Entoni Blinken|antony-blinken] spoke.'],
    ['[Antoni Blinken|antony-blinken] spoke.'],
    ['[Ukrayina|ukraine] and [Ukraina|ukraine] with [NATO|nato]'],
    ['[Rossiya|russia] and [Rossija|russia] with [NATO|nato]'],
  ])('links %s', (marked) => expectLinks(glossaryMatcher, marked));
});

describe('similarity', () => {
  test.each([
    ['a full name', smallMatcher, ['Analytical Engine', 'ANALYTICAL ENGINE', 'Analytical Enginw', 'Analytikal Enginw']],
    ['a surname', glossaryMatcher, ['Sergey Lavrov', 'SERGEY LAVROV', 'Sergeij Lavrov', 'Sergey Lavrpv']],
    [
      'a long name',
      glossaryMatcher,
      ['Jens Stoltenberg', 'Jens STOLTENBERG', 'Yens Stoltenberg', 'Jens Stoltenbreg', 'Jens Stotlenbreg'],
    ],
  ] as const)('of %s falls from near to far', (_, matcher, spellings) => {
    const similarities = spellings.map((spelling) => matcher.findMentions(`It was ${spelling} indeed.`)[0]?.similarity ?? 0);
    const falling = [...similarities].sort((a, b) => b - a);
    expect(similarities).toEqual(falling);
    expect(similarities[0]).toBe(1);
    expect(similarities.at(-1)).toBeLessThan(similarities[1] ?? 0);
    expect(similarities.at(-1)).toBeGreaterThan(0);
  });

  test.each([
    ['exact', 'It was [Ada Lovelace|ada-lovelace].'],
    ['fold', 'It was [ADA LOVELACE|ada-lovelace].'],
    ['transliteration', 'By [Piotr Tchaikovsky|tchaikovsky].'],
    ['typo', 'It was [Ada Lovelase|ada-lovelace].'],
  ])('names the kind %s', (kind, marked) => {
    const text = marked.replace(/\[([^|]*)\|[^\]]*\]/, '$1');
    expect(smallMatcher.findMentions(text).map((mention) => mention.kind)).toEqual([kind]);
  });
});
