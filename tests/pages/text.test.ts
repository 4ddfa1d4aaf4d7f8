/** Names are found wherever a reader reads them, and nowhere else. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { article } from '@/tests/support/made-pages';
import { cardText, cardWith, hover, noCard, moveAway, settledUnderlines, underlinedWhen } from '@/tests/support/reading';
import { onMadePages } from './bench';
import { pointTo } from './pointing';

/** Every underlined stretch, shadow roots included, by the id of what it lies in, white space and soft hyphens taken out. */
function found(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const texts: Record<string, string> = {};
    for (const range of (CSS.highlights.get('noted-words') ?? []) as Iterable<AbstractRange>) {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      let at: Node | null = range.startContainer;
      while (at && !(at instanceof Element && /^[a-z]/.test(at.id))) at = at.parentNode ?? (at as ShadowRoot).host ?? null;
      const id = at instanceof Element ? at.id : '';
      texts[id] = (texts[id] ?? '') + live.toString().replaceAll('\u00ad', '').replace(/\s+/g, ' ');
    }
    return texts;
  });
}

/** Opens a page of marked places, and returns what is underlined in each once all that is expected is there. */
async function read(page: Page, expected: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  await settledUnderlines(page);
  for (let tries = 0; tries < 4 && Object.keys(await found(page)).length < Object.keys(expected).length; tries += 1)
    await settledUnderlines(page);
  return found(page);
}

const TEXT: readonly (readonly [markup: string, underlined: string])[] = [
  ['<p id="inline">Of <b>Ser</b><i>gey</i> <a href="#"><em>Lavrov</em></a>.</p>', 'Sergey Lavrov'],
  ['<p id="dropcap"><span style="float:left;font-size:3em">N</span>ATO answered.</p>', 'NATO'],
  ['<p id="wbr">In Stol<wbr>ten<wbr>berg’s office, Jens Stol<wbr>tenberg spoke.</p>', 'StoltenbergJens Stoltenberg'],
  ['<p id="shy">The Krem&shy;lin.</p>', 'Kremlin'],
  ['<h2 id="heading">Letters to NATO</h2>', 'NATO'],
  ['<p><a id="link" href="#x">What NATO wrote</a></p>', 'NATO'],
  ['<ul><li id="item">The OSCE</li></ul>', 'OSCE'],
  ['<ol><li id="numbered">The OSCE <ul><li id="nested">and NATO</li></ul></li></ol>', 'OSCE'],
  [
    '<table><caption id="caption">Who belongs to NATO</caption><tr><th id="head">NATO</th><td id="cell">The Kremlin</td></tr></table>',
    'NATO',
  ],
  ['<dl><dt id="term">NATO</dt><dd id="definition">What the Kremlin says of it</dd></dl>', 'NATO'],
  ['<blockquote id="quote">NATO is here.</blockquote>', 'NATO'],
  ['<figure><figcaption id="figure">Antony Blinken in Geneva</figcaption></figure>', 'Antony Blinken'],
  ['<p id="right" dir="rtl" lang="en">NATO stands here.</p>', 'NATO'],
  ['<p id="vertical" style="writing-mode:vertical-rl;height:8em">The Kremlin stands.</p>', 'Kremlin'],
  ['<div style="transform:rotate(3deg) scale(0.9)"><p id="turned">The OSCE turns.</p></div>', 'OSCE'],
  ['<div style="zoom:1.4"><p id="zoomed">The OSCE grows.</p></div>', 'OSCE'],
  ['<details open><summary id="summary">About NATO</summary><p id="detail">And the Kremlin.</p></details>', 'NATO'],
  ['<div id="open"><template shadowrootmode="open"><p id="declared">NATO in a root.</p></template></div>', 'NATO'],
  ['<div id="shut"><template shadowrootmode="closed"><p id="closed">The Kremlin in a root.</p></template></div>', 'Kremlin'],
  ['<div id="columns" style="columns:2">NATO in columns.</div>', 'NATO'],
  ['<section><p id="contents"><span style="display:contents">The Kremlin</span> again.</p></section>', 'Kremlin'],
];

