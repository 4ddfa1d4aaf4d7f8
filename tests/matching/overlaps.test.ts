import { describe, test } from 'vitest';
import { expectLinks } from '@/tests/support/expect-links';
import { glossaryMatcher } from './glossary-matcher';
import { smallMatcher } from './small-pack';

describe('the longest span wins', () => {
  test.each([
    ['over one that starts with it', 'The [Federal Reserve chair|fed-chair] spoke.'],
    ['over one within it', 'The [European Organization for Nuclear Research|cern] in Geneva'],
    ['but only where it is whole', 'The [Federal Reserve|federal-reserve] chairs were new.'],
    ['over a misspelling that is longer', '[Ada Lovelace|ada-lovelace] wrote.'],
    ['over a longer one that context rules out', 'Erwin and [Schrödinger|schrodinger]'],
  ])('%s', (_, marked) => expectLinks(smallMatcher, marked));

  test.each([
    ['[NATO expansion|nato-enlargement] angers [Moscow|moscow], the [Kremlin|kremlin] said.'],
    ['[NATO enlargement|nato-enlargement] and [NATO|nato] itself'],
    ["[NATO's eastward expansion|nato-enlargement] angers [Russia|russia]."],
    ['[enlargement of NATO|nato-enlargement] to the east'],
    ['[NATO Secretary General|nato-secretary-general] and the [Secretary General of NATO|nato-secretary-general]'],
    ['The [NATO-Russia Council|nato-russia-council] and [NATO|nato]-[Russia|russia] relations'],
    ['The [NATO-Russia Founding Act|nato-russia-founding-act-1997] of 1997'],
    ['The [Russian Foreign Ministry|russian-ministry-of-foreign-affairs] spoke for [Russia|russia].'],
    ["[Russia's Foreign Ministry|russian-ministry-of-foreign-affairs] spoke."],
    ['The [Ministry of Foreign Affairs of the Russian Federation|russian-ministry-of-foreign-affairs] spoke.'],
    ['The [Minister of Foreign Affairs of the Russian Federation|russian-foreign-minister] spoke.'],
    ['The [US State Department|us-department-of-state] and the [US|united-states]'],
    ['The [U.S. Department of State|us-department-of-state] and the [U.S.|united-states] Senate'],
    ['The [United States of America|united-states] and the [United States|united-states]'],
    ['The [1999 Istanbul Document of the OSCE|istanbul-document-1999] and the [OSCE|osce]'],
    ['The [OSCE Istanbul Summit|istanbul-summit-1999] and the [OSCE|osce]'],
    ['The [Charter for European Security|charter-for-european-security-1999] of the [OSCE|osce]'],
    ['[Article 5 of the Washington Treaty|collective-defence-article-5] binds [NATO|nato].'],
    ['The [Euro-Atlantic security|euro-atlantic-security] of the [Euro-Atlantic area|euro-atlantic-area]'],
    ["[Lavrov's letter|lavrov-letter-indivisible-security-2022] and [Lavrov|sergey-lavrov]'s answer"],
    ['[legally binding security guarantees|security-guarantees] for [Russia|russia] from [NATO|nato]'],
    ['[Russian invasion of Ukraine|full-scale-invasion-of-ukraine-2022] and [Ukraine|ukraine]'],
    ['The [annexation of Crimea|crimea-annexation-2014] by [Russia|russia]'],
    ['The [North Atlantic Treaty Organization|nato] and the [North Atlantic Treaty|north-atlantic-treaty-1949]'],
    ['[equal and indivisible security|indivisibility-of-security], [Lavrov|sergey-lavrov] says'],
    ["[NATO exceptionalism|nato-exceptionalism] is [Lavrov|sergey-lavrov]'s word."],
    ["[NATO|nato]'s [Stoltenberg|jens-stoltenberg] and [Russia|russia]'s [Lavrov|sergey-lavrov]"],
    ['[Washington, D.C.|washington], and the [U.S.|united-states]'],
  ])('in the glossary: %s', (marked) => expectLinks(glossaryMatcher, marked));
});

describe('an acronym that the text itself explains', () => {
  test.each([
    ['is one mention with its name', 'The [European Organization for Nuclear Research (CERN)|cern] is in Geneva.'],
    ['is one mention the other way round', 'At [CERN (European Organization for Nuclear Research)|cern] in Geneva'],
    ['links by itself later on', 'The [World Health Organization (WHO)|who] met; the [WHO|who] agreed.'],
    ['of something else stays two things', 'The [World Health Organization|who] (Geneva) and [CERN|cern]'],
  ])('%s', (_, marked) => expectLinks(smallMatcher, marked));

  test.each([
    ['The [Organization for Security and Co-operation in Europe (OSCE)|osce] met.'],
    ['The [Organisation for Security and Cooperation in Europe (OSCE)|osce] met.'],
    ['The [OSCE (Organization for Security and Co-operation in Europe)|osce] met.'],
    ['The [North Atlantic Treaty Organization (NATO)|nato] met.'],
    ['The [United States (US)|united-states] and the [United States of America (USA)|united-states]'],
    ['The [Organization for Security and Co-operation in Europe (“OSCE”)|osce] met.'],
  ])('in the glossary: %s', (marked) => expectLinks(glossaryMatcher, marked));

  test.each([
    ['an exam', 'An Objective Structured Clinical Examination (OSCE) is hard. The OSCE takes a day. Every OSCE has stations.'],
    ['a software', 'The Open Source Community Event (OSCE) starts in May. Tickets for OSCE cost ten euros.'],
    ['an office', 'A National Association of Theatre Owners (NATO) award; NATO speaks for cinemas.'],
  ])('as %s is not the one of the glossary', (_, text) => expectLinks(glossaryMatcher, text));
});
