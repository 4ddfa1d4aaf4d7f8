/** What a reader does on a page, and what a reader sees there, for both browsers. */
import type { Page } from 'puppeteer-core';

/** The names are Sidelight's own; the page can read them as well as we can. */
const TERM = 'sidelight-term';
const CARD = 'sidelight-card';

/** A scan waits for idle time; a loaded machine needs a while to have some. */
const PATIENCE_MS = 15_000;
const POLL_MS = 50;

/** Long enough for any wrong card to have opened: the longest delay of the tests and some. */
export const SETTLE_MS = 900;

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The underlined pieces of text in document order. A name split over elements has several pieces. */
export function underlined(page: Page): Promise<string[]> {
  return page.evaluate((name) => {
    const ranges = [...((CSS.highlights.get(name) ?? []) as Iterable<AbstractRange>)];
    ranges.sort((a, b) => {
      const order = a.startContainer.compareDocumentPosition(b.startContainer);
      return order === 0 ? a.startOffset - b.startOffset : order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
    return ranges.map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset));
  }, TERM);
}

/** The underlined pieces, once they fulfil the condition. On time-out the last ones seen are in the message. */
export async function underlinedWhen(page: Page, condition: (texts: string[]) => boolean): Promise<string[]> {
  let texts: string[] = [];
  await until(
    async () => condition((texts = await underlined(page))),
    () => `Underlined: ${JSON.stringify(texts)}`,
  );
  return texts;
}

/** Waits until the underlines have stood still for a moment, and returns them. */
export async function settledUnderlines(page: Page): Promise<string[]> {
  let before = '';
  let texts: string[] = [];
  await until(async () => {
    await pause(SETTLE_MS / 2);
    texts = await underlined(page);
    const same = JSON.stringify(texts) === before;
    before = JSON.stringify(texts);
    return same;
  });
  return texts;
}

/** Moves the mouse to an underlined piece of text, step by step as a hand would, and rests there. */
export async function hover(page: Page, text: string): Promise<void> {
  await scrollTo(page, text);
  const { x, y } = await placeOf(page, text);
  await page.mouse.move(x - 60, y + 80);
  await page.mouse.move(x, y, { steps: 12 });
}

/** Moves the mouse into the corner, where there is nothing to read. */
export async function moveAway(page: Page): Promise<void> {
  await page.mouse.move(2, 2, { steps: 8 });
}

async function scrollTo(page: Page, text: string): Promise<void> {
  await page.evaluate(
    (name, wanted) => {
      for (const range of (CSS.highlights.get(name) ?? []) as Iterable<AbstractRange>) {
        const node = range.startContainer as Text;
        if (node.data.slice(range.startOffset, range.endOffset) !== wanted) continue;
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return;
      }
      throw new Error(`"${wanted}" is not underlined`);
    },
    TERM,
    text,
  );
  // Nothing opens while the page scrolls.
  await pause(SETTLE_MS / 2);
}

/** Middle of the first line of an underlined piece that is on the screen, in CSS pixels of the viewport. */
function placeOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate(
    (name, wanted) => {
      for (const range of (CSS.highlights.get(name) ?? []) as Iterable<AbstractRange>) {
        const node = range.startContainer as Text;
        if (node.data.slice(range.startOffset, range.endOffset) !== wanted) continue;
        const live = document.createRange();
        live.setStart(node, range.startOffset);
        live.setEnd(node, range.endOffset);
        const box = live.getClientRects()[0];
        if (box && box.top >= 0 && box.bottom <= innerHeight) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      throw new Error(`"${wanted}" is not underlined on the screen`);
    },
    TERM,
    text,
  );
}

/** What the open card says, as laid out; undefined while none is open. */
export function cardText(page: Page): Promise<string | undefined> {
  return page.evaluate((tag) => {
    const dialog = document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('[role=dialog]');
    return dialog?.checkVisibility() ? dialog.innerText : undefined;
  }, CARD);
}

/** The text of the card, once one is open that contains the words. */
export async function cardWith(page: Page, words: string): Promise<string> {
  let text: string | undefined;
  await until(
    async () => (text = await cardText(page))?.includes(words) ?? false,
    () => `The card says ${JSON.stringify(text)}, not "${words}"`,
  );
  return text ?? '';
}

export function noCard(page: Page): Promise<void> {
  return until(
    async () => (await cardText(page)) === undefined,
    () => 'The card stays open',
  );
}

/** The page's markup as a script of the page would read it, byte by byte. */
export function markup(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** Asks until the answer is yes. Throws after {@link PATIENCE_MS}, with the explanation. */
export async function until(ask: () => Promise<boolean>, explain = () => 'Waited in vain'): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(explain());
    await pause(POLL_MS);
  }
}
