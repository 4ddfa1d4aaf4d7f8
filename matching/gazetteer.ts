import { type CompiledIndex, own } from './compiled';
import { type FormLines, readForms } from './form-lines';
import { tokenize, type Token } from './tokenize';
import type { Form } from './types';

/** A place in the trie over the words of all forms. */
export interface Node {
  /** The forms that end here. */
  readonly forms: readonly Form[];
  readonly isLeaf: boolean;
  /** The keys that forms go on with; the root keeps them to itself. */
  keys(): readonly string[];
  /** Where a form goes on with this key. */
  child(key: string): Node | undefined;
}

/** The surface forms that texts of one language may hold: a trie over words, with the ways back from inflected words. */
export interface Gazetteer {
  readonly root: Node;
  /** Dictionary forms of an inflected word. */
  lemmas(word: string): readonly string[];
  /** A word of some form, or one of the look-alikes: never taken for a misspelling of another. */
  isWord(word: string): boolean;
}

const NONE: readonly never[] = [];

/** An index stays while a document does; where the reader goes on within it, or changes a setting, its words are read anew with what is unfolded already. */
const gazetteers = new WeakMap<CompiledIndex, Gazetteer>();

export function gazetteerOf(index: CompiledIndex): Gazetteer {
  const known = gazetteers.get(index);
  if (known) return known;
  const gazetteer = readGazetteer(index);
  gazetteers.set(index, gazetteer);
  return gazetteer;
}

/** Unfolds only what is asked for: of some hundred forms a page holds a dozen. */
function readGazetteer(index: CompiledIndex): Gazetteer {
  let words: ReadonlySet<string> | undefined;
  return {
    root: createRoot(index),
    lemmas: (word) => own(index.lemmas, word) ?? NONE,
    isWord: (word) => (words ??= new Set(index.words.split('\n'))).has(word),
  };
}

/** Where forms and their entries are looked up. */
interface Table {
  readonly entries: CompiledIndex['entries'];
  readonly lines: FormLines;
}

function createRoot({ starts, entries, forms }: CompiledIndex): Node {
  const table: Table = { entries, lines: readForms(forms) };
  const children = new Map<string, Node | undefined>();
  const unfold = (key: string): Node | undefined => {
    const ways = own(starts, key)?.map((number) => ({ number, rest: restBehind(key, table.lines.keysOf(number)) }));
    return ways && new Branch(table, ways);
  };
  return {
    forms: NONE,
    isLeaf: false,
    keys: () => NONE,
    child(key) {
      if (!children.has(key)) children.set(key, unfold(key));
      return children.get(key);
    },
  };
}

/** A form by its number, with the keys that are left of its way; none where it ends. */
interface Way {
  readonly number: number;
  readonly rest: string;
}

/** The keys behind the first one. */
const restBehind = (key: string, keys: string): string => keys.slice(key.length + 1);

const goesOnWith = (key: string, { rest }: Way): boolean =>
  rest.startsWith(key) && (rest.length === key.length || rest.charCodeAt(key.length) === BLANK);

const BLANK = 0x20;

class Branch implements Node {
  readonly #table: Table;
  readonly #ways: readonly Way[];
  readonly #children = new Map<string, Branch | undefined>();
  readonly isLeaf: boolean;
  #forms: readonly Form[] | undefined;
  #keys: readonly string[] | undefined;

  constructor(table: Table, ways: readonly Way[]) {
    this.#table = table;
    this.#ways = ways;
    this.isLeaf = ways.every(({ rest }) => rest === '');
  }

  get forms(): readonly Form[] {
    return (this.#forms ??= this.#ways.flatMap(({ number, rest }) => (rest === '' ? formAt(this.#table, number) : NONE)));
  }

  keys(): readonly string[] {
    return (this.#keys ??= [
      ...new Set(this.#ways.flatMap(({ rest }) => (rest === '' ? NONE : (rest.split(' ', 1)[0] ?? NONE)))),
    ]);
  }

  child(key: string): Branch | undefined {
    if (!this.#children.has(key)) this.#children.set(key, this.#grow(key));
    return this.#children.get(key);
  }

  #grow(key: string): Branch | undefined {
    const ways = this.#ways.filter((way) => goesOnWith(key, way));
    if (ways.length === 0) return undefined;
    return new Branch(
      this.#table,
      ways.map(({ number, rest }) => ({ number, rest: restBehind(key, rest) })),
    );
  }
}

function formAt({ entries, lines }: Table, number: number): Form | readonly Form[] {
  const { entry, alias } = lines.read(number);
  const known = entries[entry];
  return known ? new KnownForm(known, alias) : NONE;
}

class KnownForm implements Form {
  #tokens: readonly Token[] | undefined;

  constructor(
    readonly entry: Form['entry'],
    readonly alias: Form['alias'],
  ) {}

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokenize(this.alias.form).tokens);
  }
}
