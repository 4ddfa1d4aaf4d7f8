import { useEffect, useState } from 'preact/hooks';
import { askForReport } from '@/browser/ask-page';
import type { PageReport } from '@/browser/messages';
import { findPageTab } from '@/browser/tabs';

/** What the popup knows of the page in front. */
export type Page =
  | { readonly kind: 'asking' }
  /** No reader script runs there. */
  | { readonly kind: 'out-of-reach' }
  | { readonly kind: 'answered'; readonly tabId: number; readonly report: PageReport };

/** A page may still be read, or be told to start, while the popup is open: it is asked again this often. */
const ASK_AGAIN_MS = 700;

/** The page in front, followed for as long as the popup is open. */
export function usePage(): Page {
  const [page, setPage] = useState<Page>({ kind: 'asking' });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let open = true;
    const ask = async () => {
      const next = await askTab();
      if (!open) return;
      setPage(next);
      timer = setTimeout(ask, ASK_AGAIN_MS);
    };
    void ask();
    return () => {
      open = false;
      clearTimeout(timer);
    };
  }, []);
  return page;
}

async function askTab(): Promise<Page> {
  const tabId = await findPageTab();
  const report = tabId === undefined ? undefined : await askForReport(tabId);
  return tabId === undefined || report === undefined ? { kind: 'out-of-reach' } : { kind: 'answered', tabId, report };
}
