import type { PlacedMention } from './types';

/** Compares two mentions by their place in the document, shadow roots at the place of their hosts. */
export function inReadingOrder({ pieces: [a] }: PlacedMention, { pieces: [b] }: PlacedMention): number {
  return a.node === b.node ? a.start - b.start : compareNodes(a.node, b.node);
}

function compareNodes(a: Node, b: Node): number {
  const position = a.compareDocumentPosition(b);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
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
