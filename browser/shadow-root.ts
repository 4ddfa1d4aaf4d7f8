/** Closed shadow roots hold text as open ones do; browsers let extensions, and only them, look inside. */

/** What Chromium offers to content scripts; the types of the polyfill do not know it. */
interface ChromiumDom {
  readonly dom?: { readonly openOrClosedShadowRoot: (host: HTMLElement) => ShadowRoot | null };
}

/** The shadow root of an element, closed or not. */
export function openOrClosedRoot(host: Element): ShadowRoot | null {
  const open = host.shadowRoot;
  if (open || !(host instanceof HTMLElement)) return open;
  if ('openOrClosedShadowRoot' in host) return host.openOrClosedShadowRoot as ShadowRoot | null;
  // A span that holds something is text in some style, a thousand times on a page; asking costs a microsecond.
  if (host.localName === 'span' && host.firstChild) return null;
  const { dom } = (globalThis as { chrome?: ChromiumDom }).chrome ?? {};
  return dom?.openOrClosedShadowRoot(host) ?? null;
}
