import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension, launch, type Session } from '@/tests/support/browsers';
import { BROWSERS } from '@/tests/support/each-browser';
import { cardWith, hover, pasted, pressInCard, underlinedWhen } from '@/tests/support/reading';
import { type RecordingProxy, startRecordingProxy } from '@/tests/support/recording-proxy';
import { type PageServer, SAMPLE_PAGES, serveFolder } from '@/tests/support/server';

/** Browsers look for updates of themselves, extensions or not. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|mozilla|mozilla\.net|firefox)\.(com|org|net)(:443)?$/;

/** Ways to ask for something from within a script. */
const WAYS_OUT = /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|WebTransport|RTCPeerConnection/;

describe.each(BROWSERS)('privacy, %s', (name) => {
  let proxy: RecordingProxy;
  let server: PageServer;
  let session: Session;

  beforeAll(async () => {
    proxy = await startRecordingProxy();
    server = await serveFolder(SAMPLE_PAGES);
    session = await launch(name, { proxyPort: proxy.port });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    await proxy?.close();
  });

  test('nothing but the page itself is asked for, from anybody', async () => {
    const page = await session.open(server.url('article.html'));
    await underlinedWhen(page, (texts) => texts.includes('NATO'));
    await hover(page, 'NATO');
    await cardWith(page, 'NATO');
    const popup = await session.openOwn('popup.html');
    await popup.type('[role=combobox]', 'stoltenburg');
    await popup.waitForSelector('[role=option]');
    await session.openOwn('options.html');
    await session.openOwn('sidepanel.html');
    expect(proxy.hosts().filter((host) => !BROWSERS_OWN.test(host))).toEqual([new URL(server.url('')).host]);
  });

  test('copying asks for no permission, and works on pages that are not served safely as well', async () => {
    const page = await session.open(server.url('article.html', 'news.test'));
    expect(await page.evaluate(() => [isSecureContext, Reflect.has(navigator, 'clipboard')])).toEqual([false, false]);
    await underlinedWhen(page, (texts) => texts.includes('Sergey Lavrov'));
    await hover(page, 'Sergey Lavrov');
    await cardWith(page, 'Sergey Lavrov');
    await pressInCard(page, 'Copy');
    await cardWith(page, 'Copied.');
    expect(await pasted(page)).toMatch(/^Sergey Lavrov\nRussian diplomat/);
  });

  test('no script of it could ask', () => {
    const scripts = globSync('**/*.js', { cwd: builtExtension(name) });
    expect(scripts).toContain('reader.js');
    expect(scripts.filter((file) => WAYS_OUT.test(readFileSync(join(builtExtension(name), file), 'utf8')))).toEqual([]);
  });

  test('the manifest asks for what is used and no more', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(builtExtension(name), 'manifest.json'), 'utf8'));
    // Firefox has its sidebar without asking.
    const panel = name === 'chromium' ? ['sidePanel'] : [];
    expect(manifest).toMatchObject({ permissions: ['storage', 'contextMenus', 'scripting', ...panel] });
    const { host_permissions: hosts, content_scripts: scripts } = manifest as Record<string, unknown>;
    expect(scripts).toMatchObject([{ matches: hosts }]);
    for (const more of ['optional_permissions', 'externally_connectable', 'web_accessible_resources']) {
      expect(manifest).not.toHaveProperty(more);
    }
  });
});
