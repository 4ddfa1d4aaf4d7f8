/** A page of several frames is one page to its reader: what is asked of a tab is asked of the frames that are read. */
import { type AwakeFrame, awakeFrames } from './frames';
import { askFrame, type CommandName, type FoundEntry, type PageReport, TOP_FRAME } from './messages';

/** What the frames of a tab found, together. `undefined` where no reader script runs: the browser's own pages. */
export async function askForReport(tabId: number): Promise<PageReport | undefined> {
  const ids = (await awakeFrames(tabId)).map(({ frameId }) => frameId);
  const asked = ids.includes(TOP_FRAME) ? ids : [TOP_FRAME, ...ids];
  const reports = await Promise.all(asked.map((id) => askFrame(tabId, id, { kind: 'page-report' })));
  return mergeReports(reports.filter((one) => one !== undefined));
}

/** Runs on a page that does not look like an article. */
export async function runHere(tabId: number): Promise<void> {
  await askFrame(tabId, TOP_FRAME, { kind: 'run-here' });
}

/** Scrolls to the (next) mention of an entry, in the first frame that has one, and opens its card. */
export async function jumpTo(tabId: number, entry: string): Promise<void> {
  for (const frameId of await inTurn(tabId)) {
    if (await askFrame(tabId, frameId, { kind: 'jump-to', entry })) return;
  }
}

/** Carries out a shortcut. Steps go on from frame to frame, and round the last one's end. */
export async function runCommand(tabId: number, name: CommandName): Promise<void> {
  const [first = TOP_FRAME, ...others] = name === 'toggle-site' ? [] : await inTurn(tabId);
  if (await askFrame(tabId, first, { kind: 'command', name })) return;
  for (const frameId of name === 'toggle-site' ? [] : [...others, first]) {
    if (await askFrame(tabId, frameId, { kind: 'command', name, enter: true })) return;
  }
}

/** Where the frames cannot be listed, the page itself answers or nobody does. */
const ONLY_PAGE: readonly AwakeFrame[] = [{ frameId: TOP_FRAME, isCurrent: true }];

/** The frame that the reader is in, then those after it, then those before it. */
async function inTurn(tabId: number): Promise<readonly number[]> {
  const awake = await awakeFrames(tabId);
  const frames = awake.length > 0 ? awake : ONLY_PAGE;
  const at = Math.max(
    frames.findIndex(({ isCurrent }) => isCurrent),
    0,
  );
  return [...frames.slice(at), ...frames.slice(0, at)].map(({ frameId }) => frameId);
}

/** The page itself comes first: its name counts, and its state unless only a frame in it is read. */
export function mergeReports([top, ...frames]: readonly PageReport[]): PageReport | undefined {
  if (!top) return undefined;
  const found = new Map<string, FoundEntry>();
  for (const one of [top, ...frames].flatMap((report) => report.found)) {
    const before = found.get(one.entry);
    found.set(one.entry, before ? { ...before, count: before.count + one.count } : one);
  }
  const isRead = frames.some(({ state }) => state === 'running');
  const published = [top, ...frames].find((report) => report.published !== undefined)?.published;
  return { ...top, state: isRead ? 'running' : top.state, found: [...found.values()], published };
}
