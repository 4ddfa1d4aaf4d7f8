/** A proxy that notes which hosts a browser asks for, and lets it reach this machine only. Names that end in `.test` mean this machine as well. */
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  readonly port: number;
  /** Every `host:port` asked for so far, each once. */
  hosts(): string[];
  close(): Promise<void>;
}

export async function startRecordingProxy(): Promise<RecordingProxy> {
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : undefined;
    asked.add(url?.host ?? String(request.url));
    if (!url || !isHere(url)) {
      response.writeHead(502).end();
      return;
    }
    url.hostname = 'localhost';
    const onward = forward(url, { method: request.method, headers: request.headers, family: 4 }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', (request, socket) => {
    asked.add(String(request.url));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hosts: () => [...asked],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isHere({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname.endsWith('.test');
}
