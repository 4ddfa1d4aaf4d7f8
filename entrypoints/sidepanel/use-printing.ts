import { useEffect } from 'preact/hooks';

/** Prints the page once, when there is something to print. */
export function usePrinting(isReady: boolean): void {
  useEffect(() => {
    if (isReady) window.print();
  }, [isReady]);
}
