/** A card lies above everything on the page, looks like itself, and can be used, whatever the page does. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { article } from '@/tests/support/made-pages';
import { cardWith, moveAway, noCard, pause, SETTLE_MS, underlinedWhen, until } from '@/tests/support/reading';
import { onMadePages } from './bench';
import { pointTo } from './pointing';

const NATO = '<p id="text">The answer of NATO was expected in January by those who had asked for it.</p>';

interface Sight {
  /** At how many of nine points spread over the card it is what a pointer meets. */
  readonly hits: number;
  readonly seeThrough: boolean;
  readonly width: number;
  readonly inWindow: boolean;
}

/** Measures the card that is open. */
function lookAtCard(page: Page): Promise<Sight> {
  return page.evaluate(async () => {
    const host = document.querySelector('sidelight-card');
    const root = host?.getRootNode() as Document | ShadowRoot;
    const shell = host?.shadowRoot?.querySelector('[role=dialog]') as HTMLElement;
    // It fades in.
    await Promise.all(shell.getAnimations().map(({ finished }) => finished));
    const { left, top, width, height, right, bottom } = shell.getBoundingClientRect();
    const parts = [0.1, 0.5, 0.9];
    const points = parts.flatMap((x) => parts.map((y) => [left + width * x, top + height * y] as const));
    const { backgroundColor, opacity, visibility } = getComputedStyle(shell);
    return {
      hits: points.filter(([x, y]) => root.elementFromPoint(x, y) === host).length,
      seeThrough: /, 0\)$|transparent/.test(backgroundColor) || opacity !== '1' || visibility !== 'visible',
      width: Math.round(width),
      inWindow: left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1,
    };
  });
}

/** The pointer goes onto the card and its close button works. */
async function closeByButton(page: Page): Promise<void> {
  const { x, y } = await page.evaluate(() => {
    const box = document.querySelector('sidelight-card')?.shadowRoot?.querySelector('[data-closes]')?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
  });
  await page.mouse.move(x, y, { steps: 10 });
  await page.mouse.click(x, y);
  await noCard(page);
}

const HOSTILE_STYLES: readonly (readonly [name: string, css: string])[] = [
  ['takes all styles back', '* { all: unset !important }'],
  [
    'hides what it does not know',
    ':not(:defined), body ~ * { display: none !important; visibility: hidden !important; opacity: 0 !important }',
  ],
  [
    'filters, turns and clips everything',
    'html { filter: blur(2px) } body { transform: rotate(1deg); clip-path: inset(0) } html > * { opacity: 0.5 }',
  ],
  ['styles every popover', '[popover] { inset: 0 !important; width: 10px !important; display: none !important }'],
  ['makes everything unclickable', '* { pointer-events: none !important } #text { pointer-events: auto !important }'],
  [
    'has other types for what colours are called by',
    ['--accent', '--paper', '--ink', '--quiet-ink', '--raised', '--hairline', '--edge', '--shadow', '--sans', '--serif']
      .map((name) => `@property ${name} { syntax: '<length>'; inherits: false; initial-value: 0px }`)
      .join('\n'),
  ],
  [
    'animates and contains',
    '* { animation: none !important; contain: strict; will-change: transform; isolation: isolate } p, article, main, body, html { contain: none }',
  ],
];

/** A page that takes back what we do may do so a few times for each way that a card can stand; it is not to be kept busy. */
const MOST_REVERTED = 10;

/** What pages do to elements that they have not made. */
const CONTRARY: readonly (readonly [name: string, script: string])[] = [
  [
    'removes what it does not know',
    `setInterval(() => { for (const one of document.querySelectorAll(':not(:defined)')) one.remove(); }, 20);`,
  ],
  [
    'takes back every element that is added',
    `globalThis.reverted = 0; new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const one of addedNodes) { reverted += 1; one.remove?.(); }
    }).observe(document, { childList: true, subtree: true });`,
  ],
  [
    'takes back every change, attributes as well',
    `globalThis.reverted = 0; const observer = new MutationObserver((records) => {
      for (const { type, target, attributeName, oldValue, addedNodes, removedNodes, nextSibling } of records) {
        reverted += 1;
        if (type === 'attributes') oldValue === null ? target.removeAttribute(attributeName) : target.setAttribute(attributeName, oldValue);
        if (type === 'characterData') target.data = oldValue;
        for (const one of addedNodes) one.parentNode?.removeChild(one);
        for (const one of removedNodes) target.insertBefore(one, nextSibling);
      }
      observer.takeRecords();
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true, attributeOldValue: true, characterDataOldValue: true });`,
  ],
  [
    'writes its whole body anew after every change',
    `globalThis.reverted = 0; const html = document.body.innerHTML; const observer = new MutationObserver(() => {
      reverted += 1; document.body.innerHTML = html; observer.takeRecords();
    }); observer.observe(document, { childList: true, subtree: true });`,
  ],
  [
    'writes its whole document anew after every change',
    `globalThis.reverted = 0; const html = document.documentElement.innerHTML; const observer = new MutationObserver(() => {
      reverted += 1; document.documentElement.innerHTML = html; observer.takeRecords();
    }); observer.observe(document, { childList: true, subtree: true });`,
  ],
  [
    'builds its text anew every second',
    `const html = document.querySelector('main').innerHTML; setInterval(() => { document.querySelector('main').innerHTML = html; }, 1000);`,
  ],
];

