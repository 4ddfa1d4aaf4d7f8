/** Pages with the markup of news sites: scripts, menus, an article, asides, comments. */
import type { LinkableEntry } from '@/matching/types';
import { type Planted, TextMaker } from './make-text';
import { Random } from './random';

export interface BenchPage {
  readonly name: string;
  readonly html: string;
  /** Empty for saved pages: nobody knows what is to be found. */
  readonly planted: readonly Planted[];
}

const KB = 1024;
/** In bytes of HTML, with how many pages of each: small pages vary more and cost less. */
const SIZES: readonly (readonly [bytes: number, count: number])[] = [
  [40 * KB, 6],
  [200 * KB, 3],
  [1000 * KB, 1],
  [4000 * KB, 1],
];
const SEED = 1_999_119;

/** `largest`: bytes of HTML; larger pages are left out. */
export function makePages(entries: readonly LinkableEntry[], largest = Infinity): readonly BenchPage[] {
  const sizes = SIZES.filter(([bytes]) => bytes <= largest);
  return sizes.flatMap(([bytes, count]) => Array.from({ length: count }, (_, i) => makePage(entries, bytes, i)));
}

export function makePage(entries: readonly LinkableEntry[], bytes: number, number: number): BenchPage {
  const random = new Random(SEED + bytes + number);
  const maker = new PageMaker(new TextMaker(random, entries), random, number % 3 === 0 ? '' : '\n        ');
  return { name: `made ${Math.round(bytes / KB)} kB ${number + 1}`, html: maker.page(bytes), planted: maker.text.planted };
}

/**
 * Shares as measured on saved news pages: a quarter of the bytes is text, and of the text nodes two thirds are white space,
 * because most sites send indented markup.
 */
class PageMaker {
  readonly #random: Random;
  readonly #newline: string;

  constructor(
    readonly text: TextMaker,
    random: Random,
    newline: string,
  ) {
    this.#random = random;
    this.#newline = newline;
  }

  page(bytes: number): string {
    const parts = [this.#head(), this.#menu()];
    let length = 0;
    while (length < bytes) {
      const part = this.#part();
      parts.push(part);
      length += part.length;
    }
    return this.#lines(...parts, '</article></main>', `<footer><p>${this.text.title()}</p></footer></body></html>`);
  }

  #lines(...parts: readonly string[]): string {
    return parts.join(this.#newline);
  }

  #head(): string {
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${this.text.title()}</title>
<style>body { font: 16px/1.5 serif; max-width: 40em; margin: auto } figure { margin: 1em 0 }</style></head><body>`;
  }

  #menu(): string {
    const items = Array.from(
      { length: 24 },
      () => `<li class="menu__item"><a class="menu__link" href="#">${this.text.title()}</a></li>`,
    );
    return this.#lines('<header><nav><ul>', ...items, '</ul></nav></header>', '<main><article>', `<h1>${this.text.title()}</h1>`);
  }

  #part(): string {
    const kind = this.#random.next();
    if (kind < 0.34) return this.#lines(this.#paragraph(), this.#paragraph());
    if (kind < 0.42)
      return this.#lines('<div class="article__part">', `<h2 class="article__heading">${this.text.title()}</h2>`, '</div>');
    if (kind < 0.52) return this.#figure();
    if (kind < 0.84) return this.#teasers();
    if (kind < 0.89) return this.#lines('<blockquote class="quote">', `<p>“${this.text.sentence()}”</p>`, '</blockquote>');
    if (kind < 0.94)
      return `<script type="application/json">${JSON.stringify(Array.from({ length: 40 }, () => this.text.title()))}</script>`;
    return this.#comment();
  }

  #paragraph(): string {
    const text = `<p class="article__text">${this.#marked(this.text.paragraph())}</p>`;
    return this.#lines(
      '<div class="article__block" data-component="text-block">',
      '<div class="article__column">',
      text,
      '</div>',
      '</div>',
    );
  }

  #figure(): string {
    const caption = `<figcaption class="figure__caption"><span>${this.text.sentence()}</span></figcaption>`;
    return this.#lines(
      '<figure class="figure figure--wide">',
      '<div class="figure__frame">',
      '<img alt="">',
      '</div>',
      caption,
      '</figure>',
    );
  }

  #teasers(): string {
    const teasers = Array.from({ length: 6 }, () =>
      this.#lines(
        '<li class="teaser teaser--small">',
        '<div class="teaser__picture">',
        '<img alt="" loading="lazy" width="160" height="90">',
        '</div>',
        `<a class="teaser__link" href="#"><span class="teaser__title">${this.text.title()}</span></a>`,
        '<div class="teaser__foot">',
        '<time class="teaser__time">12:00</time>',
        '</div>',
        '</li>',
      ),
    );
    return this.#lines('<aside class="more">', '<ul class="more__list">', ...teasers, '</ul>', '</aside>');
  }

  #comment(): string {
    const by = this.#lines(
      '<div class="comment__head">',
      `<b class="comment__author">${this.text.title()}</b>`,
      '<time>12:00</time>',
      '</div>',
    );
    return this.#lines('<div class="comment">', by, `<div class="comment__body">${this.text.paragraph()}</div>`, '</div>');
  }

  /** Every now and then a few words are a link or stand out. */
  #marked(paragraph: string): string {
    return paragraph.replace(/\b[a-z]+ [a-z]+ [a-z]+\b/g, (words) => {
      if (!this.#random.chance(0.04)) return words;
      return this.#random.chance(0.7) ? `<a class="article__link" href="#">${words}</a>` : `<em>${words}</em>`;
    });
  }
}
