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

/** By its name: whether a page was made here rather than saved by somebody. */
export const isMade = (page: string): boolean => page.startsWith('made ');

/** `wordsPerPlant`: one name in so many words, where it is not to be as in news. */
export function makePage(entries: readonly LinkableEntry[], bytes: number, number: number, wordsPerPlant?: number): BenchPage {
  const random = new Random(SEED + bytes + number);
  const maker = new PageMaker(new TextMaker(random, entries, wordsPerPlant), random, number % 4 === 3 ? '' : '\n        ');
  return { name: `made ${Math.round(bytes / KB)} kB ${number + 1}`, html: maker.page(bytes), planted: maker.text.planted };
}

/**
 * Shares as the middle of 67 saved news pages of more than 100 kB has them: of the bytes 6 % are text that is read and 31 % scripts;
 * for 1,000 characters of text there are 124 text nodes, four in five of them white space between indented tags, and 85 elements.
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

  /** An element with the attributes that frameworks and statistics leave on nearly every one. */
  #element(tag: string, name: string, ...inner: readonly string[]): string {
    return this.#lines(this.#start(tag, name), ...inner, `</${tag}>`);
  }

  #start(tag: string, name: string): string {
    const id = this.#random.between(100_000, 999_999);
    return `<${tag} class="${name} ${name}--wide js-${name}-${id}" data-component="${name}" data-track="view:${id}">`;
  }

  #words(tag: string, name: string, words: string): string {
    return `${this.#start(tag, name)}${words}</${tag}>`;
  }

  #link(name: string, words: string): string {
    return `<a class="${name}" href="/news/world/${this.#random.between(100_000, 999_999)}?from=${name}" data-track="click">${words}</a>`;
  }

  #head(): string {
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${this.text.title()}</title>
<style>body { font: 16px/1.5 serif; max-width: 40em; margin: auto } figure { margin: 1em 0 }</style></head><body>`;
  }

  #menu(): string {
    const items = Array.from({ length: 24 }, () =>
      this.#element('li', 'menu__item', this.#link('menu__link', this.text.title())),
    );
    return this.#lines('<header><nav><ul>', ...items, '</ul></nav></header>', '<main><article>', `<h1>${this.text.title()}</h1>`);
  }

  #part(): string {
    const kind = this.#random.next();
    if (kind < 0.36) return this.#paragraph();
    if (kind < 0.4) return this.#element('div', 'article__part', this.#words('h2', 'article__heading', this.text.title()));
    if (kind < 0.47) return this.#figure();
    if (kind < 0.72) return this.#teasers();
    if (kind < 0.75) return this.#element('blockquote', 'quote', `<p>“${this.text.sentence()}”</p>`);
    if (kind < 0.92) return this.#script();
    return this.#comment();
  }

  #script(): string {
    const data = Array.from({ length: 160 }, () => this.text.title());
    return `<script type="application/json">${JSON.stringify(data)}</script>`;
  }

  #paragraph(): string {
    const text = `<p class="article__text">${this.#marked(this.text.paragraph())}</p>`;
    return this.#element('div', 'article__block', this.#element('div', 'article__column', text));
  }

  #picture(): string {
    const sources = ['webp', 'jpeg'].map(
      (type) => `<source type="image/${type}" srcset="/pictures/160.${type} 160w, /pictures/320.${type} 320w">`,
    );
    return this.#element('picture', 'picture', ...sources, '<img alt="" loading="lazy" width="160" height="90">');
  }

  #figure(): string {
    const caption = this.#element('figcaption', 'figure__caption', `<span>${this.text.sentence()}</span>`);
    return this.#element('figure', 'figure', this.#element('div', 'figure__frame', this.#picture()), caption);
  }

  #teasers(): string {
    return this.#element('aside', 'more', this.#element('ul', 'more__list', ...Array.from({ length: 6 }, () => this.#teaser())));
  }

  #teaser(): string {
    const title = this.#link('teaser__link', `<span class="teaser__title">${this.text.title()}</span>`);
    const foot = this.#element(
      'div',
      'teaser__foot',
      '<time class="teaser__time">12:00</time>',
      this.#link('teaser__section', 'World'),
    );
    return this.#element(
      'li',
      'teaser',
      this.#element('div', 'teaser__picture', this.#picture()),
      this.#element('div', 'teaser__body', this.#element('h3', 'teaser__heading', title), foot),
    );
  }

  #comment(): string {
    const by = this.#element('div', 'comment__head', `<b class="comment__author">${this.text.title()}</b>`, '<time>12:00</time>');
    return this.#element('div', 'comment', by, this.#words('div', 'comment__body', this.text.paragraph()));
  }

  /** Every now and then a few words are a link or stand out. */
  #marked(paragraph: string): string {
    return paragraph.replace(/\b[a-z]+ [a-z]+ [a-z]+\b/g, (words) => {
      if (!this.#random.chance(0.08)) return words;
      return this.#random.chance(0.7) ? this.#link('article__link', words) : `<em>${words}</em>`;
    });
  }
}
