import { useEffect, useState } from 'preact/hooks';
import { askForReport } from '@/browser/ask-page';
import type { PageReport } from '@/browser/messages';
import { findPageTab, watchTabs } from '@/browser/tabs';

/** What the popup and the side panel know of a page. */
export type Page =
  | { readonly kind: 'asking' }
  /** No reader script runs there. */
  | { readonly kind: 'out-of-reach' }
  | { readonly kind: 'answered'; readonly tabId: number; readonly report: PageReport };

/** A page may still be read, get more text, or be told to start, while somebody looks: it is asked again this often. */
const ASK_AGAIN_MS = 700;

/** The page of a tab, or of the one in front, followed for as long as somebody looks. */
export function usePage(tabId?: number): Page {
  const [page, setPage] = useState<Page>({ kind: 'asking' });
  useEffect(() => {
    const end = new AbortController();
    follow(() => askTab(tabId), setPage, end.signal);
    return () => end.abort();
  }, [tabId]);
  return page;
}

/** Asks at once whenever tabs change, and now and then; an answer that was overtaken is dropped, and what nobody sees is not asked. */
function follow(ask: () => Promise<Page>, onPage: (page: Page) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const askNow = async () => {
    clearTimeout(timer);
    const turn = ++latest;
    const next = document.hidden ? undefined : await ask();
    if (signal.aborted || turn !== latest) return;
    if (next) onPage(next);
    timer = setTimeout(askNow, ASK_AGAIN_MS);
  };
  watchTabs(() => void askNow(), signal);
  document.addEventListener('visibilitychange', () => void askNow(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  void askNow();
}

async function askTab(wanted: number | undefined): Promise<Page> {
  const tabId = wanted ?? (await findPageTab());
  const report = tabId === undefined ? undefined : await askForReport(tabId);
  return tabId === undefined || report === undefined ? { kind: 'out-of-reach' } : { kind: 'answered', tabId, report };
}
