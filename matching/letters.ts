/**
 * What the letters of a word tell at a glance, in numbers: enough to rule out nearly all pairs of words that are no spellings of each other,
 * at the cost of one loop over the letters. For lower-case letters; those of other alphabets share numbers.
 */

/** Letters that are spelt in each other's place at the start of a name: kh, h; tch, ch; v, w, f, ph; y, j, i; ou, u. */
const SAME_START = new Map(
  ['ckqxht', 'fpvw', 'ijy', 'ou'].flatMap((group) => [...group].map((letter) => [letter, group.charAt(0)])),
);

/** And at its end: ch, k, c, q; ph, f, w, v; x, z, s; y, i. */
const SAME_END = new Map(['ckqhfpvw', 'ijy', 'sxz'].flatMap((group) => [...group].map((letter) => [letter, group.charAt(0)])));

/** Low bits of a character's code; Latin letters keep apart, and a capital has the number of its small letter. */
const numberOf = (code: number): number => code & 31;

const classes = (same: ReadonlyMap<string, string>): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, number) => {
    const letter = String.fromCharCode(96 + number);
    return numberOf((same.get(letter) ?? letter).charCodeAt(0));
  });

const STARTS = classes(SAME_START);
const ENDS = classes(SAME_END);

/** Letters that transliteration leaves where they are, double ones aside. */
const KEPT = new Uint8Array(32);
for (const letter of 'abdeglmnr') KEPT[numberOf(letter.charCodeAt(0))] = 1;

/** 0…31, the same for every letter that some spelling of the word may begin with. */
export const startOf = (code: number): number => STARTS[numberOf(code)] ?? 0;

/** 0…31, the same for every letter that some spelling of the word may end with. */
export const endOf = (code: number): number => ENDS[numberOf(code)] ?? 0;

/** One bit a letter. */
export const bitOf = (code: number): number => 1 << numberOf(code);

/** Goes on with the sound of a word, from 0; equal for two spellings of one name, and for few other words. */
export function addSound(sound: number, code: number): number {
  const number = numberOf(code);
  if (!KEPT[number] || (sound & 31) === number) return sound;
  return ((Math.imul(sound >>> 5, 23) + number) << 5) | number;
}

export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= bitOf(word.charCodeAt(i));
  return letters;
}

export function soundOf(word: string): number {
  let sound = 0;
  for (let i = 0; i < word.length; i++) sound = addSound(sound, word.charCodeAt(i));
  return sound;
}

export function countBits(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
