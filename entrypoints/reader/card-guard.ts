/**
 * Some pages remove every element that they do not know. A card then comes back once, as an element that every page knows.
 * A page that removes that as well has its way: a contest would never end.
 */
export class CardGuard {
  /** Whether cards are plain elements on this page. */
  isPlain = false;
  #observer: MutationObserver | undefined;

  /** Calls one of the two, once, when the page takes the card away. */
  watch(host: HTMLElement, comeBack: () => void, giveUp: () => void): void {
    const observer = new MutationObserver(() => {
      if (host.isConnected) return;
      observer.disconnect();
      if (this.isPlain) return giveUp();
      this.isPlain = true;
      comeBack();
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
