// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { NearScreen } from '@/page/near-screen';
import type { Block, Box, PlacedMention } from '@/page/types';
import { mentionIn } from './support';

/** A screen of a thousand pixels, and as much above and below. */
const AREA = { top: -1000, bottom: 2000 };

/** Paragraphs of 100 pixels, one mention in each, from the top of the page down. */
class Page {
  readonly mentions: readonly PlacedMention[];
  readonly measured = new Set<Block>();
  scrollY = 0;
  /** What was put above all paragraphs, in pixels. */
  shift = 0;
  readonly #near = new NearScreen((block) => this.#boxOf(block));

  constructor(count: number) {
    this.mentions = Array.from({ length: count }, (_, at) => {
      const node = document.createTextNode(`${at}`);
      const block = document.createElement('p');
      block.append(node);
      return { ...mentionIn(node, 'nato'), block };
    });
  }

  get isCertain(): boolean {
    return this.#near.isCertain;
  }

  expectMoves(): void {
    this.#near.expectMoves();
  }

  /** The numbers of the mentions found, first and last. */
  look(): readonly (string | undefined)[] {
    this.measured.clear();
    const boxOf = (mention: PlacedMention) => this.#boxOf(mention.block);
    const texts = this.#near.find(this.mentions, { area: AREA, scrollY: this.scrollY, boxOf }).map(({ mention }) => mention.text);
    return [texts[0], texts.at(-1)];
  }

  #boxOf(block: Block): Box {
    this.measured.add(block);
    const top = Number(block.textContent) * 100 + this.shift - this.scrollY;
    return { left: 0, right: 100, top, bottom: top + 99 };
  }
}

describe('around the screen', () => {
  test('lies what is at most a screen away', () => {
    const page = new Page(100);
    page.scrollY = 5000;
    expect(page.look()).toEqual(['40', '70']);
    expect(page.isCertain).toBe(true);
  });

  test('is found in the order of reading, whichever block stands first', () => {
    const page = new Page(3);
    const [a, b, c] = page.mentions;
    if (!a || !b || !c) throw new Error('No three');
    const mixed = [a, b, { ...c, block: a.block }];
    const near = new NearScreen(() => ({ left: 0, right: 9, top: 0, bottom: 9 }));
    expect(near.find(mixed, { area: AREA, scrollY: 0, boxOf: () => undefined })).toEqual(mixed);
  });
});

describe('of thousands of blocks', () => {
  test('a look measures some, and by and by all', () => {
    const page = new Page(1000);
    expect(page.look()).toEqual(['0', '20']);
    expect([page.measured.size, page.isCertain]).toEqual([300, false]);
    for (let look = 0; look < 4 && !page.isCertain; look += 1) page.look();
    expect(page.isCertain).toBe(true);
    page.look();
    expect(page.measured.size).toBeLessThan(100);
  });

  test('those are found at once that the reader scrolls to', () => {
    const page = new Page(1000);
    while (!page.isCertain) page.look();
    page.scrollY = 80_000;
    page.expectMoves();
    expect(page.look()).toEqual(['790', '820']);
  });

  test('those are found soon that come from far away', () => {
    const page = new Page(1000);
    while (!page.isCertain) page.look();
    page.shift = -50_000;
    page.expectMoves();
    while (!page.isCertain) page.look();
    expect(page.look()).toEqual(['490', '520']);
  });
});
