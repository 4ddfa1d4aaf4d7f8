import type { CardParent } from './card-parent';
import { unseenPlace } from './unseen-place';

/** How a card stands in the page: as an element of our own; as one that every page knows; where no observer of the page looks. */
type Standing = 'own' | 'plain' | 'unseen';

const NEXT: Readonly<Record<Standing, Standing | undefined>> = { own: 'plain', plain: 'unseen', unseen: undefined };

/**
 * Some pages remove every element that they do not know, or take every change back. A card then comes back in another way,
 * each way once: a contest would never end.
 */
export class CardGuard {
  /** Of all cards from now on. */
  #standing: Standing = 'own';
  #observer: MutationObserver | undefined;

  get isPlain(): boolean {
    return this.#standing === 'plain';
  }

  /** Where in this element the card goes; `near`: where its words are. `undefined` when there is no place any more. */
  placeIn(parent: CardParent, near: Node | undefined): CardParent | undefined {
    return this.#standing === 'unseen' ? unseenPlace(parent, near) : parent;
  }

  /** Calls one of the two, once, when the page takes the card away. `comeBack`: false when there is no place. */
  watch(host: HTMLElement, comeBack: () => boolean, giveUp: () => void): void {
    const observer = new MutationObserver(() => {
      if (host.isConnected) return;
      observer.disconnect();
      const next = NEXT[this.#standing];
      this.#standing = next ?? this.#standing;
      if (!next || !comeBack()) giveUp();
    });
    this.#observer = observer;
    // Only its parent's own children: nothing else on the page costs anything.
    if (host.parentNode) observer.observe(host.parentNode, { childList: true });
  }

  /** Before the card is removed by ourselves. */
  stop(): void {
    this.#observer?.disconnect();
  }
}
