import type { Random } from './random';

const ONSETS = ['b', 'br', 'd', 'dr', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'z'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const CODAS = ['', '', '', 'n', 'r', 'l', 's', 'm', 'nd', 'rt', 'ck'];

/** A name that nobody has: two to four syllables with a capital. */
export function makeName(random: Random): string {
  const syllables = Array.from(
    { length: random.between(2, 4) },
    () => random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS),
  );
  const word = syllables.join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
