import { soundOf } from './letters';
import { memoize } from './memo';

/**
 * Spellings of one name in different alphabets and countries, brought to one skeleton:
 * Lavrov, Lawrow, Lavroff → lafrof; Sergey, Sergei, Sergej, Serguei → sergei; Jens, Yens → iens.
 * The order matters: later rules see what earlier ones wrote.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/gu(?=[ei])/g, 'g'],
  [/ph/g, 'f'],
  [/q/g, 'k'],
  [/kh/g, 'h'],
  [/sch(?=[tp])/g, 's'],
  [/ts?ch/g, 'q'],
  [/sch/g, 'sh'],
  [/ch/g, 'q'],
  [/t[sz]/g, 'ts'],
  [/c(?=[aoukrlt]|$)/g, 'k'],
  [/x/g, 'ks'],
  [/[vw]/g, 'f'],
  [/[yj]/g, 'i'],
  [/ou/g, 'u'],
  [/(.)\1+/g, '$1'],
];

/** Equal for two spellings of a name, in Latin letters and folded; says nothing about other words. */
export function skeleton(word: string): string {
  return RULES.reduce((letters, [pattern, replacement]) => letters.replace(pattern, replacement), word);
}

/** A name's skeleton is asked for by each word that may be a spelling of it. */
export const skeletonOf = memoize(skeleton);

/** Whether two words are spellings of one name. */
export const isAlike = (a: string, b: string): boolean =>
  a === b || (soundOf(a) === soundOf(b) && skeletonOf(a) === skeletonOf(b));
