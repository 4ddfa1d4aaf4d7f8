/** Before a card opens, a page notices nothing but which of its words are underlined. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { article } from '@/tests/support/made-pages';
import {
  cardText,
  cardWith,
  hover,
  moveAway,
  pause,
  SETTLE_MS,
  settledUnderlines,
  underlinedWhen,
  until,
} from '@/tests/support/reading';
import { onMadePages } from './bench';
import { pointTo } from './pointing';

const TEXT = article(
  '<p id="text">The answer of NATO, read in the Kremlin.</p><div id="host"></div><form><input name="x"></form>',
);

/** Looks for all that a page can look at; runs in the page, and again after Sidelight has come. */
function observe(): Record<string, unknown> {
  const seen = document.getElementById('text') as Element;
  const style = (element: Element, pseudo?: string) =>
    [...getComputedStyle(element, pseudo)].map((name) => [name, getComputedStyle(element, pseudo).getPropertyValue(name)]).join();
  return {
    markup: document.documentElement.outerHTML,
    elements: document.getElementsByTagName('*').length,
    globals: Object.getOwnPropertyNames(globalThis)
      .filter((name) => !/^(?:seen|__|cdc_|puppeteer)/.test(name))
      // Firefox lists them in the order in which anybody first used them.
      .toSorted()
      .join(),
    documentKeys: Object.getOwnPropertyNames(document).join(),
    symbols: Object.getOwnPropertySymbols(globalThis).length,
    sheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    style: style(seen),
    before: style(seen, '::before'),
    selection: style(seen, '::selection'),
    rootStyle: style(document.documentElement),
    bodyStyle: style(document.body),
    size: JSON.stringify(seen.getBoundingClientRect()),
    height: document.documentElement.scrollHeight,
    attributes: [...document.documentElement.attributes, ...document.body.attributes].map(({ name }) => name).join(),
    scripts: document.scripts.length,
    custom: String(customElements.get('sidelight-card')),
    resources: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('http'))
      .join(),
    marks: performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length,
    storage: Object.keys(localStorage).join() + Object.keys(sessionStorage).join() + document.cookie,
    focus: document.activeElement?.localName,
    selected: String(getSelection()),
    animations: document.getAnimations().length,
    natives: [Node.prototype.appendChild, EventTarget.prototype.addEventListener, history.pushState, fetch].map(String).join(),
  };
}

/** Notes what a page can hear. */
const LISTEN = `
  globalThis.seen = [];
  const note = (what) => seen.push(what);
  addEventListener('message', ({ data }) => note('message ' + JSON.stringify(data)), true);
  for (const target of [window, document]) {
    const dispatch = target.dispatchEvent;
    target.dispatchEvent = function (event) { note('event ' + event.type); return dispatch.call(this, event); };
  }
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation', 'focusin', 'selectionchange', 'copy', 'beforeinput', 'toggle', 'scroll', 'resize']) {
    addEventListener(type, () => note('event ' + type), true);
  }
  new MutationObserver((records) => records.forEach(({ type }) => note('mutation ' + type)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
`;

onMadePages('before a card opens', (bench) => {
  const seenBy = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'seen') as string[]);

  test('a page finds nothing of Sidelight but the highlight', async () => {
    await bench.settings({ paused: true, density: 'every' });
    const page = await bench.session.open(bench.pages.add('page', TEXT));
    await page.evaluate(LISTEN);
    const before = await page.evaluate(observe);
    await bench.settings({ density: 'every' });
    await page.bringToFront();
    await underlinedWhen(page, (texts) => texts.join() === 'NATO,Kremlin');
    await moveAway(page);
    await settledUnderlines(page);
    expect(await page.evaluate(observe)).toEqual(before);
    expect(await seenBy(page)).toEqual([]);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(1);
  });

  test('nothing is heard from the first moment on', async () => {
    const page = await bench.openMade('page', article('<p>Of NATO.</p>', `<script>${LISTEN}</script>`));
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    const seen = (await seenBy(page)).filter((what) => !/^mutation childList|^event scroll/.test(what));
    expect(seen).toEqual([]);
  });

  test('no file of ours can be fetched by a page', async () => {
    const page = await bench.openMade('page', TEXT);
    await underlinedWhen(page, (texts) => texts.length > 0);
    const base = bench.session.address;
    const fetched = await page.evaluate(
      (address) =>
        Promise.all(
          ['manifest.json', 'reader.js', 'visit.js', 'card.js', 'assets/highlight.css', 'icon/48.png', 'options.html'].map(
            (file) =>
              fetch(address + file).then(
                () => file,
                () => '',
              ),
          ),
        ),
      base,
    );
    expect(fetched.join('')).toBe('');
  });

  test('a page that has no name in it has nothing registered', async () => {
    const page = await bench.openMade('page', article('<p>Nobody is named here.</p>'));
    await pause(SETTLE_MS);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});

