// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { blockAround } from '@/page/flows';
import { flowsOf } from './support';

/** Name, page, the texts of its flows (the outer block before the inner ones). */
type Row = readonly [name: string, html: string, ...texts: string[]];

const texts = (html: string) => flowsOf(html).map(({ text }) => text.trim());

describe('a flow', () => {
  test.each<Row>([
    ['is the text of one block', '<p>One.</p><p>Two.</p>', 'One.', 'Two.'],
    ['runs on across inline elements', '<p>The <b>Ser</b>gey <a href="#">Lav<i>rov</i></a> talks</p>', 'The Sergey Lavrov talks'],
    ['runs on across an optional break', '<p>Stolten<wbr>berg</p>', 'Stoltenberg'],
    ['keeps soft hyphens for linking to deal with', '<p>Stolten&shy;berg</p>', 'Stolten\u00ADberg'],
    ['has a space for a line break', '<p>Antony<br>Blinken</p>', 'Antony Blinken'],
    ['has one space for any white space', '<p>Jens\n   <b> </b>\t Stoltenberg</p>', 'Jens Stoltenberg'],
    ['keeps no-break spaces', '<p>Open\u00A0Door</p>', 'Open\u00A0Door'],
    ['runs on over comments and scripts', '<p>NA<!-- x --><script>x</script>TO</p>', 'NATO'],
    ['runs on over a footnote mark', '<p>Open<sup>1</sup> Door</p>', 'Open Door'],
    ['ends where an inner block begins', '<div>Open <p>Door</p> policy</div>', 'Open', 'Door', 'policy'],
    ['ends at what is not read', '<p>Open <code>x</code> Door</p>', 'Open', 'Door'],
    [
      'has a space between spans shown as blocks',
      '<h2><span style="display:block">NATO</span><span style="display:block">Brussels</span></h2>',
      'NATO Brussels',
    ],
    ['has none behind a drop cap', '<p><span style="display:block;float:left">N</span>ATO</p>', 'NATO'],
    ['covers table cells one by one', '<table><tr><td>NATO</td><td>OSCE</td></tr></table>', 'NATO', 'OSCE'],
    ['runs on across an inline element of the page’s own', '<p>NA<x-mark style="display:inline">T</x-mark>O</p>', 'NATO'],
    ['ends at a block of the page’s own', '<div>NA<x-card style="display:block">T</x-card>O</div>', 'NA', 'T', 'O'],
  ])('%s', (_, html, ...expected) => {
    expect(texts(html)).toEqual(expected);
  });

  test('is cut at a space when it is very long', () => {
    const flows = flowsOf(`<p>${'word '.repeat(30_000)}</p>`);
    expect(flows.length).toBeGreaterThan(5);
    expect(flows.every(({ text }) => text.length <= 20_010 && !/\S\S{4}/.test(text))).toBe(true);
  });

  test('names the nearest language', () => {
    document.documentElement.lang = 'en';
    const flows = flowsOf('<p>a</p><div lang="de"><p>b</p></div><p lang="fr">c</p>');
    expect(flows.map(({ text, lang }) => `${text} ${lang}`)).toEqual(['a en', 'b de', 'c fr']);
  });

  test('may lie in an open shadow root', () => {
    document.body.innerHTML = '<div id="host"></div>';
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    root?.append(Object.assign(document.createElement('p'), { textContent: 'In the shadow' }));
    const paragraph = root?.querySelector('p');
    expect(paragraph && blockAround(paragraph)).toMatchObject({ block: paragraph });
  });
});

describe('nothing is read in', () => {
  test.each([
    '<script>NATO</script>',
    '<style>NATO</style>',
    '<noscript>NATO</noscript>',
    '<template>NATO</template>',
    '<textarea>NATO</textarea>',
    '<select><option>NATO</option></select>',
    '<button>NATO</button>',
    '<code>NATO</code>',
    '<pre>NATO</pre>',
    '<kbd>NATO</kbd>',
    '<samp>NATO</samp>',
    '<var>NATO</var>',
    '<svg><text>NATO</text></svg>',
    '<math><mtext>NATO</mtext></math>',
    '<canvas>NATO</canvas>',
    '<object>NATO</object>',
    '<nav>NATO</nav>',
    '<footer>NATO</footer>',
    '<div contenteditable>NATO</div>',
    '<div contenteditable="plaintext-only"><p>NATO</p></div>',
    '<div role="textbox">NATO</div>',
    '<div role="navigation">NATO</div>',
    '<p aria-hidden="true">NATO</p>',
    '<p>Use <span translate="no">NATO</span></p>',
    '<p>Use <span class="x notranslate">NATO</span></p>',
    '<sidelight-card>NATO</sidelight-card>',
  ])('%s', (html) => {
    expect(texts(html).join()).not.toContain('NATO');
  });

  test('is read in a page that only keeps translators out', () => {
    expect(texts('<div translate="no"><p>NATO</p></div>')).toEqual(['NATO']);
  });

  test('is read in an island inside an editor that is none', () => {
    expect(texts('<div contenteditable="false"><p>NATO</p></div>')).toEqual(['NATO']);
  });
});

test('a form cannot hide its text behind its controls’ names', () => {
  const names = [
    'childNodes',
    'firstChild',
    'nextSibling',
    'parentNode',
    'nodeType',
    'localName',
    'tagName',
    'attributes',
    'getAttribute',
  ];
  const form = `<form>${names.map((name) => `<input name="${name}">`).join('')}<p>NATO</p><span>OSCE</span></form>`;
  expect(texts(`<p>Before</p>${form}<p>After</p>`)).toEqual(['Before', 'NATO', 'OSCE', 'After']);
});

describe('the block around a node', () => {
  test('is the nearest one that stands for itself', () => {
    flowsOf('<div><p id="p">The <b><i id="i">NATO</i></b></p></div>');
    const inner = document.querySelector('#i')?.firstChild;
    expect(inner && blockAround(inner)?.block).toBe(document.querySelector('#p'));
  });

  test.each(['<nav><p id="x">a</p></nav>', '<div contenteditable><p id="x">a</p></div>'])('is none in %s', (html) => {
    flowsOf(html);
    const node = document.querySelector('#x');
    expect(node && blockAround(node)).toBeUndefined();
  });

  test.each([
    ['words inside it are in another', '<div lang="en"><p>A <i lang="fr" id="x">mot</i></p></div>', 'en'],
    ['an inline element around it says it', '<div lang="en"><a lang="fr"><p id="x">mot</p></a></div>', 'fr'],
  ])('is in the same language read with its page and alone: %s', (_, html, lang) => {
    const flows = flowsOf(html);
    const node = document.querySelector('#x');
    expect(flows.map((flow) => flow.lang)).toEqual([lang]);
    expect(node && blockAround(node)?.lang).toBe(lang);
  });

  test('is none outside the document', () => {
    expect(blockAround(document.createElement('p'))).toBeUndefined();
  });
});
