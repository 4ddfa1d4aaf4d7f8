/** Names that somebody or something else bears, too. */
import { describe, expect, test } from 'vitest';
import type { Reading } from '@/matching/types';
import { expectLinks } from '@/tests/support/expect-links';
import { glossaryMatcher } from './glossary-matcher';

describe('a name that the text gives to somebody else', () => {
  test.each([
    ['a full name, then the surname', 'MaliVai Washington lost in four sets. Washington, seeded 11th, had two match points.'],
    ['a surname in a headline before', 'Washington Falls at Last\nMaliVai Washington lost. “I was tight,” said Washington.'],
    ['a given name of another', 'Jason Stoltenberg of Australia won; Stoltenberg next plays Agassi.'],
    ['a town in the state', 'Seattle, Washington, got rain. In Washington, ferries were late.'],
    ['a person of the state', 'Rep. Pramila Jayapal of Washington and Sen. Ron Wyden of Oregon wrote the bill.'],
    ['a table of scores', 'DALLAS 8 5 0 254 WASHINGTON 8 5 0 291 PHILADELPHIA 8 6 0 313'],
    ['a score', 'Pittsburgh 5, Washington 3; Dallas 2, Chicago 1'],
    ['a road', 'US-101 is closed by a slide, and so is US 12.'],
    ['a size', 'Sizes: US 8, UK 6, EU 39'],
    ['a town of the same name', 'Kremlin, Oklahoma, has a grain elevator. Moscow, Tennessee, has two. Russia, Ohio, has none.'],
    ['a deputy', 'Deputy Secretary of State Wendy Sherman met her colleagues; the deputy Secretary of State was late.'],
    ['a given name before a surname', 'Nato Silverman joined the alliance of bakers.'],
    ['a state among others', 'Forests in Oregon, Washington, and Nevada; half in Idaho and Washington'],
    ['a county of the state', 'The King County, Washington auditor resigned.'],
    ['a town that looks like a slip', 'Warrington beat Wigan; Waddington and Withington drew.'],
  ])('stays unlinked: %s', (_, text) => expectLinks(glossaryMatcher, text));

  test.each([
    [
      'where cues speak for it',
      'Denzel Washington filmed there. In [Washington|washington], Congress and the White House disagreed.',
    ],
    [
      'where the page is about the matter',
      'Jason Stoltenberg won. [NATO|nato] chose [Stoltenberg|jens-stoltenberg] to speak to [Russia|russia].',
    ],
    [
      'behind an adverb that no list has',
      'Nevertheless [Lavrov|sergey-lavrov] met nobody. Unmoved [Lavrov|sergey-lavrov], the minister, left [Russia|russia].',
    ],
    ['in a list of capitals', 'Paris, [Washington|washington] and Berlin agreed.'],
    [
      'before a length of time',
      '[Moscow|moscow] 10 years ago feared the [Kremlin|kremlin]. In the [US|united-states] 40 people fell ill.',
    ],
    ['before a date', '[MOSCOW|moscow] 3 May: the [Kremlin|kremlin] said no.'],
    [
      'before another sentence',
      'They came from the [US|united-states]. Open questions remain for the [U.S.|united-states] team.',
    ],
    ['in brackets before a number', 'Drummond ([U.S.|united-states]) 10.13; Davenport ([US|united-states]) 2'],
    ['behind a sentence that ends in a given name', 'He thanked Alan. [Blinken|antony-blinken] smiled at [Russia|russia].'],
  ])('links %s', (_, marked) => expectLinks(glossaryMatcher, marked));

  test.each([
    ['fr', 'Selon [Washington|washington], la [Russie|russia] ment.'],
    ['es', 'Según [Washington|washington], [Rusia|russia] miente. Pero [Washington|washington] espera.'],
    ['ru', 'Однако [Москва|moscow] молчит. Официально [Вашингтон|washington] против.'],
  ])('links behind the first word of a sentence in %s', (lang, marked) => expectLinks(glossaryMatcher, marked, lang));
});

describe('a name that another paragraph gives to somebody else', () => {
  const person = glossaryMatcher.read('MaliVai Washington lost in four sets.');
  const bare = glossaryMatcher.read('Washington had two match points.');
  const politics = glossaryMatcher.read('In Washington, Congress and the White House disagreed.');
  const entries = (reading: Reading, evidence: readonly string[]): string[] =>
    glossaryMatcher.decide(reading, new Set(evidence)).map(({ entry }) => entry);

  test('waits for the rest of the page', () => expect(glossaryMatcher.waitsFor(bare, new Set())).toContain('≠washington'));
  test('links while the page says nothing else', () => expect(entries(bare, bare.certain)).toEqual(['washington']));
  test('stays unlinked once it does', () => expect(entries(bare, [...bare.certain, ...person.certain])).toEqual([]));
  test('links beside cues all the same', () => expect(entries(politics, person.certain)).toEqual(['washington']));
  test('links on a page about the matter', () =>
    expect(entries(bare, [...person.certain, 'nato', 'russia', 'ukraine', 'kremlin'])).toEqual(['washington']));
});

describe('Nato, as British papers write it', () => {
  test.each([
    ['[Nato|nato] troops left Afghanistan.'],
    ['The decision could undermine [Nato|nato], as it damaged relations with the [US|united-states].'],
    ['“We stand by [Article 5|collective-defence-article-5],” said the [Nato|nato] allies.'],
  ])('links beside a cue: %s', (marked) => expectLinks(glossaryMatcher, marked));

  test('stays unlinked without one', () => expectLinks(glossaryMatcher, 'My friend Nato bakes.'));

  test('says which cue decided', () => {
    const [mention] = glossaryMatcher.findMentions('Nato troops left Afghanistan.');
    expect(mention?.reasons).toEqual([{ kind: 'cue', cue: 'troops' }]);
  });
});