/** Functions that a page can put its own in the place of. */
const TRAPPED: Readonly<Record<string, string>> = {
  'Node.prototype': 'appendChild insertBefore removeChild cloneNode contains compareDocumentPosition getRootNode',
  'Element.prototype':
    'getAttribute setAttribute removeAttribute hasAttribute hasAttributes matches closest querySelector querySelectorAll getBoundingClientRect getClientRects attachShadow append remove replaceWith checkVisibility scrollIntoView animate',
  'Document.prototype':
    'createElement createTextNode createRange createTreeWalker createDocumentFragment elementFromPoint elementsFromPoint caretPositionFromPoint querySelector querySelectorAll getElementById adoptNode getSelection execCommand',
  'Range.prototype': 'setStart setEnd getClientRects getBoundingClientRect toString cloneContents',
  'TreeWalker.prototype': 'nextNode firstChild nextSibling',
  'EventTarget.prototype': 'addEventListener removeEventListener dispatchEvent',
  'MutationObserver.prototype': 'observe disconnect takeRecords',
  'ResizeObserver.prototype': 'observe disconnect',
  'HTMLElement.prototype': 'showPopover hidePopover focus',
  'HighlightRegistry.prototype': 'set get delete has',
  'Highlight.prototype': 'add delete clear',
  'CSSStyleSheet.prototype': 'replaceSync',
  window: 'getComputedStyle setTimeout requestIdleCallback matchMedia fetch postMessage scrollBy',
};

/** Each notes that it was called, and throws, while they are armed. */
const TRAPS = `
  globalThis.called = [];
  globalThis.isArmed = true;
  for (const [place, names] of Object.entries(${JSON.stringify(TRAPPED)})) {
    const owner = place.split('.').reduce((at, name) => at[name], globalThis);
    for (const name of names.split(' ')) {
      const own = owner[name];
      owner[name] = function (...args) {
        if (!isArmed) return own.apply(this, args);
        called.push(place + '.' + name);
        throw new Error('A trap');
      };
    }
  }
`;

onMadePages('a page that replaces what a document can do', (bench) => {
  test('sees no call of ours, and breaks none', async () => {
    const page = await bench.openMade(
      'traps',
      article('<p id="text">The answer of NATO, read in the Kremlin.</p>', `<script>${TRAPS}</script>`),
    );
    await until(async () => (await bench.badges()).join() === '2');
    const arm = (isArmed: boolean) => page.evaluate((armed) => void Reflect.set(globalThis, 'isArmed', armed), isArmed);
    const called = () => page.evaluate(() => Reflect.get(globalThis, 'called') as string[]);
    expect(await called()).toEqual([]);
    await arm(false);
    await pointTo(page, '#text', 'NATO');
    await arm(true);
    // The look itself is not to be caught.
    const card = () =>
      page.evaluate(() => {
        Reflect.set(globalThis, 'isArmed', false);
        const text = document.querySelector('sidelight-card')?.shadowRoot?.querySelector('[role=dialog]')?.textContent ?? '';
        Reflect.set(globalThis, 'isArmed', true);
        return text;
      });
    await until(async () => (await card()).includes('North Atlantic Treaty Organization'));
    await moveAway(page);
    await until(async () => (await card()) === '');
    expect(await called()).toEqual([]);
    await arm(false);
  });
});

