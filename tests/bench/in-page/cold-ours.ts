/** The first page that our script reads: how long it holds the page, or how long until all of it, or what is on the screen, is linked. */
import { give } from './background';
import { report } from './cold';
import { readAll, readScreen, type Take, timeHeld, timeUntilLinked } from './ours';

const scriptMs = performance.now() - benchStart;

const all = (take: Take) => readAll(document.documentElement, take);

/** By the path of the page. */
const MEASURES: Readonly<Record<string, () => Promise<number>>> = {
  '/ours': () => timeHeld(all),
  '/linked': () => timeUntilLinked(all),
  '/screen': () => timeUntilLinked(readScreen),
};

async function readFirst(): Promise<void> {
  // In the real extension the reader script has spoken with the background before it links: it had the part that reads brought here.
  await give({ kind: 'greet' });
  const measure = MEASURES[location.pathname];
  if (measure) report(scriptMs, await measure());
}

void readFirst();
