// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { type Crowding, type Sighting, spacedByScreen, thinOut } from '@/page/density';
import { firstOfEach } from '@/page/first-of-each';
import { MOST_AT_REST, nearest } from '@/page/registered';
import type { PlacedMention } from '@/page/types';
import { byUsefulness, type Known, subjectsOf } from '@/page/usefulness';
import { mentionIn } from './support';

const HEIGHT = 1000;

const KNOWN: Known = {
  wasSeen: () => false,
  countOf: () => 1,
  isSubject: () => false,
  isPainted: () => false,
};

/** `nato@120` is a mention of `nato` 120 pixels below the top of the screen; `!us@120` one of a name that stands on every page. */
function sightings(...places: readonly string[]): readonly Sighting[] {
  return places.map((place) => {
    const [, mark, entry = '', top = '0'] = /^(!?)(.*)@(.*)$/.exec(place) ?? [];
    const placed = mentionIn(document.createTextNode(place), entry);
    const mention = mark ? { ...placed, mention: { ...placed.mention, everywhere: true as const } } : placed;
    return { mention, top: Number(top), bottom: Number(top) + 20 };
  });
}

const placesOf = (mentions: readonly PlacedMention[]) => mentions.map(({ mention }) => mention.text);

function choose(places: readonly string[], painted: readonly string[] = [], more: Partial<Crowding> = {}) {
  const known = { ...KNOWN, isPainted: ({ mention }: Sighting) => painted.includes(mention.mention.text) };
  const chosen = thinOut(sightings(...places), { height: HEIGHT, repeats: false, most: 12, known, ...more });
  return placesOf(chosen.map(({ mention }) => mention)).toSorted();
}

describe('once per screen', () => {
  test.each<readonly [name: string, places: readonly string[], painted: readonly string[], expected: readonly string[]]>([
    ['underlines the first mention on the screen', ['nato@10', 'nato@500', 'osce@600'], [], ['nato@10', 'osce@600']],
    ['keeps what is underlined and still on the screen', ['nato@10', 'nato@500'], ['nato@500'], ['nato@500']],
    ['underlines another when the old one scrolled away', ['nato@-300', 'nato@200'], ['nato@-300'], ['nato@200']],
    ['prepares the next screen a screen further down', ['nato@10', 'nato@900', 'nato@1100'], [], ['nato@10', 'nato@1100']],
    ['prepares the screen before', ['nato@-900', 'nato@-200', 'nato@100'], [], ['nato@-900', 'nato@100'].toSorted()],
    ['leaves out what is too near below', ['nato@500', 'nato@1100'], [], ['nato@500']],
  ])('%s', (_, places, painted, expected) => {
    expect(choose(places, painted)).toEqual(expected);
  });
});

describe('the limit of a screen', () => {
  const many = Array.from({ length: 30 }, (_, index) => `entry-${index}@${index * 30}`);

  test('is twelve underlines', () => {
    expect(choose(many)).toHaveLength(12);
  });

  test('goes when the reader lifts it', () => {
    expect(choose(many, [], { most: Infinity })).toHaveLength(30);
  });

  test('holds for every screen that can be scrolled to next', () => {
    const long = Array.from({ length: 120 }, (_, index) => `entry-${index}@${index * 25 - 1000}`);
    const tops = choose(long).map((place) => Number(place.split('@')[1]));
    for (const top of [-1000, 0, 1000]) {
      expect(tops.filter((one) => one >= top && one < top + HEIGHT).length).toBeLessThanOrEqual(12);
    }
  });

  test('gives each entry its place before any entry has two', () => {
    const places = ['nato@1', 'nato@2', 'nato@3', 'osce@4', 'kremlin@5'];
    expect(choose(places, [], { most: 4, repeats: true })).toEqual(['kremlin@5', 'nato@1', 'nato@2', 'osce@4']);
  });
});

describe('while the page stands still', () => {
  const topsOf = (places: readonly string[]) => nearest(sightings(...places), HEIGHT).map(({ top }) => top);
  const every = (gap: number) =>
    Array.from({ length: Math.ceil((3 * HEIGHT) / gap) }, (_, index) => `nato@${index * gap - HEIGHT}`);

  test('three screens of the usual density keep all their underlines', () => {
    expect(topsOf(every(100))).toHaveLength(30);
  });

  test('of more those nearest to the screen stay', () => {
    const tops = topsOf(every(50));
    expect(tops).toHaveLength(MOST_AT_REST);
    expect(Math.min(...tops)).toBeGreaterThan(-HEIGHT / 2);
    expect(Math.max(...tops)).toBeLessThan(1.5 * HEIGHT);
  });

  test('all on the screen stay, however many', () => {
    expect(topsOf(every(10)).filter((top) => top >= 0 && top <= HEIGHT)).toHaveLength(101);
  });
});

