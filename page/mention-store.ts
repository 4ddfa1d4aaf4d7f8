import type { Matcher, Mention, Reading } from '@/matching/types';
import type { Flow } from './flow-builder';
import { place } from './locate';
import { inReadingOrder, insertInOrder } from './reading-order';
import { isConnected } from './safe-dom';
import type { Block, Piece, PlacedMention } from './types';

/** Whether the reader lets a link stand. */
export type Accepts = (mention: Pick<Mention, 'text' | 'entry'>) => boolean;

interface ReadFlow {
  readonly flow: Flow;
  readonly reading: Reading;
  mentions: readonly PlacedMention[];
}

/**
 * What linking found on the page, block by block. Flows without a name in them are not kept.
 * The evidence of a visit only grows: what a page named once, it is about.
 */
export class MentionStore {
  readonly #matcher: Matcher;
  #accepts: Accepts;
  readonly #blocks = new Map<Block, ReadFlow[]>();
  readonly #evidence = new Set<string>();
  #evidenceGrew = false;
  readonly #byNode = new WeakMap<Text, Set<PlacedMention>>();
  /** Flows with mentions, in reading order, and those that have no place in it yet. What was forgotten has no mentions any more. */
  #ordered: readonly ReadFlow[] = [];
  readonly #unplaced = new Set<ReadFlow>();
  #all: readonly PlacedMention[] | undefined;

  constructor(matcher: Matcher, accepts: Accepts = () => true) {
    this.#matcher = matcher;
    this.#accepts = accepts;
  }

  /** From now on only what this accepts is told; what was found is kept, should the reader think better of it. */
  useFilter(accepts: Accepts): void {
    this.#accepts = accepts;
    this.#all = undefined;
  }

  /** Reads a flow and keeps what it names. */
  add(flow: Flow): void {
    const reading = this.#matcher.read(flow.text, flow.lang);
    this.#learn(reading.certain);
    if (reading.settled?.length === 0) return;
    const read: ReadFlow = { flow, reading, mentions: [] };
    this.#decide(read);
    if (read.mentions.length === 0 && !reading.undecided) return;
    const flows = this.#blocks.get(flow.block);
    if (flows) flows.push(read);
    else this.#blocks.set(flow.block, [read]);
  }

  /** Forgets the mentions directly in this block. */
  remove(block: Block): void {
    const flows = this.#blocks.get(block);
    if (!flows) return;
    this.#forget(flows);
    this.#blocks.delete(block);
  }

  /** Forgets the blocks that meet the condition and says which. */
  removeWhere(condition: (block: Block) => boolean): readonly Block[] {
    const gone = [...this.#blocks.keys()].filter(condition);
    for (const block of gone) this.remove(block);
    return gone;
  }

  /** Forgets what the page removed. */
  removeGone(): readonly Block[] {
    return this.removeWhere((block) => !isConnected(block));
  }

  /** Decides anew where evidence was missing, if there is more of it now; with a pause after each flow. */
  *decideAgain(): Generator<undefined, void> {
    while (this.#evidenceGrew) {
      this.#evidenceGrew = false;
      for (const [block, flows] of this.#blocks) {
        for (const read of flows) {
          if (!read.reading.undecided) continue;
          this.#decide(read);
          yield;
          // Forgotten, or read again, in the meantime.
          if (this.#blocks.get(block) !== flows) break;
        }
      }
    }
  }

  /** All mentions in reading order, the same list until something changes. Flows do not interleave and are in order themselves, so whole flows are sorted. */
  all(): readonly PlacedMention[] {
    if (this.#all) return this.#all;
    const hasMentions = ({ mentions }: ReadFlow) => mentions.length > 0;
    const placed = this.#ordered.filter((flow) => hasMentions(flow) && !this.#unplaced.has(flow));
    this.#ordered = insertInOrder(placed, [...this.#unplaced].filter(hasMentions), byFirstMention);
    this.#unplaced.clear();
    this.#all = this.#ordered.flatMap(({ mentions }) => mentions).filter(({ mention }) => this.#accepts(mention));
    return this.#all;
  }

  /** The mentions that touch a position in a text node; a text node of a megabyte may hold thousands. */
  at(node: Text, offset: number): readonly PlacedMention[] {
    const touches = (piece: Piece) => piece.node === node && piece.start <= offset && offset <= piece.end;
    return [...(this.#byNode.get(node) ?? [])].filter(({ mention, pieces }) => pieces.some(touches) && this.#accepts(mention));
  }

  #learn(certain: readonly string[]): void {
    for (const entry of certain) {
      if (this.#evidence.has(entry)) continue;
      this.#evidence.add(entry);
      this.#evidenceGrew = true;
    }
  }

  #decide(read: ReadFlow): void {
    const isPlaced = read.mentions.length > 0;
    this.#forget([read]);
    const accepted = this.#matcher.decide(read.reading, this.#evidence);
    read.mentions = accepted.flatMap((mention) => place(read.flow, mention) ?? []);
    for (const mention of read.mentions) {
      for (const { node } of mention.pieces) this.#addAt(node, mention);
    }
    if (read.mentions.length === 0) return;
    this.#all = undefined;
    if (!isPlaced) this.#unplaced.add(read);
  }

  #forget(flows: readonly ReadFlow[]): void {
    const mentions = flows.flatMap((flow) => flow.mentions);
    if (mentions.length === 0) return;
    for (const mention of mentions) {
      for (const { node } of mention.pieces) this.#byNode.get(node)?.delete(mention);
    }
    for (const flow of flows) flow.mentions = [];
    this.#all = undefined;
  }

  #addAt(node: Text, mention: PlacedMention): void {
    const there = this.#byNode.get(node);
    if (there) there.add(mention);
    else this.#byNode.set(node, new Set([mention]));
  }
}

function byFirstMention({ mentions: [a] }: ReadFlow, { mentions: [b] }: ReadFlow): number {
  return a && b ? inReadingOrder(a, b) : 0;
}
