/** Tabs, without the permission to see their addresses. */
import browser from 'webextension-polyfill';

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

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
