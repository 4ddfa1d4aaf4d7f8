import { CARD_TAG } from './own-tags';
import { HIGHLIGHTS, type Registry } from './painter';

/** Takes away what a script of ours left on the page when the extension ended under it: Firefox gives it no time to. */
export function removeLeftovers(document: Document, registry: Registry): void {
  for (const name of HIGHLIGHTS) if (registry.get(name)) registry.delete(name);
  for (const card of document.querySelectorAll(CARD_TAG)) card.remove();
}
