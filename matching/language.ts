/** Words that make up a good share of any text of the language and are rare in the others. */
const FREQUENT: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'that', 'is', 'was', 'with', 'said', 'has'],
  de: ['der', 'die', 'und', 'das', 'nicht', 'mit', 'ist', 'von', 'dem', 'ein'],
  fr: ['le', 'les', 'des', 'et', 'est', 'une', 'dans', 'pour', 'qui', 'sur'],
  es: ['el', 'los', 'las', 'y', 'del', 'una', 'por', 'para', 'con', 'que'],
  it: ['il', 'di', 'che', 'della', 'sono', 'per', 'nel', 'gli', 'anche', 'con'],
  pt: ['os', 'uma', 'não', 'para', 'com', 'dos', 'pelo', 'mais', 'ao', 'foi'],
};

/** Enough words to tell a language by; more would only take time. */
const SAMPLE = 4000;
const CYRILLIC = /[\u0400-\u04ff]/;
/** A share of Cyrillic letters from which the text is Russian or Ukrainian whatever its `lang` says. */
const CYRILLIC_SHARE = 0.3;
/** Below this many frequent words a text is too short to tell. */
const FEWEST_HITS = 3;

/**
 * The primary language of a text: its script first, since pages forget to change `lang`, then what the page says, then a count of frequent words.
 * Falls back to English, in which packs are written.
 */
export function languageOf(text: string, declared?: string): string {
  const sample = text.slice(0, SAMPLE);
  const tag = declared?.toLowerCase().split('-')[0];
  if (isCyrillic(sample)) return cyrillicLanguage(sample, tag);
  if (tag && tag !== 'ru' && tag !== 'uk') return tag;
  return byFrequentWords(sample) ?? 'en';
}

function isCyrillic(sample: string): boolean {
  if (!CYRILLIC.test(sample)) return false;
  const cyrillic = sample.match(new RegExp(CYRILLIC, 'g'))?.length ?? 0;
  const latin = sample.match(/[A-Za-z\u00c0-\u024f]/g)?.length ?? 0;
  return cyrillic > CYRILLIC_SHARE * (cyrillic + latin);
}

function cyrillicLanguage(sample: string, tag: string | undefined): string {
  if (/[іїєґ]/i.test(sample)) return 'uk';
  if (/[ыэъё]/i.test(sample)) return 'ru';
  return tag === 'uk' ? 'uk' : 'ru';
}

/** Words of several languages count for each, in the order of the table. */
const LANGUAGES = Object.keys(FREQUENT);
const LANGUAGES_OF = new Map<string, number[]>();
for (const [i, lang] of LANGUAGES.entries()) {
  for (const word of FREQUENT[lang] ?? []) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), i]);
}
const NONE: readonly number[] = [];
const ASCII = /^[\0-\x7f]*$/;
/** Frequent words of other languages than English, and pieces of words that look so beside a letter with an accent. */
const FOREIGN_WORDS = [...LANGUAGES_OF].flatMap(([word, [first]]) => (first === LANGUAGES.indexOf('en') ? [] : word));
const FOREIGN = new RegExp(`\\b(?:${FOREIGN_WORDS.join('|')})(?![a-z])`, 'g');

/** Most pages that do not say so are in English: to see that takes a quarter of the time that counting all words does. */
const mayBeForeign = (lower: string): boolean => (lower.match(FOREIGN)?.length ?? 0) >= FEWEST_HITS;

function byFrequentWords(sample: string): string | undefined {
  const lower = sample.toLowerCase();
  if (!mayBeForeign(lower)) return undefined;
  const words = lower.match(ASCII.test(lower) ? /[a-z]+/g : /\p{L}+/gu) ?? [];
  const hits = LANGUAGES.map(() => 0);
  for (const word of words) for (const i of LANGUAGES_OF.get(word) ?? NONE) hits[i] = (hits[i] ?? 0) + 1;
  const most = Math.max(...hits);
  return most >= FEWEST_HITS ? LANGUAGES[hits.indexOf(most)] : undefined;
}
