import { defineBackground } from '#imports';
import { showBadge } from '@/browser/badge';
import { onCommand } from '@/browser/commands';
import { offerLookUp } from '@/browser/menu';
import { type EntryDetails, onBackgroundMessage, type Origin } from '@/browser/background-messages';
import { injectPart } from '@/browser/inject';
import { askPage } from '@/browser/messages';
import { loadSettings, type Settings, watchSettings } from '@/browser/settings';
import { listTabs, openOptions } from '@/browser/tabs';
import { glossary } from '@/data/glossary';
import { createGlossarySearch } from '@/matching/glossary-search';

/** Answers events and remembers nothing between them: the browser stops it whenever it is idle. */
export default defineBackground(() => {
  offerLookUp(lookUp);
  onCommand((tabId, name) => void askPage(tabId, { kind: 'command', name }));
  onBackgroundMessage({ foundCount, openOptions: () => void openOptions(), loadPart: injectPart, describe });
  watchSettings(hideBadges, new AbortController().signal);
});

function lookUp(tabId: number, text: string): void {
  const entries = createGlossarySearch(glossary.entries).nearest(text);
  void askPage(tabId, { kind: 'look-up', text, entries: entries.map(({ id }) => id) });
}

async function foundCount({ tabId }: Origin, count: number): Promise<void> {
  const { badge } = await loadSettings();
  await showBadge(tabId, badge ? count : 0);
}

/** Pages tell their count anew after each change of the settings; taking the numbers away is left to do here. */
async function hideBadges({ badge }: Settings): Promise<void> {
  if (badge) return;
  for (const tabId of await listTabs()) await showBadge(tabId, 0);
}

function describe(ids: readonly string[]): readonly EntryDetails[] {
  return glossary.entries
    .filter(({ id }) => ids.includes(id))
    .map((entry) => ({
      entry,
      topicName: glossary.topics.find(({ id }) => id === entry.topic)?.name ?? '',
      related: glossary.entries.filter(({ id }) => entry.related.includes(id)).map(({ id, name }) => ({ id, name })),
    }));
}
