import type { Correction } from '@/browser/corrections';
import type { Pack } from '@/data/schema';

/** Raised when the file is written otherwise than before. */
const FORMAT = 1;

/** What the author of a pack needs to mend it. Where the reader was when the words were found is nobody's business and stays out. */
export function correctionsFile({ id, revision }: Pick<Pack, 'id' | 'revision'>, corrections: readonly Correction[]): string {
  const notMeant = corrections.map(({ form, entry, scope }) => ({ form, entry, scope }));
  return `${JSON.stringify({ sidelightCorrections: FORMAT, pack: id, revision, notMeant }, undefined, 2)}\n`;
}

/** Hands the text to the browser as a download. */
export function saveFile(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'sidelight-corrections.json';
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address));
}
