import type { CommandName } from '@/browser/messages';
import type { HoverWatch } from '@/page/hover-watch';
import { isTyping } from '@/page/typing';
import type { CardOnDemand } from './card-on-demand';
import type { Target } from './target';
import type { Tour } from './tour';

export interface Commanded {
  readonly document: Document;
  readonly tour: Tour;
  readonly hover: HoverWatch<Target>;
  readonly card: CardOnDemand;
}

/**
 * Does what the reader pressed a shortcut for; while a text is being written, nothing but closing.
 * False when there is nothing to do, or to step to, on this page. `enter`: stepping begins at its edge.
 */
export function runCommand(on: Commanded, name: Exclude<CommandName, 'toggle-site'>, enter: boolean): boolean {
  const wasOpen = on.hover.shown !== undefined;
  if (name === 'close-card') on.hover.dispatch({ kind: 'dismissed' });
  if (name === 'close-card') return wasOpen;
  // Done with: another frame must not do it instead.
  if (isTyping(on.document)) return true;
  if (name === 'pin-card') on.card.pin();
  if (name === 'pin-card') return wasOpen;
  if (name === 'open-card') return open(on);
  const hit = on.tour.step(name === 'next-mention' ? 1 : -1, enter);
  if (hit && wasOpen) summon(on, { kind: 'mention', ...hit });
  return hit !== undefined;
}

/** Moves the focus into the card of a target, pinned or not, and opens it first if need be. */
export function summon({ hover, card }: Pick<Commanded, 'hover' | 'card'>, target: Target): void {
  if (!card.focusPinned(target)) hover.dispatch({ kind: 'summoned', target, by: 'key' });
}

/** The card that shows, else that of the mention that the reader is at. */
function open(on: Commanded): boolean {
  const hit = on.tour.here();
  const target = on.hover.shown ?? (hit && { kind: 'mention' as const, ...hit });
  if (target) summon(on, target);
  return target !== undefined;
}
