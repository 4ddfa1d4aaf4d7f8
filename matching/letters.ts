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

/** Letters that transliteration leaves where they are, double ones aside: one bit each, as in `lettersOf`. */
export const KEPT = [...'abdeglmnr'].reduce((bits, letter) => bits | (1 << numberOf(letter.charCodeAt(0))), 0);

/** 0…31, the same for every letter that some spelling of the word may begin with. */
export const startOf = (code: number): number => STARTS[numberOf(code)] ?? 0;

/** 0…31, the same for every letter that some spelling of the word may end with. */
export const endOf = (code: number): number => ENDS[numberOf(code)] ?? 0;

/** One bit for each letter between the offsets. Runs for most words of a text: so without calls. */
export function lettersOf(text: string, start = 0, end = text.length): number {
  let letters = 0;
  for (let i = start; i < end; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** Equal for two spellings of one name, and for few other words. */
export function soundOf(text: string, start = 0, end = text.length): number {
  let sound = 0;
  let last = 0;
  for (let i = start; i < end; i++) {
    const number = text.charCodeAt(i) & 31;
    if (number === last || ((KEPT >>> number) & 1) === 0) continue;
    sound = Math.imul(sound, 23) + number;
    last = number;
  }
  return sound;
}

export function countBits(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** In how many letters words may differ that many edits, and so much in length, apart: one that is dropped is one, one in another's place two. */
export const mostLettersApart = (edits: number, longer: number): number => 2 * edits - Math.abs(longer);
