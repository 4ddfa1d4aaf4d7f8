/** Calls back once when the page takes the card away. To be disconnected before we do so ourselves. */
export function watchRemoval(host: HTMLElement, onRemoved: () => void): MutationObserver {
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    observer.disconnect();
    onRemoved();
  });
  // Only its parent's own children: nothing else on the page costs anything.
  if (host.parentNode) observer.observe(host.parentNode, { childList: true });
  return observer;
}
