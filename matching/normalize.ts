/** A text in which one letter is one letter, with the way back. */
export interface Normalized {
  readonly text: string;
  /** Offset in the original of the character at `index`; UTF-16. */
  startOf(index: number): number;
  /** Offset just behind the character at `index` in the original, its combining marks included. */
  endOf(index: number): number;
}

/** Soft hyphens, zero-width characters, direction marks, variation selectors: nothing a reader sees; and the raised figures of footnotes. */
const IGNORED = /[\u00ad\u00b2\u00b3\u00b9\u2070-\u2089\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/;
const MARK = /\p{M}/u;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const APOSTROPHE = /[\u0060\u00b4\u02b9\u02bc\u2018\u2019\u201b\u2032\uff07]/;
const SPACE = /[^\S\n]/;
/** Letters that Unicode does not take apart. */
const SPELLED_OUT: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', Đ: 'D', ı: 'i' };

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
  return SPELLED_OUT[char] ?? char.normalize('NFKD').replace(/\p{M}/gu, '');
}

/**
 * Folds what writing varies without changing the word: accents, width, dashes, quotes, spaces, invisible characters.
 * Capitals stay, for they are evidence. The offsets never go back.
 */
export function normalize(original: string): Normalized {
  // Most English paragraphs need no folding; the test runs at native speed.
  if (/^[\x0a\x20-\x5f\x61-\x7e]*$/.test(original)) {
    return { text: original, startOf: (index) => index, endOf: (index) => index + 1 };
  }
  return normalizeByCharacter(original);
}

function normalizeByCharacter(original: string): Normalized {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const char of original) {
    const next = offset + char.length;
    const folded = char >= ' ' && char <= '~' && char !== '`' ? char : fold(char);
    if (folded === '' && ends.length > 0 && MARK.test(char)) ends[ends.length - 1] = next;
    for (let i = 0; i < folded.length; i++) {
      starts.push(offset);
      ends.push(next);
    }
    text += folded;
    offset = next;
  }
  const at = (list: readonly number[], index: number): number => {
    const value = list[index];
    if (value === undefined) throw new RangeError(`No character ${index} in a text of ${list.length}`);
    return value;
  };
  return { text, startOf: (index) => at(starts, index), endOf: (index) => at(ends, index) };
}
