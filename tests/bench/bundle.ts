import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** As `wxt.config.ts` does without it. */
const withoutPolyfill = {
  name: 'without-polyfill',
  enforce: 'pre' as const,
  resolveId: (source: string) => (source === 'webextension-polyfill' ? '\0native-browser' : undefined),
  load: (id: string) => (id === '\0native-browser' ? 'export default globalThis.chrome;' : undefined),
};

/** A script for the extension, minified as ours is; what its entry exports becomes properties of a global `name`. */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [withoutPolyfill],
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name, fileName: name },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was not bundled.`);
  return chunk.code;
}
