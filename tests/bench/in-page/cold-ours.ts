/** The first page that our script reads: how long it holds the page, or how long until all is linked. */
import { give } from './background';
import { report } from './cold';
import { readAll, timeHeld, timeUntilLinked } from './ours';

const scriptMs = performance.now() - benchStart;

async function readFirst(): Promise<void> {
  // In the real extension the reader script has spoken with the background before it links: it had the part that reads brought here.
  await give({ kind: 'greet' });
  const time = location.pathname === '/linked' ? timeUntilLinked : timeHeld;
  report(scriptMs, await time((take) => readAll(document.documentElement, take)));
}

void readFirst();
