import { openOwnTab } from '@/browser/tabs';

/** Browsers print panels badly or not at all, so the sheet is opened in a tab of its own, which prints itself. */
export function openSheetToPrint(tabId: number): Promise<void> {
  return openOwnTab(`/sidepanel.html?tab=${tabId}`);
}

/** The tab whose sheet the page was opened to print; `undefined` in the panel, which follows the tab in front. */
export function sheetOfTab(search: string): number | undefined {
  const tab = new URLSearchParams(search).get('tab');
  return tab !== null && /^\d+$/.test(tab) ? Number(tab) : undefined;
}
