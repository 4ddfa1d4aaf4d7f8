import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { PAGES } from './browser/pages';

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

/**
 * The browsers that we run in have promises of their own, so the built files need nothing of the polyfill (3 kB in each) but its types.
 * What it adds besides, answers to messages by promise, `browser/listen.ts` does without. Tests put their fake browser in its place.
 */
const withoutPolyfill = {
  name: 'without-polyfill',
  enforce: 'pre' as const,
  apply: 'build' as const,
  resolveId: (source: string) => (source === 'webextension-polyfill' ? '\0native-browser' : undefined),
  load: (id: string) => (id === '\0native-browser' ? 'export default globalThis.browser ?? globalThis.chrome;' : undefined),
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [preact(), withoutInnerHtml, withoutPolyfill],
    // The polyfill would be the one place in the extension that calls fetch; every browser we run in preloads modules itself.
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    permissions: ['storage', 'contextMenus', 'scripting'],
    // The reader script brings its other parts to the pages it runs on, and to no others.
    host_permissions: PAGES,
    // Browsers allow four suggested shortcuts, and Chromium keeps some keys (Alt+Shift+N, P and X) to itself. Esc closes a card without one.
    commands: {
      'next-mention': { description: '__MSG_commandNext__', suggested_key: { default: 'Alt+Shift+J' } },
      'previous-mention': { description: '__MSG_commandPrevious__', suggested_key: { default: 'Alt+Shift+K' } },
      'open-card': { description: '__MSG_commandOpen__', suggested_key: { default: 'Alt+Shift+O' } },
      'pin-card': { description: '__MSG_commandPin__' },
      'close-card': { description: '__MSG_commandClose__' },
      'open-panel': { description: '__MSG_commandOpenPanel__' },
      'toggle-site': { description: '__MSG_commandToggleSite__', suggested_key: { default: 'Alt+Shift+S' } },
    },
    content_scripts: [
      // Not a WXT content script: WXT's wrapper posts a message to the page and obeys an event that any page can forge.
      {
        matches: PAGES,
        js: ['reader.js'],
        css: ['assets/highlight.css'],
        run_at: 'document_idle',
        // Articles stand in frames as well, some of them written by a script of the page, or shut off in a sandbox.
        all_frames: true,
        match_origin_as_fallback: true,
      },
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
