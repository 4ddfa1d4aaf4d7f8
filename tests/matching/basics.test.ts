import { describe, test } from 'vitest';
import { expectLinks } from '@/tests/support/expect-links';
import { glossaryMatcher } from './glossary-matcher';
import { smallMatcher } from './small-pack';

describe('basics', () => {
  test.each([
    ['a name', 'A note by [Ada Lovelace|ada-lovelace] was found.'],
    ['an alias', 'A note by [Lovelace|ada-lovelace] was found.'],
    ['a name that opens the text', '[Berlin|berlin] is on the Spree.'],
    ['a name that ends the text', 'They moved to [Berlin|berlin]'],
    ['nothing but a name', '[Berlin|berlin]'],
    ['every mention of an entry', 'From [Berlin|berlin] to [Berlin|berlin] by way of [Berlin|berlin].'],
    ['names side by side', '[Lovelace|ada-lovelace], [Babbage|babbage] and [Schrödinger|schrodinger]'],
    ['a name in quotation marks', 'The “[Analytical Engine|analytical-engine]” was never built.'],
    ['a name in round brackets', 'The machine ([Analytical Engine|analytical-engine]) was never built.'],
    ['a name before a full stop, a comma and a colon', 'To [Berlin|berlin]. From [Berlin|berlin], via [Berlin|berlin]: home.'],
    ['a name split over a line break', 'The first program of [Ada\nLovelace|ada-lovelace] ran.'],
    ['a name behind a dash without spaces', 'One city—[Berlin|berlin]—stayed.'],
    ['both names of a slash', 'The [Babbage|babbage]/[Lovelace|ada-lovelace] letters'],
    ['both names of a hyphen', 'The [Babbage|babbage]-[Lovelace|ada-lovelace] letters'],
    ['a name in a compound with a hyphen', 'A [Berlin|berlin]-based firm and pro-[Fed|federal-reserve] voices'],
    ['a name behind a number', 'In 1843 [Lovelace|ada-lovelace] wrote seven notes.'],
    ['a name behind a footnote mark', '[Lovelace|ada-lovelace]¹ and [Babbage|babbage]* wrote.'],
    ['a form that is no proper name', 'They want a [green new deal|green-new-deal] now.'],
  ])('links %s', (_, marked) => expectLinks(smallMatcher, marked));

  test.each([
    ['an empty text', ''],
    ['blanks', ' \n\t '],
    ['a part of a word', 'Dublin, Berliner, Berlinale, a Lovelacean'],
    ['a part of a name', 'The engine of Ada was analytical.'],
    ['words of a name in another order', 'The Engine Analytical: the Reserve Federal'],
    ['words of a name with others between them', 'The Analytical and Difference Engine; a Federal Land Reserve'],
    ['words of a name in two sentences', 'It was Analytical. Engine drivers agreed.'],
    ['words of a name in two paragraphs', 'It is Federal\n\nReserve a table'],
    ['words of a name on both sides of a comma', 'It was federal, reserve players said.'],
  ])('finds nothing in %s', (_, text) => expectLinks(smallMatcher, text));
});

describe('possessives and plurals', () => {
  test.each([
    ['a straight apostrophe', "[Lovelace|ada-lovelace]'s notes"],
    ['a curly apostrophe', '[Lovelace|ada-lovelace]’s notes'],
    ['a possessive without s', "[Ada Lovelace|ada-lovelace]' notes and the [Analytical Engine|analytical-engine]’ wheels"],
    ['a possessive in capitals', "THE [FEDERAL RESERVE|federal-reserve]'S BALANCE SHEET GROWS IN [BERLIN|berlin]"],
    ['a possessive of an acronym', "[CERN|cern]'s ring and the [WHO|who]’s advice"],
    ['two possessives in a row', "[Berlin|berlin]'s and [Babbage|babbage]’s"],
  ])('leaves out %s', (_, marked) => expectLinks(smallMatcher, marked));

  test.each([
    ['of an acronym', "[NATO|nato]'s members and the [OSCE|osce]’s mission"],
    ['of a country', "[Russia|russia]'s economy and [Ukraine|ukraine]’s harvest"],
    [
      'of an acronym with dots',
      "The [U.S.|united-states]'s allies met; the [U.S.|united-states]' allies left. [NATO|nato] agreed.",
    ],
    [
      'of a person',
      "[Lavrov|sergey-lavrov]'s remarks, [Blinken|antony-blinken]’s answer, [Stoltenberg|jens-stoltenberg]'s reply",
    ],
    [
      'of the capital for its government',
      "[Moscow|moscow]'s demands, [Washington|washington]’s answer and the [Kremlin|kremlin]'s silence",
    ],
  ])('leaves out the possessive %s', (_, marked) => expectLinks(glossaryMatcher, marked));
});

describe('titles', () => {
  test.each([
    ['a title', 'President [Ada Lovelace|ada-lovelace] and Mr. [Babbage|babbage]'],
    ['a lower-case office', 'the mathematician [Ada Lovelace|ada-lovelace]'],
    ['an honorary title', 'Lady [Lovelace|ada-lovelace] and Sir [Charles Babbage|babbage]'],
  ])('leaves out %s', (_, marked) => expectLinks(smallMatcher, marked));

  test.each([
    ['Secretary', 'Secretary [Blinken|antony-blinken] spoke.'],
    ['Mr', 'Mr [Lavrov|sergey-lavrov], Mr. [Blinken|antony-blinken] and Monsieur [Stoltenberg|jens-stoltenberg]'],
    ['Foreign Minister', 'Foreign Minister [Sergey Lavrov|sergey-lavrov] spoke.'],
    ['Minister', 'Minister [Lavrov|sergey-lavrov] spoke; FM [Lavrov|sergey-lavrov] nodded.'],
    ['former', 'Former Prime Minister [Jens Stoltenberg|jens-stoltenberg] returned.'],
  ])('leaves %s outside the span', (_, marked) => expectLinks(glossaryMatcher, marked));

  test.each([
    ['[Russian Foreign Minister|russian-foreign-minister] [Sergey Lavrov|sergey-lavrov] spoke.'],
    ['[US Secretary of State|us-secretary-of-state] [Antony Blinken|antony-blinken] spoke.'],
    ['[U.S. Secretary of State|us-secretary-of-state] [Antony J. Blinken|antony-blinken] spoke.'],
    ['[NATO Secretary General|nato-secretary-general] [Jens Stoltenberg|jens-stoltenberg] spoke.'],
    ['[Secretary of State|us-secretary-of-state] [Antony Blinken|antony-blinken] spoke.'],
    ['[Secretary General|nato-secretary-general] [Stoltenberg|jens-stoltenberg] spoke.'],
    ["[Russia's foreign minister|russian-foreign-minister], [Sergei Lavrov|sergey-lavrov], spoke."],
    ["[Russia's top diplomat|russian-foreign-minister] [Lavrov|sergey-lavrov] spoke."],
  ])('links an office and its holder apart: %s', (marked) => expectLinks(glossaryMatcher, marked));
});
