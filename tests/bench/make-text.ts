/** Sentences of no meaning with the letters, capitals and word lengths of a newspaper, and names planted in them. */
import type { LinkableEntry } from '@/matching/types';
import { makeName } from './make-name';
import type { Random } from './random';
import { everydayWords, SMALL_WORDS } from './vocabulary';

/** A name that the linker is to find. */
export interface Planted {
  readonly entry: string;
  readonly text: string;
  readonly misspelt: boolean;
}

/** One planted name in so many words, as in news. */
const WORDS_PER_PLANT = 60;
const MISSPELT = 0.3;
/** Shorter names have no misspellings that are no other words. */
const SHORTEST_MISSPELT = 8;
const SMALL = 0.48;
/** Words with a capital within sentences, as in news. */
const NAMES = 0.06;
/** So many names that mean nothing to the glossary stand on the pages, again and again. */
const STRANGERS = 3000;

export class TextMaker {
  readonly planted: Planted[] = [];
  readonly #random: Random;
  readonly #words: readonly string[];
  readonly #names: readonly string[];
  readonly #forms: readonly (readonly [entry: string, form: string])[];

  constructor(
    random: Random,
    entries: readonly LinkableEntry[],
    readonly wordsPerPlant = WORDS_PER_PLANT,
  ) {
    this.#random = random;
    this.#words = everydayWords(random);
    this.#names = Array.from({ length: STRANGERS }, () => makeName(random));
    this.#forms = entries.flatMap(plantable);
  }

  paragraph(): string {
    return Array.from({ length: this.#random.between(1, 4) }, () => this.sentence()).join(' ');
  }

  sentence(): string {
    const words = Array.from({ length: this.#random.between(7, 28) }, () => this.#word());
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  title(): string {
    return Array.from({ length: this.#random.between(3, 8) }, () => this.#random.pick(this.#words)).join(' ');
  }

  #word(): string {
    const random = this.#random;
    if (random.chance(1 / this.wordsPerPlant)) return this.#plant();
    const comma = random.chance(0.06) ? ',' : '';
    if (random.chance(SMALL)) return random.pick(SMALL_WORDS);
    return (random.chance(NAMES / (1 - SMALL)) ? random.pick(this.#names) : random.pick(this.#words)) + comma;
  }

  /** Between two small words, so that no other name beside it is taken for a part of it. */
  #plant(): string {
    const [entry, form] = this.#random.pick(this.#forms);
    const misspelt = form.length >= SHORTEST_MISSPELT && this.#random.chance(MISSPELT);
    const text = misspelt ? misspell(form, this.#random) : form;
    this.planted.push({ entry, text, misspelt });
    return `by ${text} that`;
  }
}

/** Forms of more than a word or of many letters, that need no cue. */
function plantable({ id, aliases }: LinkableEntry): readonly (readonly [string, string])[] {
  return aliases
    .filter(({ langs, ambiguous, traps, onlyAfter, onlyBefore, neverFuzzy, hidden }) => {
      return !(langs ?? ambiguous ?? traps ?? onlyAfter ?? onlyBefore ?? neverFuzzy ?? hidden);
    })
    .filter(({ form }) => /^(?:[A-Z][a-z]+ )*[A-Z][a-z]{6,}$/.test(form))
    .map(({ form }) => [id, form] as const);
}

/** One letter of the longest word, neither the first nor the last two, is dropped, doubled, changed or swapped. */
function misspell(form: string, random: Random): string {
  const longest = form.split(' ').reduce((best, word) => (word.length > best.length ? word : best), '');
  const at = form.indexOf(longest) + random.between(2, longest.length - 4);
  const [before, letter, next, behind] = [form.slice(0, at), form.charAt(at), form.charAt(at + 1), form.slice(at + 2)];
  return before + random.pick([next, letter + letter + next, `${letter === 'e' ? 'a' : 'e'}${next}`, next + letter]) + behind;
}
