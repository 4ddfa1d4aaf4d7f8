import { defineBackground } from '#imports';
import { showBadge } from '@/browser/badge';
import { onCommand } from '@/browser/commands';
import { offerMenu } from '@/browser/menu';
import { type DescribeRequest, type EntryDetails, onBackgroundMessage, type Origin } from '@/browser/background-messages';
import { onFirstInstall } from '@/browser/install';
import { injectPart, placeReaders } from '@/browser/inject';
import { askFrame, tellFrames, TOP_FRAME } from '@/browser/messages';
import { askForReport, runCommand } from '@/browser/ask-page';
import { awakeFrames } from '@/browser/frames';
import { onPanelCommand, openPanel } from '@/browser/panel';
import { openPopup, popupAt } from '@/browser/popup';
import { loadPrivateNotes, noteCorrection, noteSite, watchPrivateNotes } from '@/browser/private-notes';
import { loadSettings, type Settings, watchSettings } from '@/browser/settings';
import { listPrivateTabs, listTabs, openOptions, openOwnTab } from '@/browser/tabs';
import { textsOfEntry } from '@/data/entry-texts';
import { glossary } from '@/data/glossary';
import { createGlossarySearch } from '@/matching/glossary-search';
import { createLinker, type LinkRequest, type TimedAnswer } from '@/matching/linker';

/** Compiling a language takes some 12 ms, in nobody's way; it is kept for as long as the browser keeps the background. */
const linker = createLinker(glossary.entries, glossary);

/** Answers events and remembers nothing between them that it could not work out again: the browser stops it whenever it is idle. */
export default defineBackground(() => {
  offerMenu({ onLookUp: (from, text) => void lookUp(from, text), onOpenPanel: (windowId) => void openPanel(windowId) });
  onPanelCommand();
  onFirstInstall(() => void openOwnTab('/welcome.html'));
  onCommand((tabId, name) => void runCommand(tabId, name));
  onBackgroundMessage({
    foundCount,
    openOptions: () => void openOptions(),
    openEntry: (id) => void openEntry(id),
    loadPart: injectPart,
    describe,
    link,
    around: ({ tabId }) => askFrame(tabId, TOP_FRAME, { kind: 'page-report' }),
    tellFrames: ({ tabId }, around) => void tellFrames(tabId, { kind: 'around', ...around }),
    privateNotes: loadPrivateNotes,
    noteCorrection,
    noteSite,
  });
  void placeReaders();
  const never = new AbortController().signal;
  watchSettings(hideBadges, never);
  watchPrivateNotes(() => void tellPrivatePages(), never);
});

/** A page that never stops changing is to cost little, wherever the work is done; so it is told what that took. */
function link(request: LinkRequest): TimedAnswer {
  const start = performance.now();
  return { ...linker.link(request), ms: performance.now() - start };
}

/** The frame that holds the selection shows the card; where it is not awake, the page around it does. */
async function lookUp({ tabId, frameId }: Origin, text: string): Promise<void> {
  const entries = createGlossarySearch(glossary.entries).nearest(text);
  const question = { kind: 'look-up', text, entries: entries.map(({ id }) => id) } as const;
  if (!(await askFrame(tabId, frameId, question))) await askFrame(tabId, TOP_FRAME, question);
}

/** In the popup; where none opens, its page does as well. */
async function openEntry(id: string): Promise<void> {
  if (!(await openPopup(id))) await openOwnTab(popupAt(id));
}

async function foundCount({ tabId }: Origin, count: number): Promise<void> {
  const { badge } = await loadSettings();
  const frames = badge ? await awakeFrames(tabId) : [];
  const report = frames.length > 1 ? await askForReport(tabId) : undefined;
  await showBadge(tabId, badge ? (report?.found.length ?? count) : 0);
}

/** Pages tell their count anew after each change of the settings; taking the numbers away is left to do here. */
async function hideBadges({ badge }: Settings): Promise<void> {
  if (badge) return;
  for (const tabId of await listTabs()) await showBadge(tabId, 0);
}

/** What was decided in one private window holds in all of them at once. */
async function tellPrivatePages(): Promise<void> {
  for (const tabId of await listPrivateTabs()) void tellFrames(tabId, { kind: 'private-change' });
}

function describe({ entries, topicsOff }: DescribeRequest): readonly EntryDetails[] {
  return glossary.entries
    .filter(({ id }) => entries.includes(id))
    .map((entry) => ({
      entry,
      topicName: glossary.topics.find(({ id }) => id === entry.topic)?.name ?? '',
      related: glossary.entries.filter(({ id }) => entry.related.includes(id)).map(({ id, name }) => ({ id, name })),
      names: Object.fromEntries(textsOfEntry(entry).map((text) => [text, linker.namesIn(text, topicsOff)])),
    }));
}
