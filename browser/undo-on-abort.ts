/**
 * Ends a subscription with its signal.
 * After an update of the extension the browser's interface is gone under old pages, and with it the subscription: then there is nothing to undo.
 */
export function undoOnAbort(signal: AbortSignal, undo: () => void): void {
  const end = () => {
    try {
      undo();
    } catch {
      // Already ended, together with the interface.
    }
  };
  signal.addEventListener('abort', end, { once: true });
}
