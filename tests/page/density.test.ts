// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { firstOfEach, oncePerScreen, type Sighting, spacedByScreen } from '@/page/density';
import { mentionIn } from './support';

const HEIGHT = 1000;

/** `nato@120` is a mention of `nato` 120 pixels below the top of the screen. */
function sightings(...places: readonly string[]): readonly Sighting[] {
  return places.map((place) => {
    const [entry = '', top = '0'] = place.split('@');
    return { mention: mentionIn(document.createTextNode(place), entry), top: Number(top), bottom: Number(top) + 20 };
  });
}

const placesOf = (mentions: ReturnType<typeof oncePerScreen>) => mentions.map(({ mention }) => mention.text);

describe('once per screen', () => {
  const choose = (places: readonly string[], painted: readonly string[] = []) =>
    placesOf(oncePerScreen(sightings(...places), HEIGHT, ({ mention }) => painted.includes(mention.text))).toSorted();

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

  test('underlines at most twelve mentions of a screen', () => {
    const many = Array.from({ length: 30 }, (_, index) => `entry-${index}@${index * 30}`);
    expect(choose(many)).toHaveLength(12);
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
