/** The background of the bench's extension: the linker as the real one holds it, with the glossary that was ordered. */
import { listen } from '@/browser/listen';
import { parseBackgroundMessage } from '@/browser/parse-background-message';
import { glossary } from '@/data/glossary';
import { createLinker, type Linker } from '@/matching/linker';
import type { LinkableEntry } from '@/matching/types';
import { makeEntries } from '@/tests/bench/make-entries';
import type { Order } from './orders';

let entries: readonly LinkableEntry[] = [];
/** None when the browser has stopped the background since the last order: whoever measures then must be told, not served with another glossary. */
let linker: Linker | undefined;

/** Nothing is compiled while somebody waits: that is done once for each start of a browser. */
const SENTENCE = { text: 'Nothing is named here.', lang: 'en' };

listen((message) => {
  const known = parseBackgroundMessage(message);
  if (known?.kind === 'link') return Promise.resolve(linker && { ...linker.link(known), ms: 0 });
  obey(message as Order);
  return Promise.resolve(true);
});

function obey(order: Order): void {
  if (order.kind === 'greet') return;
  if (order.kind === 'prepare') entries = makeEntries(order.forms);
  linker = createLinker(entries, glossary);
  linker.link({ texts: [SENTENCE], evidence: [], topicsOff: [] });
}
