import { describe, test } from 'vitest';
import { expectLinks } from '@/tests/support/expect-links';
import { glossaryMatcher } from './glossary-matcher';
import { smallMatcher } from './small-pack';

/** Invisible and unusual characters by name, so that a case shows what it tests. */
const SOFT_HYPHEN = '\u00ad';
const ZERO_WIDTH_SPACE = '\u200b';
const ZERO_WIDTH_NON_JOINER = '\u200c';
const ZERO_WIDTH_JOINER = '\u200d';
const WORD_JOINER = '\u2060';
const BYTE_ORDER_MARK = '\ufeff';
const LEFT_TO_RIGHT_MARK = '\u200e';
const NBSP = '\u00a0';
const NARROW_NBSP = '\u202f';
const THIN_SPACE = '\u2009';
const NO_BREAK_HYPHEN = '\u2011';
const HYPHEN = '\u2010';
const EN_DASH = '\u2013';
const EM_DASH = '\u2014';
const MINUS = '\u2212';
const nfd = (text: string): string => text.normalize('NFD');
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('folds', () => {
  test.each([
    ['capitals', 'NOTES BY [ADA LOVELACE|ada-lovelace] FOUND IN [BERLIN|berlin]'],
    ['small letters', 'notes by [ada lovelace|ada-lovelace] and [charles babbage|babbage]'],
    ['title case', 'A [Green New Deal|green-new-deal] For Every Town'],
    ['a sentence case', 'Few agree. [Green new deal|green-new-deal] or not?'],
    ['accents left out', 'The flights of [Saint-Exupery|saint-exupery] and the cat of [Schrodinger|schrodinger]'],
    [
      'accents taken apart',
      `The flights of [${nfd('Saint-Exupéry')}|saint-exupery], the cat of [${nfd('Schrödinger')}|schrodinger]`,
    ],
    ['accents added', 'In [Bérlin|berlin] and [Berlïn|berlin] with [Babbage|babbage]'],
    ['a combining accent behind the last letter', 'By [Babbage\u0301|babbage].'],
    ['a space for a hyphen', 'The flights of [Saint Exupéry|saint-exupery]'],
    ['a hyphen for a space', 'A [green-new-deal|green-new-deal] is near; a [green-new deal|green-new-deal], too.'],
    ['a no-break hyphen', `The flights of [Saint${NO_BREAK_HYPHEN}Exupéry|saint-exupery]`],
    ['the hyphen of Unicode', `The flights of [Saint${HYPHEN}Exupéry|saint-exupery]`],
    ['an en dash', `The flights of [Saint${EN_DASH}Exupéry|saint-exupery]`],
    ['an em dash', `The flights of [Saint${EM_DASH}Exupéry|saint-exupery]`],
    ['a minus', `The flights of [Saint${MINUS}Exupéry|saint-exupery]`],
    ['a no-break space', `Notes by [Ada${NBSP}Lovelace|ada-lovelace]`],
    ['a narrow no-break space', `Notes by [Ada${NARROW_NBSP}Lovelace|ada-lovelace]`],
    ['a thin space', `Notes by [Ada${THIN_SPACE}Lovelace|ada-lovelace]`],
    ['a tab', 'Notes by [Ada\tLovelace|ada-lovelace]'],
    ['two spaces', 'Notes by [Ada  Lovelace|ada-lovelace]'],
    ['many spaces', 'Notes by [Ada     Lovelace|ada-lovelace]'],
    ['a Windows line break', 'Notes by [Ada\r\nLovelace|ada-lovelace]'],
    ['an indented line', 'Notes by [Ada\n    Lovelace|ada-lovelace]'],
    ['a soft hyphen', `The [Analyt${SOFT_HYPHEN}ical En${SOFT_HYPHEN}gine|analytical-engine] stood.`],
    ['a zero-width space', `The [Analyt${ZERO_WIDTH_SPACE}ical Engine|analytical-engine] stood.`],
    ['a zero-width joiner', `In [Ber${ZERO_WIDTH_JOINER}lin|berlin], with [Bab${ZERO_WIDTH_NON_JOINER}bage|babbage]`],
    ['a word joiner and a byte order mark', `${BYTE_ORDER_MARK}[Ber${WORD_JOINER}lin|berlin] it is.`],
    ['a direction mark', `In [Ber${LEFT_TO_RIGHT_MARK}lin|berlin]`],
    ['full width', `In [${fullWidth('Berlin')}|berlin] with [${fullWidth('Babbage')}|babbage] at [${fullWidth('CERN')}|cern]`],
    ['mathematical letters', 'In [𝐁𝐞𝐫𝐥𝐢𝐧|berlin] with [Babbage|babbage]'],
    ['Cyrillic letters that look Latin', 'In [Веrlіn|berlin] with [Bаbbаge|babbage] at [СERN|cern]'],
    ['Greek letters that look Latin', 'In [Βerlin|berlin] and at [CΕRN|cern]'],
    ['dots in an acronym', 'At [C.E.R.N.|cern] and [C.E.R.N|cern] in Geneva'],
    ['dots and spaces in an acronym', 'At [C. E. R. N.|cern] in Geneva'],
    ['a ligature', 'A note by [Ada Lovelace|ada-lovelace] on ﬁgures'],
  ])('sees through %s', (_, marked) => expectLinks(smallMatcher, marked));

  test.each([
    ['invisible characters around a name', `In${ZERO_WIDTH_SPACE} ${SOFT_HYPHEN}[Berlin|berlin]${ZERO_WIDTH_SPACE} now`],
    ['a direction mark around a name', `In \u202a[Berlin|berlin]\u202c now`],
  ])('leaves %s outside the span', (_, marked) => expectLinks(smallMatcher, marked));

  test.each([
    ['a headline in capitals', '[LAVROV|sergey-lavrov] MEETS [BLINKEN|antony-blinken] AS [NATO|nato] WARNS [RUSSIA|russia]'],
    ['a headline in title case', '[Lavrov|sergey-lavrov] Meets [Blinken|antony-blinken] As [Nato|nato] Warns [Russia|russia]'],
    [
      'small letters throughout',
      '[lavrov|sergey-lavrov] says [nato|nato] and the [osce|osce] lied about [ukraine|ukraine], [blinken|antony-blinken] says no',
    ],
    ['Nato', 'The head of the alliance said [Nato|nato] and [Russia|russia] would talk.'],
    ['dots', '[N.A.T.O.|nato] and the [O.S.C.E.|osce] were silent on [Ukraine|ukraine].'],
    ['dots without the last one', '[N.A.T.O|nato] and the [O.S.C.E|osce] were silent.'],
    ['U.S.', 'The [U.S.|united-states] and [Russia|russia] will talk.'],
    ['U. S.', 'The [U. S.|united-states] and [Russia|russia] will talk.'],
    ['u.s.', 'the [u.s.|united-states] and [nato|nato] will answer [russia|russia]'],
    ['U.S.A.', 'The [U.S.A.|united-states] and [Russia|russia] will talk.'],
    ['US at the end of a sentence', 'It was sent to the [US|united-states]. The rest is known.'],
    ['U.S. at the end of a sentence', 'It was sent to the [U.S.|united-states] The rest is known.'],
    ['US before a hyphen', 'A [US|united-states]-led coalition and a non-[US|united-states] firm'],
    [
      'two countries with an en dash',
      `The [US|united-states]${EN_DASH}[Russia|russia] dialogue and [NATO|nato]${EN_DASH}[Ukraine|ukraine] ties`,
    ],
    [
      '-ise for -ize',
      'The [North Atlantic Treaty Organisation|nato] and the [Organisation for Security and Cooperation in Europe|osce]',
    ],
    ['-ize', 'The [North Atlantic Treaty Organization|nato] and the [Organization for Security and Co-operation in Europe|osce]'],
    [
      'defence for defense',
      '[NATO|nato] relies on [collective defence|collective-defence-article-5], or [collective defense|collective-defence-article-5].',
    ],
    ['open-door policy', "[NATO|nato]'s [open-door policy|open-door-policy], its [open door policy|open-door-policy]"],
    [
      'Euro-Atlantic with dashes',
      `[Euro${NO_BREAK_HYPHEN}Atlantic security|euro-atlantic-security] and [Euro${EN_DASH}Atlantic area|euro-atlantic-area] and [Euro Atlantic security|euro-atlantic-security]`,
    ],
    [
      'the council with a dash',
      `The [NATO${EN_DASH}Russia Council|nato-russia-council] met; the [Russia-NATO Council|nato-russia-council] did not.`,
    ],
    ['co-operation and cooperation', 'The [Conference on Security and Cooperation in Europe|osce] became the [OSCE|osce].'],
  ])('sees through %s in the glossary', (_, marked) => expectLinks(glossaryMatcher, marked));
});
