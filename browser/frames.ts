/** Which frames of a tab are read. */
import browser from 'webextension-polyfill';

/** Most frames of a page are asleep; in one of the others the reader steps from name to name. */
export type Wakefulness = 'asleep' | 'awake' | 'current';

/** What a reader script tells of itself, in the one global that the parts of the script share. */
export interface ReaderMark {
  /** False when the extension was updated or removed under it. */
  readonly isAlive: () => boolean;
  readonly wakefulness: () => Wakefulness;
  /** The document that it reads. */
  readonly document: Document;
  readonly stop: () => void;
}

export interface AwakeFrame {
  readonly frameId: number;
  readonly isCurrent: boolean;
}

/** The frames of a tab in which the reader script is awake, the page itself first. None on the browser's own pages. */
export async function awakeFrames(tabId: number): Promise<readonly AwakeFrame[]> {
  try {
    const target = { tabId, allFrames: true };
    // A frame that never ends loading must not be waited for.
    const results = await browser.scripting.executeScript({ target, func: lookInside, injectImmediately: true });
    return results
      .filter(({ result }) => result === 'awake' || result === 'current')
      .map(({ frameId, result }) => ({ frameId, isCurrent: result === 'current' }))
      .toSorted((a, b) => a.frameId - b.frameId);
  } catch {
    return [];
  }
}

/** Runs inside each frame, alone: nothing of this file is there. */
function lookInside(): Wakefulness | undefined {
  const { sidelightParts } = globalThis as { sidelightParts?: { reader?: ReaderMark } };
  return sidelightParts?.reader?.wakefulness();
}
