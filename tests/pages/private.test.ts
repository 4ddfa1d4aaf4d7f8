/** Private windows leave no trace of their pages. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, type Session } from '@/tests/support/browsers';
import { BROWSERS } from '@/tests/support/each-browser';
import { article, type MadePages, startMadePages } from '@/tests/support/made-pages';
import { readStorage, tellPages } from '@/tests/support/own-pages';
import { openPrivately } from '@/tests/support/private-windows';
import { cardWith, hover, moveAway, noCard, pressInCard, underlinedWhen } from '@/tests/support/reading';

const NATO = article('<p>The answer of NATO was read in the Kremlin.</p>');

/** Another browser for each: the extension is let into private windows there. */
describe.each(BROWSERS)('a private window, %s', (name) => {
  let session: Session;
  let pages: MadePages;
  let own: Page;

  beforeAll(async () => {
    pages = await startMadePages();
    session = await launch(name, { privateWindows: true });
    own = await session.openOwn('options.html');
  });
  afterAll(async () => {
    await session?.close();
    await pages?.close();
  });

  test('has what is decided in it until the browser closes; nothing of it is stored, or holds elsewhere', async () => {
    const url = pages.add('page', NATO);
    const plain = await session.open(url);
    const page = await openPrivately(session.browser, own, `${url}?first`);
    await underlinedWhen(page, (texts) => texts.join() === 'NATO,Kremlin');

    await hover(page, 'NATO');
    await cardWith(page, 'North Atlantic Treaty Organization');
    await pressInCard(page, 'Not this');
    await cardWith(page, 'until you close the browser');
    await pressInCard(page, 'On this site');
    await underlinedWhen(page, (texts) => texts.join() === 'Kremlin');
    await moveAway(page);
    await noCard(page);

    const again = await openPrivately(session.browser, own, `${url}?again`);
    await underlinedWhen(again, (texts) => texts.join() === 'Kremlin');
    await tellPages(own, { kind: 'command', name: 'toggle-site' }, again.url());
    await underlinedWhen(again, (texts) => texts.length === 0);
    await underlinedWhen(page, (texts) => texts.length === 0);
    const third = await openPrivately(session.browser, own, `${url}?third`);
    await plain.bringToFront();
    await underlinedWhen(plain, (texts) => texts.join() === 'NATO,Kremlin');
    await underlinedWhen(third, (texts) => texts.length === 0);
    await tellPages(own, { kind: 'command', name: 'toggle-site' }, third.url());
    await underlinedWhen(third, (texts) => texts.join() === 'Kremlin');

    expect(await readStorage(own)).toEqual({});
  });
});
