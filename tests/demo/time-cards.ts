/** Pictures of the same cards on the sample article and on a copy of it that came out today: what time changes. */
import type { Page } from 'puppeteer-core';
import { dayOf } from '@/data/timeline';
import type { Session } from '@/tests/support/browsers';
import { storeSettings } from '@/tests/support/own-pages';
import { cardWith, hover, moveAway, noCard, pause, settledUnderlines } from '@/tests/support/reading';
import type { PageServer } from '@/tests/support/server';

interface Card {
  readonly file: string;
  /** The words on the page. */
  readonly words: string;
  readonly name: string;
}

const CARDS: readonly Card[] = [
  { file: 'osce', words: 'OSCE', name: 'OSCE' },
  { file: 'secretary-general', words: 'NATO Secretary General', name: 'NATO Secretary General' },
  { file: 'indivisibility', words: 'indivisibility of security', name: 'Indivisibility of security' },
  { file: 'enlargement', words: 'NATO enlargement', name: 'NATO enlargement' },
  { file: 'replies', words: 'written replies', name: 'written replies' },
];

/** Room for a card in full length beside any line, and for all of the article, in CSS pixels. */
const VIEWPORT = { width: 1000, height: 3600, deviceScaleFactor: 1 };

/** A card grows in one step and is placed anew in the next frames. */
const PLACED_MS = 300;

/** @param folder Where the pictures go. */
export async function timeCards(session: Session, server: PageServer, folder: string): Promise<void> {
  const own = await session.openOwn('options.html');
  await storeSettings(own, { density: 'every', limit: false });
  await shootAll(await session.open(server.url('article.html')), folder, '2022');
  await shootAll(await session.open(server.url(`article.html?dated=${dayOf(new Date())}`)), folder, 'today');
  await storeSettings(own, undefined);
}

async function shootAll(page: Page, folder: string, when: string): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.setViewport(VIEWPORT);
  await settledUnderlines(page);
  for (const { file, words, name } of CARDS) {
    await hover(page, words);
    await cardWith(page, name);
    const clip = await wholeCard(page);
    // A picture of more than the window would resize it, and a card does not outlive that.
    await page.screenshot({ path: `${folder}/time-${file}-${when}.png`, clip, captureBeyondViewport: false });
    console.log(`docs/images/time-${file}-${when}.png`);
    await moveAway(page);
    await noCard(page);
  }
}

/** Lets the card grow to its full length, as a reader who scrolls it would see it, and says where it is. */
async function wholeCard(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '[role=dialog] { max-height: none !important; border-radius: 0 !important }';
    document.querySelector('sidelight-card')?.shadowRoot?.append(style);
  });
  await pause(PLACED_MS);
  return page.evaluate(() => {
    const shell = document.querySelector('sidelight-card')?.shadowRoot?.querySelector('[role=dialog]');
    const { x, y, width, height } = shell?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });
}
