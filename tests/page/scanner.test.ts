// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RootOf } from '@/page/flows';
import { MentionStore } from '@/page/mention-store';
import { MutationWatch } from '@/page/mutations';
import { shadowRootOf } from '@/page/safe-dom';
import { Scanner } from '@/page/scanner';
import { fakeLinker } from './fake-linker';
import { wait } from './support';

let end = new AbortController();
afterEach(() => end.abort());

/** A page that is read and watched, as a visit does it. */
async function visit(html: string, needsEvidence: readonly string[] = [], rootOf: RootOf = shadowRootOf) {
  end = new AbortController();
  const { signal } = end;
  document.body.innerHTML = html;
  const linker = fakeLinker(['NATO', 'OSCE', 'Lavrov'], needsEvidence);
  const store = new MentionStore();
  const onShadowRoot = (root: ShadowRoot) => watch.watch(root);
  const onProgress = vi.fn<(done: boolean) => void>();
  const scanner = new Scanner({ document, store, link: linker.link, onProgress, rootOf, onShadowRoot, signal });
  const onStale = (node: Node, deep: boolean) => scanner.request(node, deep);
  const watch = new MutationWatch(document, { onStale, onChange: () => undefined, notBefore: () => 0, signal });
  scanner.start([]);
  await vi.waitFor(() => expect(onProgress).toHaveBeenCalledWith(true));
  return { linker, scanner, found: () => store.all().map(({ mention }) => mention.text) };
}

/** Changes are read when their burst is over and the machine has time. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 3000 });
/** Longer than that takes, to see that nothing happens. */
const settled = () => wait(300);
const element = (selector: string): Element => document.querySelector(selector) ?? document.body;

describe('a page', () => {
  test('is read in the order of its text', async () => {
    const { found } = await visit('<div>NATO <p>OSCE</p> Lavrov</div>');
    expect(found()).toEqual(['NATO', 'OSCE', 'Lavrov']);
  });

  test('is read once', async () => {
    const { linker, scanner } = await visit('<p>One NATO</p><p>Two</p>');
    expect(linker.texts).toEqual(['One NATO', 'Two']);
    scanner.start([element('p')]);
    await eventually(() => expect(linker.texts).toEqual(['One NATO', 'Two', 'One NATO', 'Two']));
  });

  test('is decided again when it has said enough', async () => {
    const { found } = await visit('<p>Moscow</p><p>NATO</p>', ['Moscow']);
    expect(found()).toEqual(['Moscow', 'NATO']);
  });

  test('is decided again when it says more later', async () => {
    const { found } = await visit('<p>Moscow</p>', ['Moscow']);
    expect(found()).toEqual([]);
    document.body.append(block('NATO'));
    await eventually(() => expect(found()).toEqual(['Moscow', 'NATO']));
  });

  test('leaves open what it says too little about', async () => {
    const { found } = await visit('<p>Moscow</p>', ['Moscow']);
    expect(found()).toEqual([]);
  });

  test('is read in closed shadow roots as well, when the rest of it is read, and watched there', async () => {
    const roots = new WeakMap<Element, ShadowRoot>();
    const { found, linker } = await visit('<div id="x"></div><p>OSCE</p>', [], (host) => {
      if (host.id === 'x' && !roots.has(host)) {
        const root = host.attachShadow({ mode: 'closed' });
        root.append(block('NATO'));
        roots.set(host, root);
      }
      return roots.get(host) ?? null;
    });
    await eventually(() => expect(linker.texts).toEqual(['OSCE', 'NATO']));
    expect(found()).toEqual(['NATO', 'OSCE']);
    roots.get(element('#x'))?.append(block('Lavrov'));
    await eventually(() => expect(found()).toEqual(['NATO', 'Lavrov', 'OSCE']));
  });

  test('is not touched', async () => {
    const { found } = await visit('<p id="a">The <b>NA</b>TO</p>');
    expect(document.body.innerHTML).toBe('<p id="a">The <b>NA</b>TO</p>');
    expect(found()).toEqual(['NATO']);
  });
});

