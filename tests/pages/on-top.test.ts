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
    'animates and contains',
    '* { animation: none !important; contain: strict; will-change: transform; isolation: isolate } p, article, main, body, html { contain: none }',
  ],
];

onMadePages('a card', (bench) => {
  test.each(HOSTILE_STYLES)('stands on a page that %s', async (_, css) => {
    const page = await bench.openMade('styles', article(NATO, `<style>${css}</style>`));
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await pointTo(page, '#text', 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
    expect(await lookAtCard(page)).toEqual({ hits: 9, seeThrough: false, width: 360, inWindow: true });
    await closeByButton(page);
  });

  test('is its own size on a zoomed page', async () => {
    const page = await bench.openMade('zoomed', article(NATO, '<style>html { zoom: 0.7 } body { zoom: 1.2 }</style>'));
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await pointTo(page, '#text', 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
    const { hits, inWindow } = await lookAtCard(page);
    expect({ hits, inWindow }).toEqual({ hits: 9, inWindow: true });
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

  test('comes back once to a page that removes what it does not know, and stays', async () => {
    const sweep =
      '<script>setInterval(() => { for (const one of document.querySelectorAll(":not(:defined)")) one.remove(); }, 20);</script>';
    const page = await bench.openMade('sweeper', article(NATO, sweep));
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await pointTo(page, '#text', 'NATO');
    const shown = () =>
      page.evaluate(() => [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(''));
    await until(async () => (await shown()).includes('North Atlantic Treaty Organization'));
    await pause(SETTLE_MS);
    expect(await shown()).toContain('North Atlantic Treaty Organization');
    await page.keyboard.press('Escape');
    await until(async () => (await shown()) === '');
  });

  test('gives up on a page that takes every change back', async () => {
    const undo = `<script>globalThis.hosts = 0; new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const one of addedNodes) if (one.localName && one.parentNode === document.documentElement && one !== document.body) { hosts += 1; one.remove(); }
    }).observe(document, { childList: true, subtree: true });</script>`;
    const page = await bench.openMade('undoer', article(NATO, undo));
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    const hosts = () => page.evaluate(() => Reflect.get(globalThis, 'hosts') as number);
    await pointTo(page, '#text', 'NATO');
    await until(async () => (await hosts()) > 1);
    await pause(SETTLE_MS);
    expect(await hosts()).toBe(2);
  });
});
