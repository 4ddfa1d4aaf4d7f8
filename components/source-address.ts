import type { Source } from '@/data/schema';

/**
 * The address that a source's link opens, at its quote where there is one. `undefined` when the source has none
 * or it is not a web address: packs come from anybody, and a link must never run code.
 */
export function sourceAddress({ url, quote }: Pick<Source, 'url' | 'quote'>): string | undefined {
  if (url === undefined || !URL.canParse(url) || new URL(url).protocol !== 'https:') return undefined;
  if (quote === undefined) return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${encodeFragmentText(quote)}`;
}

/** A hyphen and a comma are syntax in a text fragment; `encodeURIComponent` leaves the hyphen. */
function encodeFragmentText(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
