/**
 * Puts text on the clipboard at the reader's press of a button, which needs no permission. False when the browser refuses.
 * Pages that are not served safely have no clipboard to write to; there the old command does it, with our text in the place of the selection.
 */
export async function copyText(text: string, { navigator, document }: Window): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, document);
  }
}

function copyByCommand(text: string, document: Document): boolean {
  const done = new AbortController();
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.defaultView?.addEventListener('copy', fill, { capture: true, signal: done.signal });
  try {
    return document.execCommand('copy');
  } finally {
    done.abort();
  }
}
