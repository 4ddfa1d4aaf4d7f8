const CYRILLIC = /[\u0400-\u052f]/;
/** In which most pages are written that do not say so. */
const UNDECLARED = 'en';

/**
 * Primary tags of the languages that a document is likely written in: those that it declares, and Russian and Ukrainian where it holds Cyrillic letters.
 * A guess, to have at hand what reading will ask for.
 */
export function likelyLanguages({ documentElement, body }: Document): readonly string[] {
  const declared = [...documentElement.querySelectorAll('[lang]'), documentElement].map((one) => one.getAttribute('lang'));
  const tags = declared.flatMap((lang) => lang?.toLowerCase().split('-')[0] || []);
  const langs = new Set(tags.length > 0 ? tags : [UNDECLARED]);
  if (CYRILLIC.test(body?.textContent ?? '')) for (const lang of ['ru', 'uk']) langs.add(lang);
  return [...langs];
}
