import { firstIndex } from './halving';
import type { PlacedMention } from './types';

/** Compares two mentions by their place in the document, shadow roots at the place of their hosts. */
export function inReadingOrder({ pieces: [a] }: PlacedMention, { pieces: [b] }: PlacedMention): number {
  return a.node === b.node ? a.start - b.start : compareNodes(a.node, b.node);
}

/**
 * Puts some more into a list that is in order. Browsers compare two children of one parent by walking from one to the other,
 * so that sorting thousands anew takes a tenth of a second.
 */
export function insertInOrder<T>(list: readonly T[], more: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const merged: T[] = [];
  let from = 0;
  for (const one of more.toSorted(compare)) {
    const end = firstIndex(list, (other) => compare(other, one) > 0, from);
    for (; from < end; from += 1) merged.push(list[from] as T);
    merged.push(one);
  }
  for (; from < list.length; from += 1) merged.push(list[from] as T);
  return merged;
}

function compareNodes(a: Node, b: Node): number {
  // Asked of the second: Chromium walks back from the node that it is asked about, which in lists that are nearly in order is a step.
  const position = b.compareDocumentPosition(a);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) return position & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
  return comparePaths(hostsOf(a), hostsOf(b));
}

/** The outermost host first, the node itself last. */
function hostsOf(node: Node): readonly Node[] {
  const path = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) path.unshift(root.host);
  return path;
}

function comparePaths(a: readonly Node[], b: readonly Node[]): number {
  for (const [index, node] of a.entries()) {
    const other = b[index];
    if (!other) return 1;
    if (node !== other) return node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  return -1;
}
