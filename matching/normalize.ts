/** A text in which one letter is one letter, with the way back. */
export interface Normalized {
  readonly text: string;
  /** Offset in the original of the character at `index`; UTF-16. */
  startOf(index: number): number;
  /** Offset just behind the character at `index` in the original, its combining marks included. */
  endOf(index: number): number;
}

/** Soft hyphens, zero-width characters, direction marks, variation selectors: nothing a reader sees; and the raised figures of footnotes. */
const IGNORED =
  /[\u00ad\u00b2\u00b3\u00b9\u2070-\u2089\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/;
const MARK = /\p{M}/u;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const APOSTROPHE = /[\u0060\u00b4\u02b9\u02bc\u2018\u2019\u201b\u2032\uff07]/;
const SPACE = /[^\S\n]/;
/** Letters that Unicode does not take apart. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  Đ: 'D',
  ı: 'i',
};

const cache = new Map<string, string>();

/** `é` → `e`, `Ａ` → `A`, `–` → `-`, `’` → `'`, no-break space → space, soft hyphen → nothing. */
function fold(char: string): string {
  const known = cache.get(char);
  if (known !== undefined) return known;
  const folded = foldAnew(char);
  cache.set(char, folded);
  return folded;
}

function foldAnew(char: string): string {
  if (IGNORED.test(char) || MARK.test(char)) return '';
  if (DASH.test(char)) return '-';
  if (APOSTROPHE.test(char)) return "'";
  if (SPACE.test(char)) return ' ';
  const bare = char.normalize('NFKD').replace(/\p{M}/gu, '');
  // What a sign falls apart into may need folding itself: a double prime is two primes.
  return SPELLED_OUT[bare] ?? (bare === char ? bare : Array.from(bare, fold).join(''));
}

/** Characters that stand for themselves: most of a text in Latin, Russian, Ukrainian or Chinese letters, found at native speed. */
const PLAIN =
  '\\n\\x20-\\x5f\\x61-\\x7e\\u00ab\\u00bb\\u0404\\u0406\\u0410-\\u0418\\u041a-\\u0438\\u043a-\\u044f\\u0454\\u0456\\u201c-\\u201f\\u4e00-\\u9fff';
/** Both halves of a pair of surrogates at once; the flag `u` would do the same in twice the time. */
const NOT_PLAIN = new RegExp(`[\\ud800-\\udbff][\\udc00-\\udfff]|[^${PLAIN}]`, 'g');

/**
 * Folds what writing varies without changing the word: accents, width, dashes, quotes, spaces, invisible characters.
 * Capitals stay, for they are evidence. The offsets never go back.
 */
export function normalize(original: string): Normalized {
  if (original.search(NOT_PLAIN) < 0) return asItIs(original);
  let isOneToOne = true;
  const text = original.replace(NOT_PLAIN, (char) => {
    const folded = fold(char);
    isOneToOne &&= char.length === 1 && folded.length === 1;
    return folded;
  });
  if (isOneToOne) return asItIs(text);
  let offsets: Offsets | undefined;
  const at = (list: 'starts' | 'ends', index: number): number => {
    offsets ??= offsetsOf(original);
    const value = offsets[list][index];
    if (value === undefined) throw new RangeError(`No character ${index} in a text of ${text.length}`);
    return value;
  };
  return { text, startOf: (index) => at('starts', index), endOf: (index) => at('ends', index) };
}

/** A text that is folded already, with its own offsets. */
export const asItIs = (text: string): Normalized => ({ text, startOf: itself, endOf: after });

const itself = (index: number): number => index;
const after = (index: number): number => index + 1;

interface Offsets {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Offsets in the original of each folded character. */
function offsetsOf(original: string): Offsets {
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const char of original) {
    const next = offset + char.length;
    const { length } = fold(char);
    if (length === 0 && ends.length > 0 && MARK.test(char)) ends[ends.length - 1] = next;
    for (let i = 0; i < length; i++) {
      starts.push(offset);
      ends.push(next);
    }
    offset = next;
  }
  return { starts, ends };
}
