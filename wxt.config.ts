import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Pages on which the reader script runs: whatever is served to be read, and files the reader opens. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/**
 * Preact can write `innerHTML`; we never use that, and store linters warn about it.
 * Swapping the branch out keeps "nothing is ever markup" checkable in the built files.
 */
const withoutInnerHtml = {
  name: 'preact-without-inner-html',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/preact[\\/]dist[\\/]preact\.mjs/.test(id)) return undefined;
    return { code: code.replace(/([\w$]+)\.innerHTML=([\w$.]+)/g, '$1.textContent=$2'), map: null };
  },
};

/** In front of the path of a file of entries, its ending cut off; the zero byte keeps other plugins away. */
const NAMES_ID = '\0names:';

/** `entries.json?names`: what linking needs of the entries, without the facts, for the script that pages carry. */
const namesOnly = {
  name: 'names-only',
  enforce: 'pre' as const,
  resolveId(source: string, importer = '') {
    if (!source.endsWith('.json?names')) return undefined;
    return NAMES_ID + resolve(dirname(importer), source.replace(/\.json\?names$/, ''));
  },
  load(moduleId: string) {
    if (!moduleId.startsWith(NAMES_ID)) return undefined;
    const entries = JSON.parse(readFileSync(`${moduleId.slice(NAMES_ID.length)}.json`, 'utf8')) as Record<string, unknown>[];
    return `export default ${JSON.stringify(entries.map(({ id, name, topic, aliases }) => ({ id, name, topic, aliases })))}`;
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [preact(), withoutInnerHtml, namesOnly],
    // The polyfill would be the one place in the extension that calls fetch; every browser we run in preloads modules itself.
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: 'Sidelight',
    description: 'Contextual fact cards for the news: hover a name, read dated, sourced facts.',
    permissions: ['storage', 'contextMenus', 'scripting'],
    // The reader script brings its other parts to the pages it runs on, and to no others.
    host_permissions: PAGES,
    // Browsers allow four suggested shortcuts, and Chromium keeps some keys (Alt+Shift+N, P and X) to itself. Esc closes a card without one.
    commands: {
      'next-mention': { description: 'Go to the next name on the page', suggested_key: { default: 'Alt+Shift+J' } },
      'previous-mention': { description: 'Go to the previous name on the page', suggested_key: { default: 'Alt+Shift+K' } },
      'open-card': { description: 'Open the card of the name', suggested_key: { default: 'Alt+Shift+O' } },
      'close-card': { description: 'Close the card' },
      'toggle-site': { description: 'Switch Sidelight on or off on this site', suggested_key: { default: 'Alt+Shift+S' } },
    },
    content_scripts: [
      // Not a WXT content script: WXT's wrapper posts a message to the page and obeys an event that any page can forge.
      { matches: PAGES, js: ['reader.js'], css: ['assets/highlight.css'], run_at: 'document_idle' },
    ],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sidelight@sidelight.example',
          strict_min_version: '149.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
