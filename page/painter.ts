import { isSamePlace, type Piece, type PlacedMention } from './types';

/** How underlined words look. */
export type UnderlineStyle = 'dotted' | 'solid' | 'dashed' | 'wavy' | 'tint';

/** Names in the registry that the page shares with us, neutral ones: they do not say whose they are; `highlight.css` gives them their looks. */
export const HIGHLIGHT_NAMES: Readonly<Record<UnderlineStyle, string>> = {
  dotted: 'noted-words',
  solid: 'noted-words-solid',
  dashed: 'noted-words-dashed',
  wavy: 'noted-words-wavy',
  tint: 'noted-words-tint',
};
const ACTIVE = 'noted-words-active';

/** All of them. */
export const HIGHLIGHTS: readonly string[] = [...Object.values(HIGHLIGHT_NAMES), ACTIVE];

/** What is used of `CSS.highlights`. It is never iterated: Firefox refuses that to content scripts. */
export interface Registry {
  get(name: string): Highlight | undefined;
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): boolean;
}

export interface PainterOptions {
  readonly registry: Registry;
  readonly style: UnderlineStyle;
  /** The text from one piece to another, as the document has it. */
  readonly textAcross: (first: Piece, last: Piece) => string;
  /** The rules for shadow roots, where the browser does not let the document's rules in. */
  readonly shadowRules?: string | undefined;
}

/** Underlines words without touching the page: static ranges in a named highlight. */
export class Painter {
  readonly #options: PainterOptions;
  readonly #term = new Highlight();
  readonly #active = new Highlight();
  readonly #painted = new Map<PlacedMention, readonly StaticRange[]>();
  /** Those painted, by the node that they begin in. */
  readonly #byNode = new Map<Text, readonly PlacedMention[]>();
  readonly #adopted = new Map<ShadowRoot, CSSStyleSheet>();

  constructor(options: PainterOptions) {
    this.#options = options;
    this.#active.priority = 1;
  }

  get #name(): string {
    return HIGHLIGHT_NAMES[this.#options.style];
  }

  /** Also when the block was judged anew since, and the words are the same: between two looks at the page the reader points at what is there. */
  isPainted(mention: PlacedMention): boolean {
    if (this.#painted.has(mention)) return true;
    return this.#byNode.get(mention.pieces[0].node)?.some((one) => isSamePlace(one, mention)) ?? false;
  }

  /** Underlines exactly these. */
  paint(mentions: readonly PlacedMention[]): void {
    const wanted = new Set(mentions);
    for (const [mention, ranges] of this.#painted) {
      if (wanted.has(mention)) continue;
      this.#remove(mention, ranges);
    }
    for (const mention of wanted) if (!this.#painted.has(mention)) this.#add(mention);
    this.register();
  }

  /** Marks the one mention that the reader looks at, or none. */
  mark(mention: PlacedMention | undefined): void {
    this.#active.clear();
    if (mention) for (const range of this.#rangesOf(mention)) this.#active.add(range);
    this.register();
  }

  /** Puts the highlights into the registry, again if the page took them out. */
  register(): void {
    this.#registerOne(this.#name, this.#term);
    this.#registerOne(ACTIVE, this.#active);
  }

  /** Leaves nothing behind. */
  clear(): void {
    const { registry } = this.#options;
    if (registry.get(this.#name) === this.#term) registry.delete(this.#name);
    if (registry.get(ACTIVE) === this.#active) registry.delete(ACTIVE);
    for (const [root, sheet] of this.#adopted) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== sheet);
    }
    // What comes later, a card that closes with the same signal, must not register them again.
    this.#term.clear();
    this.#active.clear();
    this.#painted.clear();
    this.#byNode.clear();
    this.#adopted.clear();
  }

  /** An empty highlight is not registered: on a page without names there is nothing of ours to see. */
  #registerOne(name: string, highlight: Highlight): void {
    const { registry } = this.#options;
    const registered = registry.get(name) === highlight;
    if (highlight.size === 0 && registered) registry.delete(name);
    else if (highlight.size > 0 && !registered) registry.set(name, highlight);
  }

  #remove(mention: PlacedMention, ranges: readonly StaticRange[]): void {
    for (const range of ranges) this.#term.delete(range);
    this.#painted.delete(mention);
    const { node } = mention.pieces[0];
    const left = this.#byNode.get(node)?.filter((one) => one !== mention) ?? [];
    if (left.length > 0) this.#byNode.set(node, left);
    else this.#byNode.delete(node);
  }

  #add(mention: PlacedMention): void {
    const ranges = this.#rangesOf(mention);
    for (const range of ranges) this.#term.add(range);
    this.#painted.set(mention, ranges);
    const { node } = mention.pieces[0];
    this.#byNode.set(node, [...(this.#byNode.get(node) ?? []), mention]);
    if (mention.block instanceof ShadowRoot || mention.block.getRootNode() instanceof ShadowRoot) this.#adoptRules(mention);
  }

  /** One range when the pieces stand side by side; one a piece when something that is not read stands between them. */
  #rangesOf({ pieces }: PlacedMention): readonly StaticRange[] {
    const [first] = pieces;
    const last = pieces.at(-1) ?? first;
    const words = pieces.map(({ node, start, end }) => node.data.slice(start, end)).join('');
    const isWhole = pieces.length > 1 && this.#options.textAcross(first, last) === words;
    return isWhole ? [rangeOver(first, last)] : pieces.map((piece) => rangeOver(piece, piece));
  }

  #adoptRules({ pieces: [{ node }] }: PlacedMention): void {
    const root = node.getRootNode();
    const { shadowRules } = this.#options;
    if (shadowRules === undefined || !(root instanceof ShadowRoot) || this.#adopted.has(root)) return;
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(shadowRules);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      this.#adopted.set(root, sheet);
    } catch {
      // The browser does not share sheets with this root: its words stay without underline, nothing else breaks.
    }
  }
}

function rangeOver(first: Piece, last: Piece): StaticRange {
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.start,
    endContainer: last.node,
    endOffset: last.end,
  });
}
