import { hasText, isPartOfPage, isRoomToRead } from '@/page/frame-gate';
import { awaitChange } from '@/page/article-watch';
import { isPrivatePlace, isSomethingToRead } from '@/page/reading-gate';
import type { Around } from '@/browser/messages';
import type { Settings } from '@/browser/settings';

/** Most frames of a page are advertisements and counters: until one has room and text, nothing of ours runs in it. */
export function whenWorthReading(window: Window, signal: AbortSignal): Promise<void> {
  const isSo = () => isRoomToRead(window) && hasText(window.document);
  return new Promise((resolve) => {
    if (isSo()) resolve();
    else awaitChange({ window, isSo, onSo: resolve, sizeMatters: true, signal });
  });
}

/** Whether a document is to be read, given what surrounds it: `undefined` for the page itself. */
export function isToBeRead(window: Window, { runOn }: Settings, around: Around | undefined): boolean {
  if (isPrivatePlace(window.document)) return false;
  if (!around) return runOn !== 'articles' || isSomethingToRead(window.document);
  const isPageRead = runOn !== 'articles' || around.state === 'running';
  return (isPageRead && isPartOfPage(window, around.hostname)) || isSomethingToRead(window.document);
}
