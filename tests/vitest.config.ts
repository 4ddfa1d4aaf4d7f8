import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Hostile texts of hundreds of kilobytes and fuzzed packs take seconds when both cores are busy with something else. */
const UNIT_TIMEOUT_MS = 60_000;
/** A browser needs seconds to start, and Firefox on a busy machine many of them. */
const BROWSER_TIMEOUT_MS = 60_000;
/** Tests in browsers mostly wait for something: two files at once take 175 s instead of 310 s on two cores. */
const BROWSERS_AT_ONCE = 2;

/** A project of tests that drive browsers. */
const inBrowsers = (name: string): TestProjectInlineConfiguration => ({
  root,
  resolve: { alias: { '@': root } },
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node',
    maxWorkers: BROWSERS_AT_ONCE,
    testTimeout: BROWSER_TIMEOUT_MS,
    hookTimeout: 2 * BROWSER_TIMEOUT_MS,
    retry: 0,
  },
});

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [WxtVitest({ root })],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/pages/**'],
          // Tests that need a document say so in their first line: `// @vitest-environment jsdom`.
          environment: 'node',
          setupFiles: ['tests/support/english.ts'],
          testTimeout: UNIT_TIMEOUT_MS,
        },
      },
      inBrowsers('e2e'),
      inBrowsers('pages'),
    ],
  },
});
