/** Takes an Esc that is meant for a card: the page must not close or stop something as well. False for any other key. */
export function swallowEscape(window: Window, event: KeyboardEvent): boolean {
  if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return false;
  swallow(event);
  window.addEventListener('keyup', (up) => up.key === 'Escape' && swallow(up), { capture: true, once: true });
  return true;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
