/**
 * Every word that a person sees, in the language of the browser, or in English where we have no file for it.
 * The texts are in `public/_locales`; the English file names the keys.
 */
import browser from 'webextension-polyfill';
import type english from '@/public/_locales/en/messages.json';

/** The name of a text. */
export type MessageKey = keyof typeof english;

/** The name of a text that depends on a number: `entryCount` stands for `entryCount_one`, `entryCount_other` and so on. */
export type CountKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** The text with its `$1`, `$2`… replaced; at most nine, as browsers allow. */
export function t(key: MessageKey, ...substitutions: readonly string[]): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

/** Stands for a substitution until the text is cut there; no text holds it. */
const MARK = '\u0001';

/** The text in parts, with what is no string (an element) in the places of `$1`, `$2`…, which a language may order as it likes. */
export function tAround<T>(key: MessageKey, ...parts: readonly T[]): readonly (string | T)[] {
  const text = t(key, ...parts.map((_, at) => `${MARK}${at}${MARK}`));
  // Between marks stands the place of a part: every second piece.
  return text.split(MARK).flatMap((piece, at) => (at % 2 === 0 ? (piece === '' ? [] : piece) : (parts[Number(piece)] ?? [])));
}

/** The text for a number, in the plural that the language has for it; `$1` is the number as it is written there. */
export function tCount(key: CountKey, count: number): string {
  const language = interfaceLanguage();
  const category = new Intl.PluralRules(language).select(count);
  // Categories that English does not know are keys of other files; a test holds them against the language's rules.
  return t(`${key}_${category}` as MessageKey, new Intl.NumberFormat(language).format(count));
}

/** The language (BCP 47) that the texts are in. It may not be the browser's: not every language has a file. */
export function interfaceLanguage(): string {
  return t('interfaceLanguage');
}
