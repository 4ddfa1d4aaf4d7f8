/** Serves pages on this machine only, for the tests and for `npm start`. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { redate } from './redate';

export const SAMPLE_PAGES = fileURLToPath(new URL('../fixtures/pages', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** As strict as a page can be: no script, no style of its own, no string ever becomes markup. */
const STRICT_POLICY = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface PageServer {
  /**
   * Address of a page: `url('article.html')`. The host may be another name of this machine.
   * `?dated=2014-03-18` after the path serves the page as if it had come out on that day, `?dated=` without a date.
   */
  url(path: string, host?: string): string;
  close(): Promise<void>;
}

/** Serves every file of a folder; a file whose name begins with `strict-csp` comes with the strictest policy. */
export function serveFolder(folder: string): Promise<PageServer> {
  return serve((path) => join(folder, path));
}

/** Serves one file and the folder of pictures and styles that browsers save beside it (`name_files`), nothing else. */
export function serveFile(file: string): Promise<PageServer> {
  const name = basename(file);
  const companions = `${name.slice(0, name.length - extname(name).length)}_files${sep}`;
  return serve((path) => (path === name || path.startsWith(companions) ? join(dirname(file), path) : undefined));
}

async function serve(locate: (path: string) => string | undefined): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = safePath(request.url ?? '/');
    void answer(response, path === undefined ? undefined : locate(path), dayAsked(request.url ?? '/'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path, host = 'localhost') => `http://${host}:${port}/${encodeURI(path)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Path below the served folder, or undefined where it would leave it. */
function safePath(url: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1));
    return path.startsWith('..') || path.startsWith(sep) ? undefined : path;
  } catch {
    return undefined;
  }
}

function dayAsked(url: string): string | null {
  return URL.parse(url, 'http://localhost')?.searchParams.get('dated') ?? null;
}

async function answer(response: ServerResponse, file: string | undefined, day: string | null): Promise<void> {
  const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || body === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    ...(basename(file).startsWith('strict-csp') && { 'content-security-policy': STRICT_POLICY }),
  });
  response.end(day === null ? body : redate(body.toString('utf8'), day));
}
