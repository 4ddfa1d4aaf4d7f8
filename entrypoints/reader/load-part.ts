import { askForPart, type PartName } from '@/browser/background-messages';
import { parts, type Parts } from './parts';

/** A part, fetched if it has not run yet; `undefined` when it cannot come: the extension is gone under this page. */
export async function loadPart<K extends PartName>(name: K): Promise<Parts[K]> {
  if (!parts()[name]) await askForPart(name);
  return parts()[name];
}
