import { standsApart } from './element-kind';
import type { Block, BlockTask } from './types';

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
 * Eight thousand characters are more than any paragraph, and where they are nothing but names some ten milliseconds of linking.
 */
const LONGEST_FLOW = 8000;

/** White space that a browser collapses, single spaces left out: most text has no others. No-break spaces stay. */
const COLLAPSING_SPACE = /[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g;

/** Most text nodes stand between the lines of indented markup. */
const BLANK = /^[ \t\n\r\f]*$/;

/** Two letters or digits that meet. */
const SAME_WORD = /^[\p{L}\p{N}]{2}$/u;

const SPACE = 0x20;
/** The first character that a word can begin with; white space and most punctuation stand before it. */
const ZERO = 0x30;

/** Puts flows together, text node by text node, for one block after the other. */
export class FlowBuilder {
  #at: BlockTask;
  readonly #flows: Flow[] = [];
  #text = '';
  #endsInSpace = true;
  #runs: Run[] = [];
  /** Edges of inline elements crossed since the last text. */
  #edges: Element[] = [];

  constructor(at: BlockTask) {
    this.#at = at;
  }

  /** The block whose text comes next. */
  get at(): BlockTask {
    return this.#at;
  }

  /** What follows belongs to this block, and not to what was. */
  turnTo(at: BlockTask): void {
    this.end();
    this.#at = at;
  }

  crossEdge(element: Element): void {
    if (this.#text !== '') this.#edges.push(element);
  }

  addSpace(): void {
    if (this.#endsInSpace) return;
    this.#text += ' ';
    this.#endsInSpace = true;
  }

  addText(node: Text): void {
    const { data } = node;
    if (this.#endsInSpace && isBlank(data)) return this.#forgetEdges();
    if (this.#meetsAcrossBlocks(data)) this.addSpace();
    let from = 0;
    while (data.length - from > LONGEST_FLOW) {
      const cut = cutAfter(data, from + LONGEST_FLOW);
      this.#collapse(node, data.slice(from, cut), from);
      this.end();
      from = cut;
    }
    this.#collapse(node, from === 0 ? data : data.slice(from), from);
    this.#forgetEdges();
    if (this.#text.length > LONGEST_FLOW && this.#endsInSpace) this.end();
  }

  /** What follows does not belong to what was. */
  end(): void {
    this.#forgetEdges();
    const text = this.#text;
    if (text === '') return;
    const { block, lang } = this.#at;
    if (/\S/.test(text)) this.#flows.push({ block, text, lang, runs: this.#runs });
    this.#text = '';
    this.#endsInSpace = true;
    this.#runs = [];
  }

  flows(): readonly Flow[] {
    this.end();
    return this.#flows;
  }

  /** Adds the part of a node's text that begins at `start`. */
  #collapse(node: Text, text: string, start: number): void {
    let from = 0;
    COLLAPSING_SPACE.lastIndex = 0;
    for (let match = COLLAPSING_SPACE.exec(text); match; match = COLLAPSING_SPACE.exec(text)) {
      this.#append(node, start + from, text.slice(from, match.index));
      this.addSpace();
      from = COLLAPSING_SPACE.lastIndex;
    }
    this.#append(node, start + from, from === 0 ? text : text.slice(from));
  }

  #append(node: Text, from: number, words: string): void {
    const skip = this.#endsInSpace && words.charCodeAt(0) === SPACE ? 1 : 0;
    const length = words.length - skip;
    if (length <= 0) return;
    this.#runs.push({ node, from: from + skip, at: this.#text.length, length });
    this.#text += skip === 0 ? words : words.slice(skip);
    this.#endsInSpace = words.charCodeAt(words.length - 1) === SPACE;
  }

  #forgetEdges(): void {
    if (this.#edges.length > 0) this.#edges = [];
  }

  #meetsAcrossBlocks(data: string): boolean {
    if (this.#edges.length === 0 || this.#endsInSpace || data.charCodeAt(0) < ZERO) return false;
    return SAME_WORD.test(this.#text.slice(-1) + data.slice(0, 1)) && this.#edges.some(standsApart);
  }
}

/** A look at the first character tells it of most text that is not blank. */
const isBlank = (text: string): boolean => !(text.charCodeAt(0) > SPACE) && BLANK.test(text);

/** The next space at or after an offset, or the offset of a hard cut where none is near. */
function cutAfter(text: string, offset: number): number {
  const space = text.slice(offset, offset + LONGEST_FLOW).search(/[ \t\n\r\f]/);
  return space === -1 ? Math.min(offset + LONGEST_FLOW, text.length) : offset + space;
}
