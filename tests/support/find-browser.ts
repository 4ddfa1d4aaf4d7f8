/** Finds Chromium and Firefox on this machine; on Debian and Ubuntu, as root, installs what is missing. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** A sentence for the person at the terminal; shown without a stack. */
export class MissingBrowser extends Error {}

interface Product {
  readonly title: string;
  /** Environment variables that name the executable, in the order asked. */
  readonly variables: readonly string[];
  /** Commands looked for in PATH. */
  readonly commands: readonly string[];
  /** Where installers put it on macOS and Windows. */
  readonly places: readonly string[];
  readonly packages: readonly string[];
  readonly oldest: number;
}

const programFiles = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].filter(
  (folder) => folder !== undefined,
);
const windows = (...parts: string[]) => programFiles.map((folder) => join(folder, ...parts));

const PRODUCTS: Record<BrowserName, Product> = {
  chromium: {
    title: 'Chromium or Chrome',
    variables: ['CHROMIUM_PATH', 'CHROME_PATH'],
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windows('Chromium', 'Application', 'chrome.exe'),
      ...windows('Google', 'Chrome', 'Application', 'chrome.exe'),
      ...windows('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ],
    packages: ['chromium'],
    // light-dark() in the card's colours.
    oldest: 123,
  },
  firefox: {
    title: 'Firefox',
    variables: ['FIREFOX_PATH'],
    commands: ['firefox', 'firefox-esr'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...windows('Mozilla Firefox', 'firefox.exe')],
    packages: ['firefox-esr'],
    // The first with underlines inside ::highlight().
    oldest: 149,
  },
};

/** Path of a browser that starts and is new enough. Throws {@link MissingBrowser} with what to do about it. */
export function ensureBrowser(name: BrowserName): string {
  const product = PRODUCTS[name];
  const path = fromVariable(product) ?? installed(product) ?? install(product);
  const major = majorVersion(path);
  if (major !== undefined && major < product.oldest) {
    throw new MissingBrowser(
      `${path} is version ${major}; Sidelight needs ${product.title} ${product.oldest} or later. ` +
        `Update it, or name another with ${product.variables[0]}=/path/to/it.`,
    );
  }
  return path;
}

function fromVariable({ variables }: Product): string | undefined {
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (existsSync(path)) return path;
    throw new MissingBrowser(`${variable} names ${path}, and there is no such file.`);
  }
  return undefined;
}

function installed({ commands, places }: Product): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...places];
  return candidates.find((path) => isExecutable(path) && starts(path));
}

function install(product: Product): string {
  const variable = product.variables[0];
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new MissingBrowser(
      `No ${product.title} found. Install it` +
        (existsSync('/usr/bin/apt-get') ? ` (sudo apt-get install ${product.packages.join(' ')})` : '') +
        `, or name one with ${variable}=/path/to/it.`,
    );
  }
  console.log(`No ${product.title} found: installing ${product.packages.join(' ')} with apt-get …`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...product.packages);
  const path = installed(product);
  if (path) return path;
  throw new MissingBrowser(
    `apt-get installed ${product.packages.join(' ')}, but no ${product.title} that starts came of it ` +
      `(on Ubuntu the package only points to a snap). Name one with ${variable}=/path/to/it.`,
  );
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new MissingBrowser(`apt-get ${args[0]} failed. ${output}`);
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Ubuntu's chromium-browser is a script that only tells of a snap: it does not answer. */
function starts(path: string): boolean {
  return process.platform === 'win32' || versionLine(path) !== undefined;
}

function majorVersion(path: string): number | undefined {
  const digits = versionLine(path)?.match(/ (\d+)\./)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** On Windows a browser asked for its version opens a window instead, so it is not asked there. */
function versionLine(path: string): string | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 });
  } catch {
    return undefined;
  }
}
