import { type CompiledIndex, own } from './compiled';
import { tokenize, type Token } from './tokenize';
import type { Form } from './types';

/** A place in the trie over the words of all forms. */
export interface Node {
  /** The forms that end here. */
  readonly forms: readonly Form[];
  readonly isLeaf: boolean;
  /** The keys that forms go on with; the root keeps them to itself. */
  keys(): Iterable<string>;
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

/** Unfolds only what is asked for: of some hundred forms a page holds a dozen. */
export function readGazetteer(index: CompiledIndex): Gazetteer {
  let words: ReadonlySet<string> | undefined;
  return {
    root: createRoot(index),
    lemmas: (word) => own(index.lemmas, word) ?? NONE,
    isWord: (word) => (words ??= new Set(index.words)).has(word),
  };
}

function createRoot({ entries, forms, starts }: CompiledIndex): Node {
  const children = new Map<string, Node | undefined>();
  const unfold = (key: string): Node | undefined => {
    const ways = own(starts, key)?.flatMap((number): Way | readonly Way[] => {
      const [entry, alias, keys] = forms[number] ?? [];
      const bearer = entries[entry ?? -1];
      return bearer && alias && keys !== undefined ? { keys: keys.split(' '), form: new KnownForm(bearer, alias) } : NONE;
    });
    return ways && new Branch(ways, 1);
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

/** A form and its way through the trie. */
interface Way {
  readonly keys: readonly string[];
  readonly form: Form;
}

class Branch implements Node {
  readonly forms: readonly Form[];
  readonly #longer: readonly Way[];
  readonly #depth: number;
  #children: Map<string, Branch> | undefined;

  constructor(ways: readonly Way[], depth: number) {
    this.#depth = depth;
    this.forms = ways.filter(({ keys }) => keys.length === depth).map(({ form }) => form);
    this.#longer = ways.filter(({ keys }) => keys.length > depth);
  }

  get isLeaf(): boolean {
    return this.#longer.length === 0;
  }

  keys(): Iterable<string> {
    return this.#grown().keys();
  }

  child(key: string): Branch | undefined {
    return this.#grown().get(key);
  }

  #grown(): Map<string, Branch> {
    return (this.#children ??= this.#grow());
  }

  #grow(): Map<string, Branch> {
    const groups = Map.groupBy(this.#longer, ({ keys }) => keys[this.#depth] ?? '');
    return new Map([...groups].map(([key, ways]) => [key, new Branch(ways, this.#depth + 1)]));
  }
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
