import { fileURLToPath } from 'node:url';
import { launch } from '@/tests/support/browsers';
import { buildExtension } from '@/tests/support/build';
import { SAMPLE_PAGES, serveFolder } from '@/tests/support/server';
import { timeCards } from './time-cards';
await buildExtension('chromium');
const server = await serveFolder(SAMPLE_PAGES);
const session = await launch('chromium');
try {
  await timeCards(session, server, fileURLToPath(new URL('../../docs/images', import.meta.url)));
} finally {
  await session.close();
  await server.close();
}
