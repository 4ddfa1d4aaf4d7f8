/** Pages that never rest: bounded work, nothing left behind, and the reader still gets cards. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { article } from '@/tests/support/made-pages';
import { cardWith, pause, settledUnderlines, underlined, underlinedWhen } from '@/tests/support/reading';
import { onMadePages } from './bench';
import { bestOf } from './measuring';
import { pointTo } from './pointing';

const NATO = '<p id="text">The answer of NATO was expected in January.</p><p id="busy">Tick</p>';

/** What a page does without end. */
const RESTLESS: readonly (readonly [name: string, script: string])[] = [
  [
    'rewrites a text every 50 ms',
    `setInterval(() => { document.querySelector('#busy').textContent = 'The Kremlin, ' + performance.now(); }, 50)`,
  ],
  [
    'rewrites a text node in place',
    `setInterval(() => { document.querySelector('#busy').firstChild.data = 'The Kremlin, ' + performance.now(); }, 50)`,
  ],
  [
    'replaces a large part every 50 ms',
    `setInterval(() => { document.querySelector('#busy').innerHTML = Array.from({ length: 60 }, (_, i) => '<span>The OSCE, ' + i + performance.now() + ' </span>').join(''); }, 50)`,
  ],
  [
    'takes every change back',
    `new MutationObserver((records, observer) => { for (const { addedNodes } of records) for (const one of addedNodes) if (one.id !== 'busy') one.remove?.(); }).observe(document, { childList: true, subtree: true }); setInterval(() => document.querySelector('#busy').classList.toggle('on'), 50)`,
  ],
  [
    'removes what it does not know',
    `setInterval(() => { for (const one of document.querySelectorAll(':not(:defined)')) one.remove(); }, 20)`,
  ],
  ['clears all highlights every 20 ms', `setInterval(() => CSS.highlights.clear(), 20)`],
];

/** Of one core, over what the page costs alone. Counted in time that the thread really ran, which other programs do not change. */
const MOST_SHARE = 0.1;
const WATCHED_MS = 1000;

/** Starting and stopping cost something, once. */
const SETTLING_MS = 300;
/** A collection of garbage may fall into any one. */
const TRIES = 3;

/** Of 10,000 changes: what may stay behind after collection. */
const MOST_LEFT_BYTES = 1_500_000;
const MOST_LEFT_NODES = 600;

onMadePages('a page', (bench) => {
  if (bench.name === 'chromium') {
    // Only Chromium tells what a page costs.
    test.each(RESTLESS)('that %s costs less than a tenth of a core', async (_, script) => {
      const page = await bench.openMade('restless', article(NATO));
      await underlinedWhen(page, (texts) => texts.includes('NATO'));
      await page.evaluate(script);
      const share = await bestOf(TRIES, MOST_SHARE, async () => {
        await bench.settings({ density: 'every' });
        const withUs = await shareOf(page);
        await bench.settings({ paused: true });
        return withUs - (await shareOf(page));
      });
      console.warn(`${(share * 100).toFixed(1)} % of a core`);
      expect(share).toBeLessThan(MOST_SHARE);
    });

    test('that changes 10,000 times leaves nothing behind', async () => {
      const page = await bench.openMade('changes', article(`${NATO}<div id="feed"></div>`));
      await underlinedWhen(page, (texts) => texts.includes('NATO'));
      await churn(page, 1000);
      await settledUnderlines(page);
      const before = await afterCollection(page);
      await churn(page, 10_000);
      await settledUnderlines(page);
      const after = await afterCollection(page);
      expect(after.heap - before.heap).toBeLessThan(MOST_LEFT_BYTES);
      expect(after.nodes - before.nodes).toBeLessThan(MOST_LEFT_NODES);
    });
  }

  test.each(RESTLESS.filter(([name]) => !/takes every|does not know/.test(name)))(
    'that %s still has cards',
    async (_, script) => {
      const page = await bench.openMade('restless', article(NATO));
      await underlinedWhen(page, (texts) => texts.includes('NATO'));
      await page.evaluate(script);
      await pause(300);
      await pointTo(page, '#text', 'NATO');
      await cardWith(page, 'North Atlantic Treaty Organization');
    },
  );

  test('whose words change has nothing stale underlined', async () => {
    const page = await bench.openMade('stale', article('<p id="text">NATO and the Kremlin and the OSCE.</p>'));
    await underlinedWhen(page, (texts) => texts.length === 3);
    await page.evaluate(() => {
      const node = document.querySelector('#text')?.firstChild as Text;
      for (let index = 0; index < 300; index += 1) node.data = `${'x'.repeat(index % 40)} NATO and nobody else ${index}`;
    });
    await underlinedWhen(page, (texts) => texts.join() === 'NATO');
    await page.evaluate(() => (document.querySelector('#text') as Element).replaceChildren('Nothing at all'));
    await underlinedWhen(page, (texts) => texts.length === 0);
    expect(await underlined(page)).toEqual([]);
  });
});

/** How much of one core the page keeps busy, its scripts, its layout and ours together, and the background, once what was just changed has settled. */
async function shareOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  const others = await watchOthers(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  await pause(SETTLING_MS);
  const before = await busy();
  await others();
  const start = performance.now();
  await pause(WATCHED_MS);
  const busySeconds = (await busy()) - before + (await others());
  const seconds = (performance.now() - start) / 1000;
  await session.detach();
  return busySeconds / seconds;
}

/** Tells how many seconds all processes have worked since it was last asked, but for the busiest: that is the page's. */
async function watchOthers(page: Page): Promise<() => Promise<number>> {
  const session = await page.browser().target().createCDPSession();
  let known = new Map<number, number>();
  return async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const now = new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
    const worked = [...now].map(([id, cpuTime]) => cpuTime - (known.get(id) ?? cpuTime));
    known = now;
    return worked.reduce((sum, seconds) => sum + seconds, 0) - Math.max(...worked);
  };
}

/** Adds and removes paragraphs with names, twenty at a time. */
function churn(page: Page, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    const feed = document.querySelector('#feed') as Element;
    for (let done = 0; done < count; done += 20) {
      for (let index = 0; index < 20; index += 1) {
        const paragraph = document.createElement('p');
        paragraph.textContent = `Entry ${done + index}: Jens Stoltenberg of NATO spoke to the OSCE.`;
        feed.append(paragraph);
      }
      while (feed.children.length > 40) feed.firstElementChild?.remove();
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    feed.replaceChildren();
  }, times);
}

async function afterCollection(page: Page): Promise<{ heap: number; nodes: number }> {
  const session = await page.createCDPSession();
  for (let times = 0; times < 3; times += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await pause(100);
  }
  await session.detach();
  const { JSHeapUsedSize = 0, Nodes = 0 } = await page.metrics();
  return { heap: JSHeapUsedSize, nodes: Nodes };
}
