/** What corrections mean: which words they silence, and the file that a pack's author gets. */
import { type Correction, placeOf } from './corrections';
import { parseSite } from './sites';

/** The words on a page and the entry that linking took them for. */
export interface Linked {
  readonly text: string;
  readonly entry: string;
}

/**
 * Tells which links hold on the page at this address.
 * Capitals, accents and kinds of space make no other word: whoever says that “Nato” is not NATO means “NATO” as well.
 */
export function createCorrector(corrections: readonly Correction[], address: string): (linked: Linked) => boolean {
  const here = corrections.filter((one) => holdsAt(one, address));
  const rejected = new Set(here.map(({ form, entry }) => keyOf(form, entry)));
  // Folding takes microseconds, and long pages have thousands of mentions.
  if (rejected.size === 0) return () => true;
  return ({ text, entry }) => !rejected.has(keyOf(text, entry));
}

export interface ExportOptions {
  /** Whether sites and page addresses go into the file: only if the reader says so. */
  readonly places: boolean;
}

/** The corrections as a JSON file for the author of the pack: words, entry, how far it reaches, and nothing else. */
export function exportCorrections(corrections: readonly Correction[], { places }: ExportOptions): string {
  const lines = corrections.map(({ form, entry, scope, where }) => ({
    form,
    entry,
    scope,
    ...(places && where !== '' && { where }),
  }));
  return `${JSON.stringify({ corrections: lines }, undefined, 2)}\n`;
}

/** A site covers its subdomains, as it does where sites are switched off. */
function holdsAt({ scope, where }: Correction, address: string): boolean {
  switch (scope) {
    case 'everywhere':
      return true;
    case 'site': {
      const site = parseSite(address);
      return site !== undefined && (site === where || site.endsWith(`.${where}`));
    }
    case 'page':
      return placeOf('page', address) === where;
    default:
      return scope satisfies never;
  }
}

function keyOf(form: string, entry: string): string {
  const folded = form
    .normalize('NFKD')
    .replace(/\p{M}|\u00AD/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return `${entry} ${folded}`;
}
