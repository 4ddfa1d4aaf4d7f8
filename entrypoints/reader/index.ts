import { defineUnlistedScript } from '#imports';
import { removeLeftovers } from '@/page/leftovers';
import { parts } from './parts';
import { startReading } from './start';

/**
 * Runs in every document, and again in those that were open before: the browser and the background both bring it there.
 * The first one stays, unless the extension is gone under it, or another document took the place of the empty one that a frame begins with:
 * browsers keep the window, and this world, for it.
 */
export default defineUnlistedScript(() => {
  const { reader } = parts();
  if (reader?.isAlive() && reader.document === document) return;
  reader?.stop();
  removeLeftovers(document, CSS.highlights);
  void startReading(window);
});
