/** What `npm start -- …` was asked for. */
import { existsSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '@/tests/support/find-browser';

export const USAGE = `npm start -- [ADDRESS or HTML FILE] [--browser chromium|firefox]

Builds Sidelight and opens a browser with it: on a sample article, on the address, or on the saved page.`;

/** A sentence for the person at the terminal; shown without a stack. */
export class BadArguments extends Error {}

export interface DemoArguments {
  readonly browser: BrowserName;
  readonly page:
    | { readonly kind: 'sample' }
    | { readonly kind: 'address'; readonly url: string }
    | { readonly kind: 'file'; readonly path: string };
  readonly help: boolean;
}

/** `folder`: where the person stands, for relative paths. */
export function readArguments(argv: readonly string[], folder: string): DemoArguments {
  const { values, positionals } = parse(argv);
  if (positionals.length > 1) throw new BadArguments(`One address or file at a time, not ${positionals.length}.`);
  const [target] = positionals;
  return {
    browser: browserNamed(values.browser),
    page: target === undefined ? { kind: 'sample' } : pageNamed(target, folder),
    help: values.help,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { browser: { type: 'string', default: 'chromium' }, help: { type: 'boolean', short: 'h', default: false } },
    });
  } catch (error) {
    throw new BadArguments(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

function browserNamed(name: string): BrowserName {
  if (name === 'chromium' || name === 'firefox') return name;
  if (name === 'chrome') return 'chromium';
  throw new BadArguments(`There is no browser "${name}" here: say chromium or firefox.`);
}

function pageNamed(target: string, folder: string): DemoArguments['page'] {
  if (/^https?:\/\//i.test(target)) {
    if (URL.canParse(target)) return { kind: 'address', url: target };
    throw new BadArguments(`${target} is not an address.`);
  }
  const path = resolve(folder, target);
  if (!existsSync(path)) throw new BadArguments(`There is no file ${path}. (An address begins with http:// or https://.)`);
  if (!statSync(path).isFile() || !/^\.x?html?$/i.test(extname(path))) throw new BadArguments(`${path} is not an HTML file.`);
  return { kind: 'file', path };
}