describe('a change', () => {
  test.each<readonly [string, string, () => void, readonly string[]]>([
    ['adds a block', '<div id="x"><p>NATO</p></div>', () => element('#x').append(block('OSCE')), ['NATO', 'OSCE']],
    ['adds words', '<p id="x">NATO</p>', () => element('#x').append(' and Lavrov'), ['NATO', 'Lavrov']],
    [
      'adds an inline element',
      '<p id="x">NA</p>',
      () => element('#x').append(Object.assign(document.createElement('b'), { textContent: 'TO' })),
      ['NATO'],
    ],
    [
      'adds a block inside an inline element',
      '<p id="x">NATO</p>',
      () => element('#x').append(wrapped('OSCE')),
      ['NATO', 'OSCE'],
    ],
    ['replaces words', '<p id="x">NATO</p>', () => void (element('#x').textContent = 'OSCE'), ['OSCE']],
    ['replaces the data of a text node', '<p id="x">NATO</p>', () => void (textOf('#x').data = 'The OSCE'), ['OSCE']],
    ['removes a block', '<p id="x">NATO</p><p>OSCE</p>', () => element('#x').remove(), ['OSCE']],
    ['moves a block', '<p id="x">NATO</p><p>OSCE</p>', () => document.body.append(element('#x')), ['OSCE', 'NATO']],
    ['makes an editor', '<div id="x"><p>NATO</p></div>', () => element('#x').setAttribute('contenteditable', ''), []],
    [
      'ends an editor',
      '<div id="x" contenteditable><p>NATO</p></div>',
      () => element('#x').removeAttribute('contenteditable'),
      ['NATO'],
    ],
    [
      'hides inline words from reading',
      '<p>NATO <b id="x">OSCE</b></p>',
      () => element('#x').setAttribute('aria-hidden', 'true'),
      ['NATO'],
    ],
    ['replaces the body', '<p>NATO</p>', () => replaceBody('<p>OSCE</p>'), ['OSCE']],
  ])('%s', async (_, html, change, expected) => {
    const { found } = await visit(html);
    change();
    await eventually(() => expect(found()).toEqual(expected));
  });

  test('makes only its own block be read again', async () => {
    const { linker } = await visit('<div>out<p id="x">NATO</p><p>two</p></div>');
    textOf('#x').data = 'Lavrov';
    await eventually(() => expect(linker.texts).toEqual(['out', 'NATO', 'two', 'Lavrov']));
  });

  test('leaves the words that it does not touch as they are while the new text is being linked', async () => {
    const { linker, found } = await visit('<p id="x">NATO and OSCE</p>');
    const release = linker.hold();
    textOf('#x').data = 'NATO or the OSCE';
    await eventually(() => expect(linker.texts).toHaveLength(2));
    expect(found()).toEqual(['NATO']);
    release();
    await eventually(() => expect(found()).toEqual(['NATO', 'OSCE']));
  });

  test.each<readonly [string, () => void]>([
    ['an editor', () => element('#x').setAttribute('contenteditable', '')],
    ['an editor around it', () => document.body.setAttribute('contenteditable', '')],
    ['nothing', () => element('#x').remove()],
  ])('that makes it %s while its text is being linked is what counts', async (_, change) => {
    const { linker, found } = await visit('<p id="x"></p><p>OSCE</p>');
    const release = linker.hold();
    element('#x').append('NATO');
    await eventually(() => expect(linker.texts).toContain('NATO'));
    change();
    await settled();
    release();
    await settled();
    expect(found()).not.toContain('NATO');
    document.body.removeAttribute('contenteditable');
  });

  test('is followed by a rest as long as ten times the work, whoever did it, and by no longer one the next time', async () => {
    const { linker, scanner } = await visit('<p id="x">NATO</p>');
    const restMs = () => scanner.restsUntil - performance.now();
    linker.ms = 3_000;
    textOf('#x').data = 'OSCE';
    await eventually(() => expect(restMs()).toBeGreaterThan(90_000));
    linker.ms = 0;
    textOf('#x').data = 'Lavrov';
    await eventually(() => expect(restMs()).toBeLessThan(90_000));
  });

  test.each([1, 2, 3, 4])('is read although it is told while its block is being read, after slice %i', async (slice) => {
    end = new AbortController();
    document.body.innerHTML = `<p id="x">NATO</p>${'<p>word</p>'.repeat(250)}`;
    const store = new MentionStore();
    let slices = 0;
    const onProgress = () => {
      slices += 1;
      if (slices !== slice) return;
      textOf('#x').data = 'OSCE';
      scanner.request(textOf('#x'), false);
    };
    const { link } = fakeLinker(['NATO', 'OSCE']);
    const onShadowRoot = () => undefined;
    const scanner = new Scanner({ document, store, link, onProgress, rootOf: shadowRootOf, onShadowRoot, signal: end.signal });
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
    scanner.start([]);
    await eventually(() => expect(store.all().map(({ mention }) => mention.text)).toEqual(['OSCE']));
    clock.mockRestore();
  });

  test('is read once, however much of it is nested', async () => {
    const { linker } = await visit('<div id="x"></div>');
    const outer = document.createElement('section');
    element('#x').append(outer);
    outer.append(block('NATO'));
    outer.firstElementChild?.append(block('OSCE'));
    await settled();
    expect(linker.texts.toSorted()).toEqual(['NATO', 'OSCE']);
  });

  test('is noticed in a shadow root', async () => {
    const { scanner, found } = await visit('<div id="x"></div>');
    const root = element('#x').attachShadow({ mode: 'open' });
    root.append(block('NATO'));
    scanner.request(element('#x'), true);
    await eventually(() => expect(found()).toEqual(['NATO']));
    root.append(block('OSCE'));
    await eventually(() => expect(found()).toEqual(['NATO', 'OSCE']));
  });

  test('is not noticed after the end', async () => {
    const { found } = await visit('<p id="x">NATO</p>');
    end.abort();
    textOf('#x').data = 'OSCE';
    await settled();
    expect(found()).toEqual(['NATO']);
  });
});

function block(text: string): HTMLElement {
  return Object.assign(document.createElement('p'), { textContent: text });
}

function wrapped(text: string): HTMLElement {
  const span = document.createElement('span');
  span.append(block(text));
  return span;
}

function textOf(selector: string): Text {
  const node = element(selector).firstChild;
  return node instanceof Text ? node : document.createTextNode('');
}

function replaceBody(html: string): void {
  const body = document.createElement('body');
  body.innerHTML = html;
  document.documentElement.replaceChild(body, document.body);
}
