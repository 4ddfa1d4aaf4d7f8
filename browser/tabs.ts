/** Tabs, without the permission to see their addresses. */
import browser from 'webextension-polyfill';
import { undoOnAbort } from './undo-on-abort';

/**
 * The tab that the popup speaks of: the one in front.
 * When the popup itself fills a tab (as on phones), it is the one that was looked at before.
 */
export async function findPageTab(): Promise<number | undefined> {
  const own = await browser.tabs.getCurrent();
  if (own === undefined) return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  const tabs = await browser.tabs.query({ currentWindow: true });
  const others = tabs.filter(({ id }) => id !== own.id);
  return others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
}

/** Brings a tab to the front. */
export async function showTab(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
}

export async function listTabs(): Promise<readonly number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
}

/** The tabs of private windows, as far as the reader lets the extension in there. */
export async function listPrivateTabs(): Promise<readonly number[]> {
  return (await browser.tabs.query({})).flatMap(({ id, incognito }) => (incognito ? (id ?? []) : []));
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens a page of the extension in a tab of its own. */
export async function openOwnTab(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** What a tab shows; empty where the extension has no access to it. */
export async function describeTab(tabId: number): Promise<{ readonly title: string; readonly address: string }> {
  const { title = '', url = '' } = await browser.tabs.get(tabId);
  return { title, address: url };
}

/** Calls back when another tab comes to the front, or a tab goes to another address or has loaded, until the signal aborts. */
export function watchTabs(onChange: () => void, signal: AbortSignal): void {
  const { onActivated, onUpdated } = browser.tabs;
  const updated = (_: number, { status, url }: { readonly status?: string; readonly url?: string }) => {
    if (status === 'complete' || url !== undefined) onChange();
  };
  onActivated.addListener(onChange);
  onUpdated.addListener(updated);
  undoOnAbort(signal, () => {
    onActivated.removeListener(onChange);
    onUpdated.removeListener(updated);
  });
}
