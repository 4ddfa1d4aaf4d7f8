import type { Mention, Waiting } from '@/matching/types';
import type { Flow } from './flow-builder';
import { place } from './locate';
import { inReadingOrder, insertInOrder } from './reading-order';
import { isConnected } from './safe-dom';
import { type Block, isUnchanged, type Piece, type PlacedMention } from './types';

/** Whether the reader lets a link stand. */
export type Accepts = (mention: Pick<Mention, 'text' | 'entry'>) => boolean;

/** A flow in which linking found something. */
interface LinkedFlow {
  readonly flow: Flow;
  waitsFor: Waiting;
  /** How much evidence there was when it was linked. */
  knew: number;
  mentions: readonly PlacedMention[];
}

/** What linking says of a flow. */
export interface FlowLinks {
  readonly mentions: readonly Mention[];
  readonly waitsFor: Waiting;
  /** How many pieces of evidence it was linked by. */
  readonly knew: number;
}

/**
 * What linking found on the page, block by block. Flows without a name in them are not kept.
 * The evidence of a visit only grows: what a page named once, it is about.
 */
export class MentionStore {
  #accepts: Accepts;
  readonly #blocks = new Map<Block, Map<Flow, LinkedFlow>>();
  readonly #evidence = new Set<string>();
  readonly #waiting = new Set<LinkedFlow>();
  readonly #byNode = new WeakMap<Text, Set<PlacedMention>>();
  /** Flows with mentions, in reading order, and those that have no place in it yet. What was forgotten has no mentions any more. */
  #ordered: readonly LinkedFlow[] = [];
  readonly #unplaced = new Set<LinkedFlow>();
  #all: readonly PlacedMention[] | undefined;

  constructor(accepts: Accepts = () => true) {
    this.#accepts = accepts;
  }

  /** What the page is evidence of, in the order in which it was learnt. */
  get evidence(): ReadonlySet<string> {
    return this.#evidence;
  }

  /** From now on only what this accepts is told; what was found is kept, should the reader think better of it. */
  useFilter(accepts: Accepts): void {
    this.#accepts = accepts;
    this.#all = undefined;
  }

  /** Takes in what texts of the page are evidence of. */
  learn(certain: readonly string[]): void {
    for (const entry of certain) this.#evidence.add(entry);
  }

  /** Keeps what a flow names, instead of what it was taken to name before. */
  put(flow: Flow, { mentions, waitsFor, knew }: FlowLinks): void {
    const names = mentions.length + waitsFor.length > 0;
    const linked = names ? this.#linkedFlow(flow) : this.#blocks.get(flow.block)?.get(flow);
    if (!linked) return;
    linked.waitsFor = waitsFor;
    linked.knew = knew;
    if (waitsFor.length > 0) this.#waiting.add(linked);
    else this.#waiting.delete(linked);
    this.#replace(
      linked,
      mentions.flatMap((mention) => place(flow, mention) ?? []),
    );
  }

  /** The flows to be linked anew, for what they waited for is known now; each is told once. */
  takeWaiting(): readonly Flow[] {
    const known = this.#evidence.size;
    const has = (evidence: string) => this.#evidence.has(evidence);
    const ready = [...this.#waiting].filter(
      ({ waitsFor, knew }) => knew < known && (waitsFor === 'anything' || waitsFor.some(has)),
    );
    for (const linked of ready) linked.knew = known;
    return ready.map(({ flow }) => flow);
  }

  /** Forgets the mentions directly in this block. */
  remove(block: Block): void {
    const flows = this.#blocks.get(block);
    if (!flows) return;
    this.#clear([...flows.values()]);
    for (const linked of flows.values()) this.#waiting.delete(linked);
    this.#blocks.delete(block);
  }

  /** Forgets the mentions directly in this block whose words the page has moved or changed: those of a text that is to be linked anew. */
  removeMoved(block: Block): void {
    for (const linked of this.#blocks.get(block)?.values() ?? []) {
      const left = linked.mentions.filter(isUnchanged);
      if (left.length < linked.mentions.length) this.#replace(linked, left);
    }
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

  /** All mentions in reading order, the same list until something changes. Flows do not interleave and are in order themselves, so whole flows are sorted. */
  all(): readonly PlacedMention[] {
    if (this.#all) return this.#all;
    const hasMentions = ({ mentions }: LinkedFlow) => mentions.length > 0;
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

  #linkedFlow(flow: Flow): LinkedFlow {
    const flows = this.#blocks.get(flow.block) ?? new Map<Flow, LinkedFlow>();
    const linked = flows.get(flow) ?? { flow, waitsFor: [], knew: 0, mentions: [] };
    this.#blocks.set(flow.block, flows.set(flow, linked));
    return linked;
  }

  #replace(linked: LinkedFlow, mentions: readonly PlacedMention[]): void {
    const wasPlaced = linked.mentions.length > 0;
    this.#clear([linked]);
    linked.mentions = mentions;
    for (const mention of linked.mentions) {
      for (const { node } of mention.pieces) this.#addAt(node, mention);
    }
    if (linked.mentions.length === 0) return;
    this.#all = undefined;
    if (!wasPlaced) this.#unplaced.add(linked);
  }

  #clear(flows: readonly LinkedFlow[]): void {
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

function byFirstMention({ mentions: [a] }: LinkedFlow, { mentions: [b] }: LinkedFlow): number {
  return a && b ? inReadingOrder(a, b) : 0;
}
