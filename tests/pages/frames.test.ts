import type { Browser, Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Browser as ExtensionBrowser } from 'webextension-polyfill';
import { article } from '@/tests/support/made-pages';
import { cardWith, pause, SETTLE_MS, underlined, underlinedWhen, underlinesNamed, until } from '@/tests/support/reading';
import { onMadePages } from './bench';

const NATO = '<p>In a frame, NATO answered the letter that had come from the Kremlin in December.</p>';
const FRAME = 'width=600 height=300';
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

onMadePages('a frame', (bench) => {
  /** Opens a page and waits for the words in its frame. */
  async function frameOf(page: Page, selector = 'iframe'): Promise<Frame> {
    const handle = await page.waitForSelector(selector);
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error('No frame');
    return frame;
  }

  test.each([
    ['from the same place', `<iframe ${FRAME} src="inner"></iframe>`],
    ['written into the page', `<iframe ${FRAME} srcdoc="${escaped(NATO)}"></iframe>`],
    ['shut off from the page', `<iframe ${FRAME} sandbox srcdoc="${escaped(NATO)}"></iframe>`],
    ['shut off, with scripts', `<iframe ${FRAME} sandbox="allow-scripts" srcdoc="${escaped(NATO)}"></iframe>`],
    ['shut off, with an address', `<iframe ${FRAME} sandbox src="inner"></iframe>`],
    [
      'held by the page',
      `<iframe ${FRAME} id="held"></iframe><script>held.src = URL.createObjectURL(new Blob([${JSON.stringify(NATO)}], { type: 'text/html' }))</script>`,
    ],
    ['in its own address', `<iframe ${FRAME} src="data:text/html,${NATO}"></iframe>`],
    [
      'shown late',
      `<iframe ${FRAME} id="late" style="display:none" srcdoc="${escaped(NATO)}"></iframe><script>setTimeout(() => (late.style.display = ''), 300)</script>`,
    ],
    [
      'in a frame that is shut off',
      `<iframe ${FRAME} sandbox srcdoc="${escaped(`<iframe width=560 height=260 srcdoc="${escaped(NATO)}"></iframe>`)}"></iframe>`,
    ],
    ['in a frame', `<iframe ${FRAME} src="outer"></iframe>`],
  ])('%s is read with its article', async (name, markup) => {
    bench.pages.add('inner', `<!doctype html><body>${NATO}`);
    bench.pages.add('outer', '<!doctype html><body><iframe width=560 height=260 src="inner"></iframe>');
    const page = await bench.openMade('page', article(markup));
    let frame = await frameOf(page);
    if (name.startsWith('in a frame')) frame = await frameOf(frame as unknown as Page);
    await underlinedWhen(frame as unknown as Page, (texts) => texts.includes('NATO') && texts.includes('Kremlin'));
  });

  test('written by a script is read', async () => {
    const page = await bench.openMade('page', article(`<iframe ${FRAME}></iframe>`));
    await page.evaluate((html) => {
      const { contentDocument } = document.querySelector('iframe') as HTMLIFrameElement;
      if (contentDocument) contentDocument.body.innerHTML = html;
    }, NATO);
    await underlinedWhen((await frameOf(page)) as unknown as Page, (texts) => texts.includes('NATO'));
  });

  test('of another site is read when it is an article, and takes its page’s switch', async () => {
    const other = bench.pages.add('other', article(NATO), '127.0.0.1');
    const page = await bench.openMade('page', article(`<iframe ${FRAME} src="${other}"></iframe>`));
    const frame = (await frameOf(page)) as unknown as Page;
    await underlinedWhen(frame, (texts) => texts.includes('NATO'));
    await bench.settings({ sitesOff: ['localhost'] });
    await underlinedWhen(frame, (texts) => texts.length === 0);
    await bench.settings({ sitesOff: ['127.0.0.1'] });
    await underlinedWhen(frame, (texts) => texts.includes('NATO'));
  });

  test('that is an advertisement stays asleep', async () => {
    const other = bench.pages.add('advertisement', `<!doctype html><body>${NATO}`, '127.0.0.1');
    const inside = `<iframe width=300 height=250 srcdoc="${escaped(NATO)}"></iframe>`;
    const page = await bench.openMade(
      'page',
      article(`<p>Of NATO.</p>${inside}<iframe ${FRAME} id=other src="${other}"></iframe>`),
    );
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await pause(SETTLE_MS);
    expect(await underlined((await frameOf(page)) as unknown as Page)).toEqual([]);
    expect(await underlined((await frameOf(page, '#other')) as unknown as Page)).toEqual([]);
  });

  test('and its page are one to the popup and the badge', async () => {
    bench.pages.add('inner', `<!doctype html><body>${NATO}`);
    const page = await bench.openMade('page', article(`<p>Of NATO and the OSCE.</p><iframe ${FRAME} src="inner"></iframe>`));
    await underlinedWhen((await frameOf(page)) as unknown as Page, (texts) => texts.includes('Kremlin'));
    await until(async () => (await bench.badges()).includes('3'));
  });

  test('has its names jumped to from the popup', async () => {
    bench.pages.add('inner', `<!doctype html><body>${NATO}`);
    const page = await bench.openMade('page', article(`<p>Of the OSCE.</p><iframe ${FRAME} src="inner"></iframe>`));
    const frame = (await frameOf(page)) as unknown as Page;
    await underlinedWhen(frame, (texts) => texts.includes('NATO'));
    await page.bringToFront();
    const popup = await bench.openOwn('popup.html');
    await popup.waitForSelector('.found button');
    await until(async () => (await foundIn(popup)).length === 3);
    await popup.$$eval('.found button', (all) => all.find(({ textContent }) => textContent?.includes('NATO'))?.click());
    await cardWith(frame, 'North Atlantic Treaty Organization');
  });

  if (bench.name === 'chromium') {
    // Firefox has no way to press a shortcut of an extension from a test.
    test('is stepped into and out of with the shortcuts', async () => {
      bench.pages.add('inner', `<!doctype html><body>${NATO}`);
      const page = await bench.openMade('page', article(`<p>Of the OSCE.</p><iframe ${FRAME} src="inner"></iframe>`));
      const frame = (await frameOf(page)) as unknown as Page;
      await underlinedWhen(frame, (texts) => texts.includes('Kremlin'));
      await underlinedWhen(page, (texts) => texts.includes('OSCE'));
      await page.bringToFront();
      const way: readonly (readonly [command: string, where: Page, words: string])[] = [
        ['next-mention', page, 'OSCE'],
        ['next-mention', frame, 'NATO'],
        ['next-mention', frame, 'Kremlin'],
        ['next-mention', page, 'OSCE'],
        ['previous-mention', frame, 'Kremlin'],
      ];
      for (const [command, where, words] of way) {
        await press(bench.session.browser, command);
        await until(
          async () => (await underlinesNamed(where, 'noted-words-active')).some(({ text }) => text === words),
          () => `After ${command}: not at ${words}`,
        );
      }
      await press(bench.session.browser, 'open-card');
      await cardWith(frame, 'Kremlin');
    });
  }
});

function foundIn(popup: Page): Promise<string[]> {
  return popup.$$eval('.found button', (all) => all.map(({ textContent }) => textContent ?? ''));
}

/** As Chromium tells the background of a shortcut; the keys themselves no test can press. */
async function press(browser: Browser, command: string): Promise<void> {
  const background = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const worker = await background.worker();
  await worker?.evaluate(async (name) => {
    const { tabs, commands } = Reflect.get(globalThis, 'chrome') as ExtensionBrowser;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    (commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch(name, tab);
  }, command);
}
