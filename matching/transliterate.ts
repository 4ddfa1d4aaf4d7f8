import { soundOf } from './letters';
import { memoize } from './memo';

/**
 * Spellings of one name in different alphabets and countries, brought to one skeleton:
 * Lavrov, Lawrow, Lavroff → lafrof; Sergey, Sergei, Sergej, Serguei → sergei; Jens, Yens → iens.
 * The order matters: later rules see what earlier ones wrote. Without regular expressions: they would have to be compiled whenever the background starts.
 */
const RULES: readonly (readonly [letters: string, others: string])[] = [
  ['gue', 'ge'],
  ['gui', 'gi'],
  ['ph', 'f'],
  ['q', 'k'],
  ['kh', 'h'],
  ['scht', 'st'],
  ['schp', 'sp'],
  ['tsch', 'q'],
  ['tch', 'q'],
  ['sch', 'sh'],
  ['ch', 'q'],
  ['tz', 'ts'],
  ...[...'kaourlt'].map((next) => [`c${next}`, `k${next}`] as const),
  ['x', 'ks'],
  ['v', 'f'],
  ['w', 'f'],
  ['y', 'i'],
  ['j', 'i'],
  ['ou', 'u'],
];

/** Equal for two spellings of a name, in Latin letters and folded; says nothing about other words. */
export function skeleton(word: string): string {
  let letters = word;
  for (const [some, others] of RULES) if (letters.includes(some)) letters = letters.replaceAll(some, others);
  return withoutDoubles(letters.endsWith('c') ? `${letters.slice(0, -1)}k` : letters);
}

function withoutDoubles(letters: string): string {
  let once = '';
  for (const letter of letters) if (!once.endsWith(letter)) once += letter;
  return once;
}

/** A name's skeleton is asked for by each word that may be a spelling of it. */
export const skeletonOf = memoize(skeleton);

/** Whether two words are spellings of one name. */
export const isAlike = (a: string, b: string): boolean =>
  a === b || (soundOf(a) === soundOf(b) && skeletonOf(a) === skeletonOf(b));
