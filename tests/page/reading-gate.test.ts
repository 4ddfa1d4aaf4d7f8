// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isPrivatePlace, isSomethingToRead } from '@/page/reading-gate';

const SENTENCE = 'The ministers met in the morning, spoke for two hours, and told the press that they would meet again soon. ';
const paragraph = (sentences: number) => `<p>${SENTENCE.repeat(sentences)}</p>`;
const page = (head: string, body: string) => new DOMParser().parseFromString(`<head>${head}</head><body>${body}`, 'text/html');

const OG = '<meta property="og:type" content="article">';
const jsonLd = (type: string) => `<script type="application/ld+json">{"@context":"https://schema.org","@type":${type}}</script>`;

describe('is something to read', () => {
  test.each([
    ['an article that says so', OG, paragraph(3)],
    ['a news article by its linked data', jsonLd('"NewsArticle"'), paragraph(3)],
    ['a report with several types', jsonLd('["Thing", "ReportageNewsArticle"]'), paragraph(3)],
    ['a post', jsonLd('"BlogPosting"'), paragraph(3)],
    ['an <article> with text', '', `<article>${paragraph(3)}</article>`],
    ['plain paragraphs', '', paragraph(2) + paragraph(2) + paragraph(2)],
    ['paragraphs made of line breaks', '', `<div>${SENTENCE.repeat(3)}<br>${SENTENCE}<br></div>`.repeat(3)],
    ['an article with a comment field', OG, `${paragraph(3)}<div role="feed"></div><div contenteditable></div>`],
    ['an encyclopaedia page with navigation', '', `<nav>${paragraph(1)}</nav>${paragraph(3).repeat(3)}`],
  ])('%s', (_, head, body) => {
    expect(isSomethingToRead(page(head, body))).toBe(true);
  });
});

describe('is nothing to read', () => {
  test.each([
    ['an empty page', '', ''],
    ['a front page of teasers', '', '<article><h2>Talks go on</h2><p>The ministers met again.</p></article>'.repeat(20)],
    ['an article whose text is not there yet', OG, '<div id="app"></div>'],
    ['a search page', '<meta property="og:type" content="website">', '<form><input></form><ul><li><p>Result</p></li></ul>'],
    ['an editor', '', `<div contenteditable>${paragraph(3).repeat(5)}</div>`],
    ['mail', '', `<div role="grid"></div><div role="textbox" contenteditable></div>${paragraph(2).repeat(3)}`],
    ['an application', '', `<div></div>${paragraph(3).repeat(3)}`.replace('<div>', '<div role="application">')],
    ['code', '', `<pre>${paragraph(3).repeat(3)}</pre>`],
    ['two short paragraphs', '', paragraph(1).repeat(2)],
  ])('%s', (name, head, body) => {
    const document = page(head, body);
    if (name === 'an application') document.body.setAttribute('role', 'application');
    expect(isSomethingToRead(document)).toBe(false);
  });
});

describe('is nobody’s business, even where every page is read', () => {
  test.each([
    ['an editor of one’s own', '', '<body contenteditable><p>Draft</p>'],
    ['an application', '', '<body role="application"><p>Sheet</p>'],
    ['mail', '', `<div role="grid"></div><div role="textbox" contenteditable></div>${paragraph(2).repeat(3)}`],
    ['signing in', '', '<form><input><input type="password"></form>'],
    ['paying by card', '', `<form><input autocomplete="cc-number"></form>${paragraph(3).repeat(3)}`],
    ['a bank transfer', '', '<form><input name="beneficiaryIBAN"><input name="amount"></form>'],
    ['a code from the bank', '', '<form><input autocomplete="one-time-code"></form>'],
  ])('%s', (_, head, body) => {
    expect(isPrivatePlace(page(head, body))).toBe(true);
  });
});

describe('is anybody’s', () => {
  test.each([
    ['a page without forms', '', '<p>Short.</p>'],
    ['a search page', '', '<form role="search"><input type="search"></form>'],
    ['an article that lets its readers sign in', OG, `${paragraph(3)}<form><input type="password"></form>`],
    ['an article with comments', OG, `${paragraph(3)}<div role="feed"></div><div contenteditable></div>`],
    ['an article that asks for an address', OG, `${paragraph(3)}<form><input type="email" autocomplete="email"></form>`],
  ])('%s', (_, head, body) => {
    expect(isPrivatePlace(page(head, body))).toBe(false);
  });
});
