/**
 * The forms a word takes in a sentence, by language: from the dictionary form, as packs give it, to all others.
 * Going this way round, and not from the text to a stem, no two words fall together by accident:
 * «Лавров» gives «Лаврову», but «лавры» gives nothing of Lavrov.
 */

/** [ending of the dictionary form, endings of the others]; the first rule that fits is taken. Folded: й is и, ї is і, ё is е. */
type Rule = readonly [ending: string, others: readonly string[]];

const split = (endings: string): readonly string[] => endings.split(' ').map((ending) => (ending === '-' ? '' : ending));

/** Lavrov → Lavrova … Lavrovym; Kreml → Kremlya; Rossiya → Rossii; zapadnyj → zapadnogo, in Cyrillic. */
const RUSSIAN: readonly Rule[] = [
  ['ия', split('ии ию иеи иями иях')],
  ['ие', split('ия ию ием ии их им ими')],
  ['ые', split('ых ым ыми')],
  ['ыи', split('ого ому ым ом ая ои ую ое ые ых ыми')],
  ['еи', split('ея ею еем ее')],
  ['ии', split('его ему им ем ая яя ои ую ее ое ие их ими ого ому ом иям иями иях')],
  ['ая', split('ои ую ою ые ых ым ыми')],
  ['яя', split('еи юю ие их им ими')],
  ['ое', split('ого ому ым ом')],
  ['ее', split('его ему им ем')],
  ['а', split('ы и е у ои ою - ам ами ах')],
  ['я', split('и е ю еи ею ь ям ями ях')],
  ['ь', split('я ю ем е и ью')],
  ['ы', split('ов ам ами ах -')],
  ['и', split('ов еи ам ами ах -')],
  ['о', split('а у ом е')],
  ['', split('а у ом ым е ы и ов ам ами ах')],
];

/** Zakhid is irregular and given in full by the pack. */
const UKRAINIAN: readonly Rule[] = [
  ['ія', split('іі ію ією іи іями іях')],
  ['іі', split('іи іям іями іях')],
  ['іи', split('ія ію ієм ієві іі')],
  ['ии', split('ого ому им ім их ими а оі у ою і')],
  ['и', split('ого ому им ім их ими ів ам ами ах а оі у ою і')],
  ['а', split('и і у ою оі - ам ами ах')],
  ['я', split('і ю ею ям ями ях')],
  ['ість', split('ості істю остеи остям остями остях')],
  ['ь', split('я ю ем і ем')],
  ['ір', split('ора ору ором орі орові ори орів орам орами орах іра іру іром ірі')],
  ['ар', split('аря арю арем ареві арі арів арям арями арях ара ару аром')],
  ['і', split('их им ими іх')],
  ['о', split('а у ом і')],
  ['е', split('ого ому им ім')],
  ['', split('а у ові ом ем им і и ів ам ами ах')],
];

/** Adjectives; nouns and names, which have a capital, only take what makes no other word of them (Ukrainer, Moskauer). */
const GERMAN: readonly Rule[] = [
  ['e', split('en er es em')],
  ['es', split('e en er em')],
  ['er', split('e en em es')],
  ['en', split('e er es em')],
  ['', split('e en er es em')],
];
const GERMAN_NOUN: readonly Rule[] = [
  ['e', split('en')],
  ['nis', split('nisse nisses nissen')],
  ['s', split('se ses')],
  ['', split('s es n en')],
];

const FRENCH: readonly Rule[] = [['', split('s e es')]];
const SPANISH: readonly Rule[] = [['', split('s es')]];
const ENGLISH: readonly Rule[] = [
  ['y', split('ies')],
  ['s', []],
  ['', split('s')],
];

/** Key of the rules for names that a language takes over from another and only puts into the genitive. */
export const FOREIGN_NAME = 'foreign-name';

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  ru: RUSSIAN,
  uk: UKRAINIAN,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  en: ENGLISH,
  [FOREIGN_NAME]: [
    ['s', []],
    ['', split('s')],
  ],
};

/** Shorter words are particles, which keep their form. */
const SHORTEST = 3;

/** Other forms of a folded, lower-case word; none for a language without rules. `noun`: the dictionary form has a capital. */
export function inflections(word: string, lang: string, noun: boolean): readonly string[] {
  const rules = lang === 'de' && noun ? GERMAN_NOUN : RULES[lang];
  const rule = word.length < SHORTEST ? undefined : rules?.find(([ending]) => word.endsWith(ending));
  if (!rule) return [];
  const [ending, others] = rule;
  const stem = word.slice(0, word.length - ending.length);
  return others.map((other) => stem + other).filter((form) => form.length >= SHORTEST && form !== word);
}
