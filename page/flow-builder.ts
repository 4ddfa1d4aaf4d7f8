import { standsApart } from './element-kind';
import type { Block } from './types';

/** A stretch of a flow that stands in one text node, character for character. */
export interface Run {
  readonly node: Text;
  /** Offset in `node.data`. */
  readonly from: number;
  /** Offset in the text of the flow. */
  readonly at: number;
  readonly length: number;
}

/** The running text of a block, white space collapsed, with the way back to its text nodes. Offsets are UTF-16 code units. */
export interface Flow {
  readonly block: Block;
  readonly text: string;
  /** Nearest `lang` of the document. */
  readonly lang: string | undefined;
  /** In text order; the gaps between them are collapsed white space or line breaks. */
  readonly runs: readonly Run[];
}

/**
 * A longer flow is cut at the next space, so that no single reading holds the page up.
 * Twenty thousand characters are more than any paragraph and about a millisecond of linking.
 */
const LONGEST_FLOW = 20_000;

/** White space that a browser collapses; no-break spaces stay. */
const ANY_SPACE = /[ \t\n\r\f]+/g;

/** The same, single spaces left out: they stay as they are, and most text has no others. */
const COLLAPSING_SPACE = / *[\t\n\r\f][ \t\n\r\f]*| {2,}/g;

const ENDS_WITH_SPACE = / $/;

/** Two letters or digits that meet. */
const SAME_WORD = /^[\p{L}\p{N}]{2}$/u;

/** Puts the flows of one block together, text node by text node. */
export class FlowBuilder {
  readonly #flows: Flow[] = [];
  #text = '';
  #runs: Run[] = [];
  /** Edges of inline elements crossed since the last text. */
  #edges: Element[] = [];

  constructor(
    readonly block: Block,
    readonly lang: string | undefined,
  ) {}

  crossEdge(element: Element): void {
    if (this.#text !== '') this.#edges.push(element);
  }

  addSpace(): void {
    if (this.#text !== '' && !ENDS_WITH_SPACE.test(this.#text)) this.#text += ' ';
  }

  addText(node: Text): void {
    const { data } = node;
    if (this.#meetsAcrossBlocks(data)) this.addSpace();
    const isLong = this.#text.length + data.length >= LONGEST_FLOW;
    let from = 0;
    for (const { index, 0: space } of data.matchAll(isLong ? ANY_SPACE : COLLAPSING_SPACE)) {
      this.#append(node, from, data.slice(from, index));
      this.addSpace();
      if (this.#text.length >= LONGEST_FLOW) this.end();
      from = index + space.length;
    }
    this.#append(node, from, data.slice(from));
    this.#edges = [];
  }

  /** What follows does not belong to what was. */
  end(): void {
    if (/\S/.test(this.#text)) this.#flows.push({ block: this.block, text: this.#text, lang: this.lang, runs: this.#runs });
    this.#text = '';
    this.#runs = [];
    this.#edges = [];
  }

  flows(): readonly Flow[] {
    this.end();
    return this.#flows;
  }

  #append(node: Text, from: number, words: string): void {
    const doubled = words.startsWith(' ') && (this.#text === '' || ENDS_WITH_SPACE.test(this.#text));
    const skip = doubled ? 1 : 0;
    const length = words.length - skip;
    if (length <= 0) return;
    this.#runs.push({ node, from: from + skip, at: this.#text.length, length });
    this.#text += words.slice(skip);
  }

  #meetsAcrossBlocks(data: string): boolean {
    const joint = this.#text.slice(-1) + data.slice(0, 1);
    return this.#edges.length > 0 && SAME_WORD.test(joint) && this.#edges.some(standsApart);
  }
}
