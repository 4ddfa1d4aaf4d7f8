/** `npm run screenshots`: takes the pictures of the documentation anew, in Chromium. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { launch, type Session } from '@/tests/support/browsers';
import { buildExtension } from '@/tests/support/build';
import { cardSettled, cardWith, hover, settledUnderlines, underlines, until } from '@/tests/support/reading';
import { SAMPLE_PAGES, serveFolder } from '@/tests/support/server';
import { timeCards } from './time-cards';

const IMAGES = fileURLToPath(new URL('../../docs/images', import.meta.url));

type Scheme = 'light' | 'dark';

/** Twice as sharp would be four times as large, and a picture of the documentation is to be some 100 kB. */
const SCALE = 1;

async function card(session: Session, url: string, scheme: Scheme): Promise<void> {
  const page = await session.open(url);
  await dress(page, scheme, 960, 760);
  await settledUnderlines(page);
  await hover(page, 'Sergey Lavrov');
  await cardWith(page, 'Sergey Lavrov');
  await cardSettled(page);
  await shoot(page, `card-${scheme}`);
}

async function narrow(session: Session, url: string): Promise<void> {
  const page = await session.open(url);
  await dress(page, 'light', 390, 780);
  await settledUnderlines(page);
  const name = (await underlines(page)).find(({ text }) => text === 'Sergey Lavrov');
  await page.evaluate((y) => scrollBy({ top: y - innerHeight / 4, behavior: 'instant' }), name?.y ?? 0);
  await settledUnderlines(page);
  await hover(page, 'Sergey Lavrov');
  await cardWith(page, 'Sergey Lavrov');
  await cardSettled(page);
  await shoot(page, 'narrow');
}

async function popup(session: Session, url: string): Promise<void> {
  const article = await session.open(url);
  await settledUnderlines(article);
  const page = await session.openOwn('popup.html');
  await dress(page, 'light', 360, 560);
  await until(() => page.evaluate(() => document.querySelectorAll('[aria-label="On this page"] li').length > 5));
  await shoot(page, 'popup');
  await page.type('[role=combobox]', 'stoltenburg');
  await until(() => page.evaluate(() => document.querySelectorAll('[role=option]').length < 10));
  await shoot(page, 'popup-search');
}

async function options(session: Session): Promise<void> {
  const page = await session.openOwn('options.html');
  await dress(page, 'light', 760, 900);
  await page.waitForSelector('input[type=radio]');
  await shoot(page, 'options');
}

async function panel(session: Session, url: string): Promise<void> {
  const article = await session.open(url);
  await settledUnderlines(article);
  const page = await session.openOwn('sidepanel.html');
  await dress(page, 'light', 360, 760);
  await until(() => page.evaluate(() => document.querySelectorAll('.sheet > li').length > 5));
  await page.evaluate(() => document.querySelector('.sheet-facts')?.toggleAttribute('open', true));
  await shoot(page, 'panel');
}

async function welcome(session: Session): Promise<void> {
  const page = await session.openOwn('welcome.html');
  await dress(page, 'light', 760, 900);
  await settledUnderlines(page);
  await shoot(page, 'welcome');
}

async function dress(page: Page, scheme: Scheme, width: number, height: number): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height, deviceScaleFactor: SCALE });
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${IMAGES}/${name}.png` });
  console.log(`docs/images/${name}.png`);
}

await buildExtension('chromium');
const server = await serveFolder(SAMPLE_PAGES);
const session = await launch('chromium');
try {
  const article = server.url('article.html');
  await card(session, article, 'light');
  await card(session, article, 'dark');
  await narrow(session, article);
  await popup(session, article);
  await panel(session, article);
  await options(session);
  await welcome(session);
  await timeCards(session, server, IMAGES);
} finally {
  await session.close();
  await server.close();
}
