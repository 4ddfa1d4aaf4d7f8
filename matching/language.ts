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
  const cyrillic = sample.match(/[\u0400-\u04ff]/g)?.length ?? 0;
  if (cyrillic === 0) return false;
  const latin = sample.match(/[A-Za-z\u00c0-\u024f]/g)?.length ?? 0;
  return cyrillic > CYRILLIC_SHARE * (cyrillic + latin);
}

function cyrillicLanguage(sample: string, tag: string | undefined): string {
  if (/[іїєґ]/i.test(sample)) return 'uk';
  if (/[ыэъё]/i.test(sample)) return 'ru';
  return tag === 'uk' ? 'uk' : 'ru';
}

function byFrequentWords(sample: string): string | undefined {
  const words = sample.toLowerCase().split(/[^\p{L}]+/u);
  const counts = Object.entries(FREQUENT).map(
    ([lang, frequent]) => [lang, words.filter((word) => frequent.includes(word)).length] as const,
  );
  const [lang, hits] = counts.reduce((best, next) => (next[1] > best[1] ? next : best));
  return hits >= FEWEST_HITS ? lang : undefined;
}
