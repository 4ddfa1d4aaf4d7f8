import type { PlacedMention } from './types';

/** Whether some of the words are selected: the reader is about to copy them, not to ask about them. */
export function isSelected({ pieces }: PlacedMention, selection: Selection | null): boolean {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
  const range = selection.getRangeAt(0);
  const root = range.startContainer.getRootNode();
  return pieces.some(
    ({ node, start, end }) =>
      node.getRootNode() === root && range.comparePoint(node, end) !== -1 && range.comparePoint(node, start) !== 1,
  );
}
