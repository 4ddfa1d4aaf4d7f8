/** Pages that a test writes itself, on this machine, under as many origins as it likes. */
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MadePage {
  readonly body: string;
  /** Default: HTML in UTF-8. */
  readonly headers?: OutgoingHttpHeaders;
}

export interface MadePages {
  /** Serves a page under a name and returns its address. Another `host` of this machine is another origin. */
  add(name: string, page: string | MadePage, host?: string): string;
  /** The address that a name has, or will have. */
  url(name: string, host?: string): string;
  /** Every path asked for so far. */
  asked(): readonly string[];
  close(): Promise<void>;
}

export async function startMadePages(): Promise<MadePages> {
  const pages = new Map<string, MadePage>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    const page = pages.get(path);
    // Browsers ask for an icon by themselves.
    const status = path === '/favicon.ico' ? 204 : 404;
    response.writeHead(page ? 200 : status, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = (name: string, host = 'localhost') => `http://${host}:${port}/${name}`;
  return {
    url,
    add(name, page, host) {
      pages.set(`/${name}`, typeof page === 'string' ? { body: page } : page);
      return url(name, host);
    },
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Three paragraphs that any reading gate takes for an article, without a name of the glossary. */
const FILLER = Array.from(
  { length: 3 },
  (_, index) =>
    `<p>Paragraph ${index + 1} says nothing that anybody would want to look up. It is here because a page has to hold some running text before it counts as one that people sit down and read, and this is such text.</p>`,
).join('\n');

/** A page in the manner of a news site: what a test puts into the article stands first. */
export function article(content: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A made page</title><meta property="og:type" content="article">${head}</head>
<body><main><article><h1>A made page</h1>\n${content}\n${FILLER}</article></main></body></html>`;
}
