import type { CardParent } from './card-parent';
import { isConnected, parentOf } from '@/page/safe-dom';

/** Elements that may have a shadow root and go on showing what they hold (HTML, `attachShadow`). */
const HOLDERS = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));

/** The roots that are ours. */
const ours = new WeakSet<ShadowRoot>();

/**
 * A place for a card that no observer of the page is told of: a shadow root for an element that is there already, which goes on
 * showing all that it holds. `undefined` when every element around the words has a root of its own.
 *
 * @param parent what the card has to be in to be seen and usable
 * @param near where the words are
 */
export function unseenPlace(parent: CardParent, near: Node | undefined): ShadowRoot | undefined {
  return candidates(parent, near)
    .map(rootFor)
    .find((root) => root !== undefined);
}

/** From the outside in: the outermost is the one that the page is least likely to take away. */
function candidates(parent: CardParent, near: Node | undefined): readonly Element[] {
  const inside: Element[] = [];
  const start = near && isConnected(near) ? near : parent.ownerDocument.body;
  for (let at: Node | null = start; at && at !== parent; at = parentOf(at)) {
    if (at instanceof Element) inside.unshift(at);
  }
  return inside;
}

function rootFor(element: Element): ShadowRoot | undefined {
  if (element.shadowRoot && ours.has(element.shadowRoot)) return element.shadowRoot;
  if (!HOLDERS.has(element.localName)) return undefined;
  try {
    const root = element.attachShadow({ mode: 'open' });
    root.append(element.ownerDocument.createElement('slot'));
    ours.add(root);
    return root;
  } catch {
    // It has one of its own.
    return undefined;
  }
}
