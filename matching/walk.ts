import type { Speller } from './fuzzy';
import { gapBefore, isBlank, isPossessive, joins, keyAfter } from './gaps';
import type { Gazetteer, Node } from './gazetteer';
import type { Token, Tokens } from './tokenize';
import type { Form, MatchKind } from './types';

/** Lower-case words are only looked at for misspellings when long enough to be no everyday word; names begin with a capital. */
const SHORTEST_LOWER_CASE_SLIP = 9;
/** As the first word of a longer form, whose other words must follow, a shorter one may be mistyped. */
const SHORTEST_LOWER_CASE_SLIP_IN_PHRASE = 7;
/** In a longer form at most this many letters may be wrong altogether. */
const MOST_EDITS = 2;
/** Two letters away from an everyday word stands another everyday word (enlargement, engagement). */
const MOST_EDITS_IN_LOWER_CASE = 1;

const RANK: readonly MatchKind[] = ['exact', 'fold', 'inflection', 'transliteration', 'typo'];
export const worse = (a: MatchKind, b: MatchKind): MatchKind => (RANK.indexOf(a) > RANK.indexOf(b) ? a : b);

interface Step {
  readonly node: Node;
  /** The way so far makes sense only with more words behind it. */
  readonly unfinished: boolean;
  readonly edits: number;
  readonly letters: number;
  readonly kind: MatchKind;
}

/** A form that the words from some token on read like. */
export interface Found extends Omit<Step, 'node' | 'unfinished'> {
  readonly form: Form;
  /** Its last token. */
  readonly last: number;
}

/** Ways from a token through the trie: as written, inflected, then misspelt; the `s` of a possessive may be stepped over. */
export class Walk {
  readonly #text: Tokens;
  readonly #gazetteer: Gazetteer;
  readonly #speller: Speller;

  constructor(text: Tokens, gazetteer: Gazetteer, speller: Speller) {
    this.#text = text;
    this.#gazetteer = gazetteer;
    this.#speller = speller;
  }

  /** Everything that begins with the token. */
  from(first: number): Found[] {
    const found: Found[] = [];
    this.#follow({ node: this.#gazetteer.root, unfinished: true, edits: 0, letters: 0, kind: 'exact' }, first, found);
    return found;
  }

  #follow(from: Step, index: number, found: Found[]): void {
    const token = this.#text.tokens[index];
    if (!token) return;
    const before = from.letters === 0 ? undefined : this.#text.tokens[index - 1];
    const plain = !before || isBlank(this.#text, index);
    const key = plain ? token.key : keyAfter(gapBefore(this.#text, index), before.key.length === 1, token.key);
    const { edits, letters } = from;
    const exact = from.node.child(key);
    if (exact) {
      const step = { node: exact, unfinished: false, edits, letters: letters + token.key.length, kind: from.kind };
      this.#take(step, index, found);
    }
    if (key !== token.key) return;
    for (const lemma of this.#gazetteer.lemmas.get(key) ?? []) {
      const node = from.node.child(lemma);
      const kind = worse(from.kind, 'inflection');
      if (node) this.#take({ node, unfinished: false, edits, letters: letters + lemma.length, kind }, index, found);
    }
    this.#takeMisspelt(from, token, index, found);
  }

  #take(step: Step, last: number, found: Found[]): void {
    const { node, edits, letters, kind } = step;
    if (!step.unfinished) for (const form of node.forms) found.push({ form, last, edits, letters, kind });
    if (node.isLeaf || !joins(this.#text, last + 1)) return;
    this.#follow(step, last + 1, found);
    if (isPossessive(this.#text, last + 1) && joins(this.#text, last + 2)) this.#follow(step, last + 2, found);
  }

  #takeMisspelt(from: Step, token: Token, index: number, found: Found[]): void {
    const atStart = from.letters === 0;
    const small = token.capitals === 'none';
    if (atStart && small && token.key.length < SHORTEST_LOWER_CASE_SLIP_IN_PHRASE) return;
    const { key } = token;
    const proposals = atStart ? this.#speller.propose(key) : this.#speller.among(key, from.node.keys());
    for (const { word, distance, wordLike } of proposals) {
      const node = from.node.child(word);
      const edits = from.edits + distance;
      if (!node || word === token.key || edits > MOST_EDITS || (distance > 0 && this.#gazetteer.words.has(token.key))) continue;
      if (small && distance > MOST_EDITS_IN_LOWER_CASE) continue;
      const unfinished = atStart && (wordLike || (small && token.key.length < SHORTEST_LOWER_CASE_SLIP));
      const kind = worse(from.kind, distance > 0 ? 'typo' : 'transliteration');
      this.#take({ node, unfinished, edits, letters: from.letters + word.length, kind }, index, found);
    }
  }
}