/** In all of them stand the same three names. */
const SAY = 'NATO, the Kremlin and the OSCE';
const NOT_TEXT: readonly string[] = [
  `<textarea>${SAY}</textarea>`,
  `<input value="${SAY}">`,
  `<select><option>${SAY}</option></select>`,
  `<button>${SAY}</button>`,
  `<label>Name <input></label>`,
  `<div contenteditable>${SAY}</div>`,
  `<div contenteditable="plaintext-only">${SAY}</div>`,
  `<div role="textbox">${SAY}</div>`,
  `<code>${SAY}</code>`,
  `<pre>${SAY}</pre>`,
  `<kbd>${SAY}</kbd>`,
  `<samp>${SAY}</samp>`,
  `<svg width="200" height="40"><text y="20">${SAY}</text><foreignObject width="200" height="40"><p>${SAY}</p></foreignObject></svg>`,
  `<math><mtext>${SAY}</mtext></math>`,
  `<script type="text/plain">${SAY}</script>`,
  `<noscript>${SAY}</noscript>`,
  `<template>${SAY}</template>`,
  `<nav>${SAY}</nav>`,
  `<footer>${SAY}</footer>`,
  `<p style="position:absolute;clip:rect(0 0 0 0);width:1px;height:1px;overflow:hidden">${SAY}</p>`,
  `<p style="position:absolute;left:-9999px">${SAY}</p>`,
  `<p style="clip-path:inset(50%)">${SAY}</p>`,
  `<p style="text-indent:-9999px">${SAY}</p>`,
  `<p style="font-size:0">${SAY}</p>`,
  `<div style="max-height:0;overflow:hidden"><div><div><div><div><p>${SAY}</p></div></div></div></div></div>`,
  `<div style="height:0;overflow:clip"><p>${SAY}</p></div>`,
  `<xmp>${SAY}</xmp>`,
  `<listing>${SAY}</listing>`,
  `<p style="opacity:0">${SAY}</p>`,
  `<p hidden>${SAY}</p>`,
  `<p style="visibility:hidden">${SAY}</p>`,
  `<p>The variable <span translate="no">NATO</span> is set.</p>`,
  `<p aria-hidden="true">${SAY}</p>`,
];

