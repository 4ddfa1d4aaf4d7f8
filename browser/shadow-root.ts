/** Closed shadow roots hold text as open ones do; browsers let extensions, and only them, look inside. */

/** What Chromium offers to content scripts; the types of the polyfill do not know it. */
interface ChromiumDom {
  readonly dom?: { readonly openOrClosedShadowRoot: (host: HTMLElement) => ShadowRoot | null };
}

/** Names of elements of HTML that may have a shadow root, besides all that a page defines itself (HTML, `attachShadow`). */
const HOSTS = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));

/** The shadow root of an element, closed or not. */
export function openOrClosedRoot(host: Element): ShadowRoot | null {
  const open = host.shadowRoot;
  if (open || !(host instanceof HTMLElement)) return open;
  if ('openOrClosedShadowRoot' in host) return host.openOrClosedShadowRoot as ShadowRoot | null;
  const { dom } = (globalThis as { chrome?: ChromiumDom }).chrome ?? {};
  const name: unknown = host.localName;
  // A span that holds something is text in some style, a thousand times on a page; asking costs a microsecond.
  const mayHaveOne =
    typeof name === 'string' && (name.includes('-') || (HOSTS.has(name) && (name !== 'span' || !host.firstChild)));
  return (mayHaveOne && dom?.openOrClosedShadowRoot(host)) || null;
}