/** What the cards say, in whatever element they stand. */
function cardAnywhere(page: Page): Promise<string> {
  return page.evaluate(() => {
    const hosts = [...document.documentElement.children, ...(document.body.shadowRoot?.children ?? [])];
    return hosts.map(({ shadowRoot }) => shadowRoot?.querySelector('[role=dialog]')?.textContent ?? '').join('');
  });
}

onMadePages('a card', (bench) => {
  test.each(HOSTILE_STYLES)('stands on a page that %s', async (_, css) => {
    const page = await bench.openMade('styles', article(NATO, `<style>${css}</style>`));
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await pointTo(page, '#text', 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
    expect(await lookAtCard(page)).toEqual({ hits: 9, seeThrough: false, width: 360, inWindow: true });
    await closeByButton(page);
  });

  test.each(['html { zoom: 0.7 } body { zoom: 1.2 }', 'html { zoom: 2 }'])('is its own size on a page with %s', async (css) => {
    const page = await bench.openMade('zoomed', article(NATO, `<style>${css}</style>`));
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await pointTo(page, '#text', 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
    expect(await lookAtCard(page)).toMatchObject({ hits: 9, width: 360, inWindow: true });
    await closeByButton(page);
  });

  test('lies above the highest z-index and a popover, which stays open', async () => {
    const cover = '<div style="position:fixed;inset:30% 0 0;z-index:2147483647;background:#eee">above all</div>';
    const page = await bench.openMade(
      'covers',
      article(`${NATO}${cover}<div id="popup" popover style="margin:0;inset:40% 0 auto">a popover</div>`),
    );
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await page.evaluate(() => document.querySelector<HTMLElement>('#popup')?.showPopover());
    await pointTo(page, '#text', 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
    expect(await lookAtCard(page)).toMatchObject({ hits: 9 });
    expect(await page.evaluate(() => document.querySelector('#popup')?.matches(':popover-open'))).toBe(true);
    await closeByButton(page);
  });

  test('can be used in a modal dialog, one in another', async () => {
    const page = await bench.openMade(
      'dialogs',
      article(
        `<p>The Kremlin.</p><dialog id="outer">${NATO}<dialog id="inner"><p id="more">About the OSCE.</p></dialog></dialog>`,
      ),
    );
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#outer')?.showModal());
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await pointTo(page, '#text', 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
    expect(await lookAtCard(page)).toMatchObject({ hits: 9, inWindow: true });
    await closeByButton(page);
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#inner')?.showModal());
    await underlinedWhen(page, (texts) => texts.includes('OSCE'));
    await pointTo(page, '#more', 'OSCE');
    await cardWith(page, 'Organization for Security');
    await closeByButton(page);
  });

  test('can be used in full screen', async () => {
    const page = await bench.openMade(
      'full',
      article(
        `<div id="full" style="background:white">${NATO}</div><button onclick="document.querySelector('#full').requestFullscreen()">Full</button>`,
      ),
    );
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await page.click('button');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await pointTo(page, '#text', 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
    expect(await lookAtCard(page)).toMatchObject({ hits: 9 });
    await closeByButton(page);
  });

  test.each([
    ['in a dialog', '<dialog>', '</dialog>', `part.showModal()`],
    ['in full screen', '<div style="background:white">', '</div>', `part.requestFullscreen()`],
  ])('can be used %s in a shadow root', async (_, start, end, open) => {
    const fill = `host.attachShadow({ mode: 'open' }).innerHTML = '${start}<p>In it NATO answered.</p>${end}'; const part = host.shadowRoot.firstChild;`;
    const page = await bench.openMade(
      'in-root',
      article(
        `<div id="host"></div><button>Open</button><script>{ ${fill} document.querySelector('button').onclick = () => { ${open} }; }</script>`,
      ),
    );
    await underlinedWhen(page, (texts) => texts.length === (start === '<dialog>' ? 0 : 1));
    await page.click('button');
    if (start !== '<dialog>') await page.waitForFunction(() => document.fullscreenElement !== null);
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await pointTo(page, '#host', 'NATO');
    const isOnTop = () =>
      page.evaluate(() => {
        const root = document.querySelector('#host')?.shadowRoot;
        const card = root?.querySelector('sidelight-card');
        const box = card?.shadowRoot?.querySelector('[role=dialog]')?.getBoundingClientRect();
        return box !== undefined && root?.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === card;
      });
    await until(isOnTop);
  });

  test('opens, and closes with Esc, on a page that stops every event', async () => {
    const stop = `<script>for (const type of ['pointermove','pointerover','pointerout','pointerdown','pointerup','mousemove','mousedown','mouseup','click','keydown','keyup','scroll','wheel','focusin'])
      document.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, { capture: true, passive: false });</script>`;
    const page = await bench.openMade('stopper', article(NATO, stop));
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await pointTo(page, '#text', 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
    await page.keyboard.press('Escape');
    await noCard(page);
    await moveAway(page);
    await pointTo(page, '#text', 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
    await moveAway(page);
    await noCard(page);
  });

  test('opens and closes with the shortcuts on a page that stops every event on its window before anybody', async () => {
    const stop = `<script>for (const type of ['pointermove','pointerover','pointerdown','pointerup','mousemove','mousedown','mouseup','click','keydown','keyup','scroll','wheel'])
      addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, { capture: true, passive: false });</script>`;
    const page = await bench.openMade('stopper', article(NATO, stop));
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await page.bringToFront();
    await bench.tell({ kind: 'command', name: 'next-mention' });
    await bench.tell({ kind: 'command', name: 'open-card' });
    await cardWith(page, 'North Atlantic Treaty Organization');
    await bench.tell({ kind: 'command', name: 'close-card' });
    await noCard(page);
  });

  test.each(['left:4px;top:4px', 'right:4px;top:4px', 'left:4px;bottom:4px', 'right:4px;bottom:4px'])(
    'fits into the corner %s',
    async (place) => {
      const page = await bench.openMade('corner', article(`<p id="text" style="position:fixed;margin:0;${place}">NATO</p>`));
      await underlinedWhen(page, (texts) => texts.includes('NATO'));
      await pointTo(page, '#text', 'NATO');
      await cardWith(page, 'North Atlantic Treaty Organization');
      expect(await lookAtCard(page)).toMatchObject({ hits: 9, inWindow: true });
    },
  );

  test('stands inside a scrolled frame', async () => {
    bench.pages.add('inner', article(`<div style="height:900px"></div>${NATO}<div style="height:900px"></div>`));
    const page = await bench.openMade('frames', article('<iframe src="inner" width="700" height="420"></iframe>'));
    const frame = (await (await page.waitForSelector('iframe'))?.contentFrame()) as unknown as Page;
    await frame.evaluate(() => document.querySelector('#text')?.scrollIntoView({ block: 'center' }));
    await underlinedWhen(frame, (texts) => texts.includes('NATO'));
    const { x, y } = await frame.evaluate(() => {
      const range = document.createRange();
      const node = document.querySelector('#text')?.firstChild as Text;
      range.setStart(node, node.data.indexOf('NATO'));
      range.setEnd(node, node.data.indexOf('NATO') + 4);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    const outer = await page.$eval('iframe', (one) => ({
      left: one.getBoundingClientRect().left,
      top: one.getBoundingClientRect().top,
    }));
    await page.mouse.move(outer.left + x + 30, outer.top + y + 60);
    await page.mouse.move(outer.left + x + 2, outer.top + y + 2, { steps: 8 });
    await cardWith(frame, 'North Atlantic Treaty Organization');
    expect(await lookAtCard(frame)).toMatchObject({ hits: 9, inWindow: true });
  });

  test.each(CONTRARY)('stays on a page that %s', async (_, script) => {
    const page = await bench.openMade(
      'contrary',
      article(NATO, `<script>addEventListener('load', () => { ${script} })</script>`),
    );
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await pointTo(page, '#text', 'NATO');
    await until(async () => (await cardAnywhere(page)).includes('North Atlantic Treaty Organization'));
    await pause(SETTLE_MS);
    expect(await cardAnywhere(page)).toContain('North Atlantic Treaty Organization');
    expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'reverted') ?? 0))).toBeLessThan(MOST_REVERTED);
    await page.keyboard.press('Escape');
    await until(async () => (await cardAnywhere(page)) === '');
  });
});
