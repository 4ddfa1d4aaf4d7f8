// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { publicationDate } from '@/page/publication-date';

const TODAY = '2026-11-24';

const page = (head: string, body = '') => new DOMParser().parseFromString(`<head>${head}</head><body>${body}`, 'text/html');
const ld = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const article = (datePublished: unknown, type: unknown = 'NewsArticle') => ({
  '@context': 'https://schema.org',
  '@type': type,
  datePublished,
});
const meta = (name: string, content: string, key = 'property') => `<meta ${key}="${name}" content="${content}">`;
const read = (head: string, body?: string) => publicationDate(page(head, body), TODAY);

describe('the publication date', () => {
  describe('in JSON-LD', () => {
    const found = { date: '2022-01-28', from: 'json-ld' };

    test.each([
      ['of an article', ld(article('2022-01-28T09:00:00Z'))],
      ['of a type of article', ld(article('2022-01-28', 'OpinionNewsArticle'))],
      ['of several types', ld(article('2022-01-28', ['CreativeWork', 'Article']))],
      ['of a live blog', ld(article('2022-01-28', 'LiveBlogPosting'))],
      ['in a list', ld([{ '@type': 'Organization' }, article('2022-01-28')])],
      ['in a graph', ld({ '@graph': [{ '@type': 'WebPage', datePublished: '2020-01-01' }, article('2022-01-28')] })],
      ['in a list in a graph', ld({ '@graph': [[{ '@type': 'Person' }], [article('2022-01-28')]] })],
      ['in one of several blocks', ld({ '@type': 'BreadcrumbList' }) + ld([article('2022-01-28')])],
      ['as the main entity', ld({ '@type': 'WebPage', mainEntity: article('2022-01-28') })],
      ['beside a broken block', ld('{ "@type": "NewsArticle", ') + ld(article('2022-01-28'))],
      ['beside nonsense', ld(article('soon')) + ld(article(20220128)) + ld(article('2022-01-28'))],
      ['beside one in the future', ld(article('2031-01-01')) + ld(article('2022-01-28'))],
      ['twice, a day apart', ld(article('2022-01-29T01:00:00Z')) + ld(article('2022-01-28T20:00:00-05:00'))],
      ['before it was changed', ld({ ...article('2022-01-28'), dateModified: '2024-05-05' })],
      ['against another one in meta tags', ld(article('2022-01-28')) + meta('article:published_time', '2019-05-05')],
    ])('is read %s', (_, head) => {
      expect(read(head)).toEqual(found);
    });

    test.each([
      ['of what is no article', ld(article('2022-01-28', 'Product'))],
      ['of an article only mentioned', ld({ '@type': 'WebPage', hasPart: [article('2022-01-28')] })],
      ['nested beyond measure', ld(JSON.stringify([[[[[[[[article('2022-01-28')]]]]]]]]))],
      ['of articles that contradict each other', ld(article('2022-01-28')) + ld(article('2021-03-01'))],
      ['that is null', ld('null')],
      ['that names no day, only a month', ld(article('2022-01'))],
      ['that names no day, only a year', ld(article('2022'))],
    ])('is none %s', (_, head) => {
      expect(read(head)).toBeUndefined();
    });

    test('that contradicts itself is not mended by a lower rank', () => {
      expect(
        read(ld([article('2022-01-28'), article('2021-03-01')]) + meta('article:published_time', '2022-01-28')),
      ).toBeUndefined();
    });
  });

  describe('in meta tags', () => {
    test.each([
      ['article:published_time', 'property'],
      ['article:published', 'property'],
      ['og:article:published_time', 'property'],
      ['og:published_time', 'property'],
      ['og:pubdate', 'property'],
      ['parsely-pub-date', 'name'],
      ['sailthru.date', 'name'],
      ['cxenseparse:recs:publishtime', 'name'],
      ['citation_publication_date', 'name'],
      ['publish_date', 'name'],
      ['publish-date', 'name'],
      ['publishdate', 'name'],
      ['published_date', 'name'],
      ['publication_date', 'name'],
      ['pubdate', 'name'],
      ['date', 'name'],
      ['dc.date', 'name'],
      ['DC.date.issued', 'name'],
      ['dc.date.created', 'name'],
      ['dcterms.date', 'name'],
      ['dcterms.issued', 'name'],
      ['DCTERMS.created', 'name'],
      ['datePublished', 'itemprop'],
    ])('is read from %s', (name, key) => {
      expect(read(meta(name, '2022-01-28T10:00:00+01:00', key))).toEqual({ date: '2022-01-28', from: 'meta' });
    });

    test.each([
      ['of a change', meta('article:modified_time', '2022-01-28')],
      ['that is empty', meta('date', '')],
      [
        'of a reader’s comment',
        '',
        `<div itemscope itemtype="https://schema.org/Comment">${meta('datePublished', '2022-01-28', 'itemprop')}</div>`,
      ],
      ['that contradict each other', meta('date', '2022-01-28') + meta('article:published_time', '2022-01-31')],
      ['in the future', meta('date', '2026-11-26')],
    ])('is none in one %s', (_, head, body = '') => {
      expect(read(head, body)).toBeUndefined();
    });

    test('is the earliest of those that agree', () => {
      expect(read(meta('date', '2022-01-30') + meta('article:published_time', '2022-01-28'))?.date).toBe('2022-01-28');
    });

    test('is read where JSON-LD names only the month', () => {
      expect(read(ld(article('2022-01')) + meta('date', '2022-01-28'))).toEqual({ date: '2022-01-28', from: 'meta' });
    });

    test('is read where JSON-LD gives none', () => {
      expect(read(ld(article('tomorrow')) + meta('date', '2022-01-28'))?.from).toBe('meta');
    });
  });

  describe('in time elements', () => {
    const time = '<time datetime="2022-01-28T10:00">';
    const old = '<time datetime="2010-01-01">';

    test.each([
      ['with pubdate', '<time pubdate datetime="2022-01-28">x</time><h1>A</h1><time datetime="2010-01-01">x</time>'],
      ['with itemprop', `<time itemprop="datePublished" datetime="2022-01-28">x</time><h1>A</h1>${old}</time>`],
      [
        'in the header of the article',
        `<article><header><h1>A</h1><p>${time}x</time></p></header><p>${old}x</time></p></article>`,
      ],
      ['beside the headline', `<main><div><h1>A</h1></div>${time}x</time></main>`],
      [
        'beside the headline, not the name of the site',
        `<div><h1>Site</h1>${old}x</time></div><article><h1>A</h1>${time}x</time></article>`,
      ],
      [
        'in the article, not in a teaser',
        `<article><h1>A</h1>${time}x</time><aside>${old}x</time></aside></article><article>${old}x</time></article>`,
      ],
      [
        'but not when it was updated',
        `<article><h1>A</h1>${time}x</time><time class="updated" datetime="2024-01-01">x</time></article>`,
      ],
      [
        'within a form whose controls are named like its own properties',
        `<form><input name="contains"><input name="parentNode"><h1>A</h1>${time}x</time></form>`,
      ],
    ])('is read %s', (_, body) => {
      expect(read('', body)).toEqual({ date: '2022-01-28', from: 'time' });
    });

    test.each([
      ['of teasers', `<h1>News</h1><article>${time}x</time></article><article>${old}x</time></article>`],
      ['of a list', `<main><h1>News</h1><ul><li>${time}x</time></li></ul></main>`],
      ['far from the headline', `<div><div><div><div><h1>A</h1></div></div></div></div><p>${time}x</time></p>`],
      ['without a machine’s date', '<h1>A</h1><time>28 January</time>'],
      ['of a duration', '<h1>A</h1><time datetime="PT2H">2 h</time>'],
      ['where two contradict each other', `<div><h1>A</h1>${time}x</time>${old}x</time></div>`],
    ])('is none in times %s', (_, body) => {
      expect(read('', body)).toBeUndefined();
    });
  });

  test('is none on a page that says nothing', () => {
    expect(read('<title>Page</title>', '<h1>Page</h1><p>Text.</p>')).toBeUndefined();
  });

  test('of tomorrow, in a zone that is ahead, is today', () => {
    expect(read(meta('date', '2026-11-25T01:00:00+13:00'))).toEqual({ date: TODAY, from: 'meta' });
  });
});