onMadePages('a page that forges', (bench) => {
  test('messages and events neither stops nor steers Sidelight', async () => {
    const page = await bench.openMade('page', TEXT);
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await page.evaluate((id) => {
      const kinds = ['page-report', 'run-here', 'jump-to', 'look-up', 'command', 'around', 'load-part', 'open-options'];
      for (const kind of kinds)
        postMessage(
          { kind, entry: 'nato', name: 'open-card', text: 'NATO', entries: ['nato'], hostname: '', state: 'paused' },
          '*',
        );
      for (const type of [
        'wxt:content-script-started',
        `${id}:reader:wxt:content-script-started`,
        `${id}:content:wxt:content-script-started`,
      ]) {
        postMessage({ type, contentScriptName: 'reader', messageId: 'x' }, '*');
        document.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'reader', messageId: 'x' } }));
        dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'reader' } }));
      }
      for (const type of ['pageshow', 'pagehide', 'popstate', 'visibilitychange', 'unload', 'beforeunload', 'freeze', 'resume'])
        dispatchEvent(new Event(type));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }, new URL(bench.session.address).host);
    await pause(SETTLE_MS);
    expect(await cardText(page)).toBeUndefined();
    await hover(page, 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
  });

  test('pointers and keys opens no card', async () => {
    const page = await bench.openMade('page', TEXT);
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await page.evaluate(async () => {
      const [range] = CSS.highlights.values().next().value as unknown as AbstractRange[];
      const live = document.createRange();
      live.setStart(range?.startContainer as Node, range?.startOffset ?? 0);
      live.setEnd(range?.endContainer as Node, range?.endOffset ?? 0);
      const { x, y, width, height } = live.getBoundingClientRect();
      const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, composed: true, pointerType: 'touch' };
      for (const type of ['pointermove', 'pointerover', 'pointerdown', 'pointerup', 'pointermove'])
        document.body.dispatchEvent(new PointerEvent(type, at));
      for (const type of ['mousemove', 'mouseover', 'click']) document.body.dispatchEvent(new MouseEvent(type, at));
    });
    await pause(SETTLE_MS);
    expect(await cardText(page)).toBeUndefined();
  });

  test('highlights makes no card of its own words, and losing ours costs none', async () => {
    const page = await bench.openMade('page', TEXT);
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await page.evaluate(() => {
      const text = document.querySelector('#text')?.firstChild as Text;
      const planted = new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 10 });
      setInterval(() => {
        CSS.highlights.clear();
        CSS.highlights.set('noted-words', new Highlight(planted));
      }, 20);
    });
    await pointTo(page, '#text', 'answer');
    await pause(SETTLE_MS);
    expect(await cardText(page)).toBeUndefined();
    await pointTo(page, '#text', 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
  });

  test('the names of a form’s properties hides no name from us', async () => {
    const poison = [
      'parentNode',
      'childNodes',
      'firstChild',
      'nextSibling',
      'localName',
      'tagName',
      'nodeType',
      'nodeName',
      'getAttribute',
      'attributes',
      'hasAttributes',
      'isConnected',
      'shadowRoot',
      'children',
      'querySelector',
      'getRootNode',
      'contains',
      'textContent',
      'innerText',
      'ownerDocument',
      'getBoundingClientRect',
      'checkVisibility',
      'matches',
      'closest',
      'parentElement',
      'compareDocumentPosition',
      'host',
      'lang',
      'nodeValue',
    ];
    const page = await bench.openMade(
      'page',
      article(
        `<form><p>In it NATO is named.</p>${poison.map((name) => `<input type="hidden" name="${name}">`).join('')}<p>And the Kremlin.</p></form><p>The OSCE stands after it.</p>`,
      ),
    );
    await underlinedWhen(page, (texts) => texts.join() === 'NATO,Kremlin,OSCE');
    await hover(page, 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
  });
});