onMadePages('names', (bench) => {
  test('are found wherever it is text', async () => {
    const page = await bench.openMade('text', article(TEXT.map(([markup]) => markup).join('\n')));
    await page.setViewport({ width: 1280, height: 2400 });
    const expected = Object.fromEntries(TEXT.map(([markup, words]) => [/id="([a-z]+)"/.exec(markup)?.[1] ?? '', words]));
    const { open: _, shut: __, ...outside } = expected;
    const inside = {
      declared: 'NATO',
      closed: 'Kremlin',
      nested: 'NATO',
      head: 'NATO',
      cell: 'Kremlin',
      definition: 'Kremlin',
      detail: 'Kremlin',
    };
    expect(await read(page, expected)).toEqual({ ...outside, caption: 'NATO', ...inside });
  });

  test('are left alone where it is not', async () => {
    const page = await bench.openMade(
      'other',
      article(`<p id="control">NATO</p>${NOT_TEXT.map((markup, index) => `<div id="place${index}">${markup}</div>`).join('\n')}`),
    );
    await page.setViewport({ width: 1280, height: 2400 });
    expect(await read(page, { control: 'NATO' })).toEqual({ control: 'NATO' });
    // Nor is it counted.
    expect(await bench.badges()).toEqual(['1']);
  });

  test('are found in a document of XHTML', async () => {
    const body = article('<p id="text">Of <b>NATO</b> and the Kremlin.</p>')
      .replace('<!doctype html><html lang="en">', '<html xmlns="http://www.w3.org/1999/xhtml" lang="en">')
      .replace('<meta charset="utf-8">', '')
      .replace('content="article">', 'content="article"/>');
    const page = await bench.openMade('strict.xhtml', {
      body,
      headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
    });
    await underlinedWhen(page, (texts) => texts.join() === 'NATO,Kremlin');
    await hover(page, 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
  });

  test('that are hidden count when they show', async () => {
    const page = await bench.openMade(
      'hidden',
      article(`
      <p id="control">The OSCE met.</p>
      <details><summary>More</summary><p>NATO in details.</p></details>
      <div id="tab" hidden><p>The Kremlin in a tab.</p></div>
      <dialog><p>Antony Blinken in a dialog.</p></dialog>
      <div id="popup" popover><p>Sergey Lavrov in a popover.</p></div>
      <div class="folded"><p>Jens Stoltenberg, folded away.</p></div><style>.folded { display: none }</style>
      <div id="accordion" style="max-height:0;overflow:hidden"><p>The Helsinki Final Act, folded up.</p></div>`),
    );
    await underlinedWhen(page, (texts) => texts.join() === 'OSCE');
    expect(await bench.badges()).toEqual(['1']);
    const steps: readonly [string, string][] = [
      ['document.querySelector("details").open = true', 'NATO'],
      ['document.querySelector("#tab").hidden = false', 'Kremlin'],
      ['document.querySelector(".folded").className = ""', 'Jens Stoltenberg'],
      ['document.querySelector("#accordion").style.maxHeight = "10em"', 'Helsinki Final Act'],
      ['document.querySelector("#popup").showPopover()', 'Sergey Lavrov'],
      ['document.querySelector("dialog").showModal()', 'Antony Blinken'],
    ];
    for (const [script, words] of steps) {
      await page.evaluate(script);
      await underlinedWhen(page, (texts) => texts.includes(words));
    }
  });

  test('are found in shadow roots that come late, closed ones as well, and open their cards', async () => {
    const page = await bench.openMade('late', article('<late-text></late-text><p id="control">The OSCE.</p>'));
    await underlinedWhen(page, (texts) => texts.includes('OSCE'));
    await page.evaluate(() => {
      const define = class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'closed' }).innerHTML = '<p style="margin:1em">Late, NATO wrote.</p>';
        }
      };
      customElements.define('late-text', define);
    });
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await hover(page, 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
  });

  test('are found after the page is taken apart and put together', async () => {
    const page = await bench.openMade('swap', article('<p>NATO at first.</p>'));
    await underlinedWhen(page, (texts) => texts.join() === 'NATO');
    for (const words of ['Kremlin', 'OSCE']) {
      await page.evaluate((name) => {
        const body = document.createElement('body');
        body.innerHTML = document.body.innerHTML.replace(/NATO|Kremlin/, name);
        document.documentElement.replaceChild(body, document.body);
      }, words);
      await underlinedWhen(page, (texts) => texts.join() === words);
    }
    await hover(page, 'OSCE');
    await cardWith(page, 'OSCE');
  });

  test('are found in a list that shows a few of many, and on the next page of an endless one', async () => {
    const page = await bench.openMade(
      'virtual',
      article(
        '<div id="list" style="height:200px;overflow:auto"><div style="height:9000px;position:relative"></div></div><div id="more"></div>',
      ),
    );
    const show = (name: string) =>
      page.evaluate((text) => {
        const inner = document.querySelector('#list > div') as HTMLElement;
        inner.innerHTML = `<p style="position:absolute;top:${document.querySelector('#list')?.scrollTop}px">Row of ${text}</p>`;
      }, name);
    for (const name of ['NATO', 'the OSCE', 'the Kremlin']) {
      await page.evaluate(() => document.querySelector('#list')?.scrollBy(0, 700));
      await show(name);
      await underlinedWhen(page, (texts) => texts.join() === name.replace('the ', ''));
    }
    await page.evaluate(() =>
      (document.querySelector('#more') as HTMLElement).insertAdjacentHTML('beforeend', '<p>Then Antony Blinken came.</p>'),
    );
    await underlinedWhen(page, (texts) => texts.includes('Antony Blinken'));
  });

  test('written after loading with document.write are found, and open their cards', async () => {
    const page = await bench.openMade('write', article('<p>NATO at first.</p>'));
    await underlinedWhen(page, (texts) => texts.join() === 'NATO');
    await page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, article('<p>The OSCE afterwards.</p>'));
    await underlinedWhen(page, (texts) => texts.join() === 'OSCE');
    await hover(page, 'OSCE');
    await cardWith(page, 'Organization for Security');
  });

  test('leave what is copied, typed and saved as it is', async () => {
    const text =
      '<p id="text">Of <b>NATO</b> and the Kremlin.</p><div id="editor" contenteditable=""><p>Here one writes.</p></div>';
    const page = await bench.openMade('copy', article(text));
    await underlinedWhen(page, (texts) => texts.join() === 'NATO,Kremlin');
    await hover(page, 'NATO');
    await cardWith(page, 'NATO');
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('article') as Element);
      const range = getSelection()?.getRangeAt(0).cloneContents() as DocumentFragment;
      const holder = document.createElement('div');
      holder.append(range);
      return { html: holder.innerHTML, text: String(getSelection()) };
    });
    expect(copied.html).toContain(text);
    expect(copied.html).not.toContain('sidelight');
    expect(copied.text).not.toContain('North Atlantic');
    await moveAway(page);
    await noCard(page);
    await page.click('#editor p');
    await page.keyboard.type(' About NATO. ');
    await settledUnderlines(page);
    const saved = await page.$eval('#editor', (one) => one.innerHTML);
    expect(saved.replace(/&nbsp;| /g, '')).toContain('AboutNATO.');
    expect(saved.replace(/<\/?p>/g, '')).not.toMatch(/[<>]/);
    await pointTo(page, '#editor', 'NATO');
    expect(await cardText(page)).toBeUndefined();
  });

  test('are printed as the page has them, and the card is not', async () => {
    const root = '<div><template shadowrootmode="open"><p>The OSCE in a root.</p></template></div>';
    const page = await bench.openMade('print', article(`<p>Of NATO and the Kremlin.</p>${root}`));
    await underlinedWhen(page, (texts) => texts.length === 3);
    await hover(page, 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
    const withUs = contentOf(await page.pdf());
    await underlinedWhen(page, (texts) => texts.length === 3);
    await bench.settings({ paused: true });
    await underlinedWhen(page, (texts) => texts.length === 0);
    expect(withUs).toEqual(contentOf(await page.pdf()));
  });

  test('go while the whole page is being written in, and come again', async () => {
    const page = await bench.openMade('design', article('<p id="text">Of NATO and the Kremlin.</p>'));
    await underlinedWhen(page, (texts) => texts.length === 2);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => (document.designMode = 'on'));
    await page.click('#text');
    await underlinedWhen(page, (texts) => texts.length === 0);
    await page.keyboard.type('Antony Blinken');
    await pointTo(page, '#text', 'NATO');
    expect(await settledUnderlines(page)).toEqual([]);
    expect(await cardText(page)).toBeUndefined();
    const after = await page.evaluate(() => document.documentElement.outerHTML);
    expect(after.replace('Antony Blinken', '')).toBe(before);
    await page.evaluate(() => (document.designMode = 'off'));
    await page.click('h1');
    await underlinedWhen(page, (texts) => texts.includes('NATO') && texts.includes('Antony Blinken'));
  });
});

/** What a PDF draws, without the hour in which it was made. */
function contentOf(pdf: Uint8Array): readonly string[] {
  const file = Buffer.from(pdf);
  const contents: string[] = [];
  for (let start = file.indexOf('stream\n'); start !== -1; start = file.indexOf('stream\n', start + 1)) {
    const end = file.indexOf('endstream', start);
    try {
      contents.push(
        inflateSync(file.subarray(start + 'stream\n'.length, end))
          .toString('latin1')
          .replaceAll(/\(D:[^)]*\)/g, ''),
      );
    } catch {
      // Not a compressed one.
    }
  }
  return contents;
}
