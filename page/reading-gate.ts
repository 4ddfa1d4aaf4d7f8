import { isUnread } from './element-kind';
import { attributeOf, upwards } from './safe-dom';

/** Types of schema.org whose pages are there to be read. */
const ARTICLE_TYPES =
  /"@type"\s*:\s*(?:\[[^\]]*)?"(?:News|Analysis|AskPublicNews|Background|Opinion|Report(?:age)?|Review|Scholarly|Tech|Satirical|Advertiser)?(?:News)?(?:Article|BlogPosting|LiveBlogPosting|Report)"/;

/** A paragraph, not a teaser: two to three lines. In characters. */
const PARAGRAPH = 140;

/** So much in paragraphs is something to read where the page says that it is an article; else twice as much in three paragraphs. */
const MARKED_TEXT = 280;
const UNMARKED_TEXT = 560;
const UNMARKED_PARAGRAPHS = 3;

/** Of one paragraph: far more than any judgement needs, and nothing to fold up a megabyte for. */
const MOST_CHARACTERS = 4000;

/** Enough to judge by; looking at more only costs. */
const MOST_PARAGRAPHS = 200;

/**
 * A quick judgement whether a page holds running text to read: an article, a post, a chapter.
 * Front pages, shops, search results, mail and editors do not.
 */
export function isSomethingToRead(document: Document): boolean {
  if (isEditor(document)) return false;
  const lengths = paragraphLengths(document);
  const total = sumOf(lengths);
  if (saysItIsAnArticle(document)) return total >= MARKED_TEXT;
  if (isMailbox(document)) return false;
  if (document.querySelector('article, [role="article"]') && total >= MARKED_TEXT) return true;
  return lengths.length >= UNMARKED_PARAGRAPHS && total >= UNMARKED_TEXT;
}

/** Fields that only money and accounts ask for. */
const SECRETS = '[autocomplete^="cc-" i], [autocomplete="one-time-code" i], [name*="iban" i], [name*="cvc" i], [name*="cvv" i]';

/**
 * Whether a page is nobody's business, whatever the reader set for all pages: an editor, mail, a form for money or for signing in.
 * An article may ask its readers to sign in.
 */
export function isPrivatePlace(document: Document): boolean {
  if (isWritten(document)) return true;
  if (isMailbox(document) && !saysItIsAnArticle(document)) return true;
  if (shows(document, SECRETS)) return true;
  return shows(document, 'input[type="password"]') && !isSomethingToRead(document);
}

function shows(document: Document, selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((one) => one.checkVisibility?.() ?? true);
}

/** The whole page is a text that is being written. */
function isWritten({ designMode, body, documentElement }: Document): boolean {
  const isApplication = (one: Element) => attributeOf(one, 'role') === 'application';
  const isEditable = (one: Element) => !['false', null].includes(attributeOf(one, 'contenteditable'));
  return (
    designMode === 'on' ||
    [documentElement, body].some((one) => one instanceof Element && (isApplication(one) || isEditable(one)))
  );
}

function isEditor(document: Document): boolean {
  const { body, documentElement } = document;
  if (document.designMode === 'on' || !(body instanceof Element)) return true;
  return [documentElement, body].some((one) => attributeOf(one, 'role') === 'application' || isUnread(one));
}

/** Mail and chat: a list of messages beside a place to write. */
function isMailbox(document: Document): boolean {
  const list = '[role="grid"], [role="listbox"], [role="feed"], [role="log"], [role="tree"]';
  const editor = '[contenteditable]:not([contenteditable="false"]), [role="textbox"]';
  return document.querySelector(list) !== null && document.querySelector(editor) !== null;
}

/** In its metadata, which a page of another kind has no reason to write. */
function saysItIsAnArticle(document: Document): boolean {
  return (
    document.querySelector('meta[property="og:type"][content="article" i], meta[property^="article:" i]') !== null ||
    document.querySelector('[itemtype*="schema.org/" i][itemtype$="Article" i]') !== null ||
    [...document.querySelectorAll('script[type="application/ld+json"]')].some(({ textContent }) =>
      ARTICLE_TYPES.test(textContent),
    )
  );
}

/** Lengths of the paragraphs long enough to count, white space collapsed; no more of them than any judgement needs. */
function paragraphLengths(document: Document): readonly number[] {
  const paragraphs = [...document.querySelectorAll('p, blockquote, div:has(> br), dd')].slice(0, MOST_PARAGRAPHS);
  const lengths: number[] = [];
  for (const one of paragraphs) {
    const length = one.querySelector('p, div') ? 0 : textLength(one);
    // Whether it shows is asked last: most are too short, and that is told faster.
    if (length >= PARAGRAPH && isReadable(one)) lengths.push(length);
    if (lengths.length >= UNMARKED_PARAGRAPHS && sumOf(lengths) >= UNMARKED_TEXT) break;
  }
  return lengths;
}

function textLength({ textContent }: Element): number {
  return textContent.slice(0, MOST_CHARACTERS).replace(/\s+/g, ' ').trim().length;
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

function isReadable(paragraph: Element): boolean {
  for (const at of upwards(paragraph)) if (at instanceof Element && isUnread(at)) return false;
  return paragraph.checkVisibility?.() ?? true;
}
