import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserName } from './find-browser';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the extension as `npm run build` does, without a word unless something is wrong. */
export async function buildExtension(name: BrowserName): Promise<void> {
  const args = name === 'chromium' ? ['build'] : ['build', '-b', 'firefox', '--mv3'];
  try {
    await promisify(execFile)('wxt', args, { cwd: ROOT, shell: process.platform === 'win32' });
  } catch (error) {
    const output =
      error instanceof Error && 'stdout' in error ? `${String(error.stdout)}\n${String(Reflect.get(error, 'stderr'))}` : '';
    throw new Error(`Sidelight could not be built for ${name}.\n${output}`, { cause: error });
  }
}
