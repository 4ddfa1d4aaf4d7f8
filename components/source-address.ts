import type { Source } from '@/data/schema';

/**
 * The address that a source's link opens, at its quote where there is one. `undefined` when the source has none
 * or it is not a web address: packs come from anybody, and a link must never run code.
 */
export function sourceAddress({ url, quote }: Pick<Source, 'url' | 'quote'>): string | undefined {
  if (url === undefined || !URL.canParse(url) || new URL(url).protocol !== 'https:') return undefined;
  if (quote === undefined) return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${textDirective(quote)}`;
}

/** In characters. Browsers that write such links themselves name longer passages by their first and last words. */
const LONGEST_WHOLE = 300;
/** So many words at either end are seldom found twice on a page. */
const WORDS_OF_AN_END = 5;

function textDirective(quote: string): string {
  const words = quote.split(/\s+/);
  if (quote.length <= LONGEST_WHOLE || words.length < 2 * WORDS_OF_AN_END) return encodeText(quote);
  const ends = [words.slice(0, WORDS_OF_AN_END), words.slice(-WORDS_OF_AN_END)];
  return ends.map((end) => encodeText(end.join(' '))).join(',');
}

/** A hyphen and a comma are syntax in a text directive; `encodeURIComponent` leaves the hyphen. */
function encodeText(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