describe('the most useful comes first', () => {
  const order = (places: readonly string[], known: Partial<Known>) =>
    byUsefulness(sightings(...places), { ...KNOWN, ...known }).map(({ mention }) => mention.mention.text);

  test.each<readonly [string, Partial<Known>, readonly string[]]>([
    ['in reading order when nothing is known', {}, ['us@1', 'nato@2', 'osce@3']],
    ['read cards after unread ones', { wasSeen: (entry) => entry === 'nato' }, ['us@1', 'osce@3', 'nato@2']],
    [
      'what the page is about where it names it first, however often it does',
      { isSubject: ({ mention }) => mention.mention.text === 'osce@3', countOf: (entry) => (entry === 'osce' ? 30 : 1) },
      ['osce@3', 'us@1', 'nato@2'],
    ],
    [
      'what the page is about after all others once its card was read',
      { isSubject: ({ mention }) => mention.mention.text === 'nato@2', wasSeen: (entry) => entry === 'nato' },
      ['us@1', 'osce@3', 'nato@2'],
    ],
    ['rare names before frequent ones', { countOf: (entry) => (entry === 'osce' ? 1 : 9) }, ['osce@3', 'us@1', 'nato@2']],
    [
      'what is underlined, read or not, before what is not, if it is no more frequent',
      { isPainted: ({ mention }) => mention.mention.entry === 'osce', wasSeen: (entry) => entry === 'osce' },
      ['osce@3', 'us@1', 'nato@2'],
    ],
    [
      'rare names before frequent ones that are underlined',
      { isPainted: ({ mention }) => mention.mention.entry === 'us', countOf: (entry) => (entry === 'us' ? 9 : 1) },
      ['nato@2', 'osce@3', 'us@1'],
    ],
  ])('%s', (_, known, expected) => {
    expect(order(['us@1', 'nato@2', 'osce@3'], known)).toEqual(expected);
  });

  test.each([
    ['', {}],
    [', underlined or not', { isPainted: ({ mention }: Sighting) => mention.mention.entry === 'us' }],
  ])('names of every page last%s', (_, known) => {
    expect(order(['!us@1', 'nato@2', 'osce@3'], known)).toEqual(['nato@2', 'osce@3', '!us@1']);
  });
});

describe('a page is about', () => {
  const times = (entry: string, count: number) => Array.from({ length: count }, (_, at) => `${entry}@${at}`);

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['nothing that it names once or twice', [...times('nato', 2), ...times('osce', 1)], []],
    ['what it names three times, from the first', [...times('osce', 1), ...times('nato', 3)], ['nato@0']],
    [
      'the three that it names most',
      [...times('osce', 4), ...times('nato', 9), ...times('kremlin', 3), ...times('charter', 5)],
      ['charter@0', 'nato@0', 'osce@0'],
    ],
    ['none of the names of every page', times('!us', 9), []],
  ])('%s', (_, places, expected) => {
    const mentions = sightings(...places).map(({ mention }) => mention);
    const countOf = (entry: string) => mentions.filter(({ mention }) => mention.entry === entry).length;
    const subjects = subjectsOf(mentions, countOf);
    expect(placesOf([...subjects]).toSorted()).toEqual(expected);
  });
});

test('over a whole text, an entry comes again a screen further down', () => {
  const found = spacedByScreen(sightings('nato@0', 'nato@999', 'osce@1200', 'nato@1500', 'nato@2600'), HEIGHT);
  expect(placesOf(found)).toEqual(['nato@0', 'osce@1200', 'nato@1500', 'nato@2600']);
});

test('the first of each entry is the first in reading order that counts', () => {
  const mentions = sightings('nato@0', 'osce@1', 'nato@2', 'nato@3').map(({ mention }) => mention);
  expect(placesOf(firstOfEach(mentions, () => true))).toEqual(['nato@0', 'osce@1']);
  expect(placesOf(firstOfEach(mentions, ({ mention }) => mention.text !== 'nato@0'))).toEqual(['osce@1', 'nato@2']);
});
