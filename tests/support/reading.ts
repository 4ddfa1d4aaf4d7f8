/** What a reader does on a page, and what a reader sees there, for both browsers. */
import type { Page } from 'puppeteer-core';

/** The names are Sidelight's own; the page can read them as well as we can. */
const TERM = 'noted-words';
const CARD = 'sidelight-card';

/** A scan waits for idle time; a loaded machine needs a while to have some. */
const PATIENCE_MS = 15_000;
const POLL_MS = 50;

/** Long enough for any wrong card to have opened: the longest delay of the tests and some. */
export const SETTLE_MS = 900;

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

interface Underline {
  /** The words, a line break as such, other space as one. */
  readonly text: string;
  /** Id of the paragraph that it begins in. */
  readonly paragraph: string;
  /** Middle of its first line, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
}

/** Everything that is underlined now, in document order. */
export function underlines(page: Page): Promise<Underline[]> {
  return underlinesNamed(page, TERM);
}

/** Underlines of another style than the usual one go by other names. */
export function underlinesNamed(page: Page, highlight: string): Promise<Underline[]> {
  return page.evaluate((name) => {
    const ranges = [...((CSS.highlights.get(name) ?? []) as Iterable<AbstractRange>)];
    ranges.sort((a, b) => {
      const order = a.startContainer.compareDocumentPosition(b.startContainer);
      return order === 0 ? a.startOffset - b.startOffset : order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
    return ranges.map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const copy = live.cloneContents();
      for (const rule of copy.querySelectorAll('br')) rule.replaceWith('\u2028');
      const box = live.getClientRects()[0] ?? new DOMRect();
      return {
        text: (copy.textContent ?? '').replace(/\s+/g, (space) => (space.includes('\u2028') ? '\n' : ' ')),
        paragraph: range.startContainer.parentElement?.closest('p')?.id ?? '',
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
        left: box.left,
        width: box.width,
        bottom: box.bottom,
      };
    });
  }, highlight);
}

/** The underlined words in document order. */
export async function underlined(page: Page): Promise<string[]> {
  return (await underlines(page)).map(({ text }) => text);
}

/** The underlined words, once they fulfil the condition. On time-out the last ones seen are in the message. */
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

/** Moves the mouse to underlined words, step by step as a hand would, and rests there. */
export async function hover(page: Page, text: string): Promise<void> {
  const found = await find(page, text);
  const height = await page.evaluate(() => innerHeight);
  const { x, y } = isWellInside(found.y, height) ? found : await scrollTo(page, text, found.y);
  await page.mouse.move(Math.max(x - 60, 1), y + 80);
  await page.mouse.move(x, y, { steps: 12 });
}

/** Away from the edges, where a line may be half hidden. */
function isWellInside(y: number, height: number): boolean {
  return y > height / 10 && y < (height * 9) / 10;
}

async function scrollTo(page: Page, text: string, y: number): Promise<Underline> {
  await page.evaluate((top) => scrollBy({ top: top - innerHeight / 2, behavior: 'instant' }), y);
  // Nothing opens while the page scrolls, and other mentions may be underlined now.
  await pause(SETTLE_MS);
  return find(page, text);
}

async function find(page: Page, text: string): Promise<Underline> {
  const all = await underlines(page);
  const found = all.find((one) => one.text === text);
  if (!found) throw new Error(`"${text}" is not underlined, but ${JSON.stringify(all.map((one) => one.text))}`);
  return found;
}

/** Moves the mouse into the corner, where there is nothing to read. */
export async function moveAway(page: Page): Promise<void> {
  await page.mouse.move(2, 2, { steps: 8 });
}

/** What the open card says, as laid out; undefined while none is open. */
export function cardText(page: Page): Promise<string | undefined> {
  return page.evaluate((tag) => {
    const dialog = document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('[role=dialog]');
    return dialog?.checkVisibility() ? dialog.innerText : undefined;
  }, CARD);
}

/** Every card on the page, pinned ones first, by its name and place. */
export function cards(page: Page): Promise<{ name: string; left: number; top: number; right: number; bottom: number }[]> {
  return page.evaluate((tag) => {
    const dialogs = [...document.querySelectorAll(tag)].flatMap((one) => one.shadowRoot?.querySelector('[role=dialog]') ?? []);
    return dialogs.map((dialog) => {
      const { left, top, right, bottom } = dialog.getBoundingClientRect();
      return { name: dialog.getAttribute('aria-label') ?? '', left, top, right, bottom };
    });
  }, CARD);
}

/** Where a button of the last card is, by its words or its label; undefined while there is none. */
export function cardButton(page: Page, words: string): Promise<{ x: number; y: number; tabIndex: number } | undefined> {
  return page.evaluate(
    (tag, wanted) => {
      const root = [...document.querySelectorAll(tag)].at(-1)?.shadowRoot;
      const button = [...(root?.querySelectorAll<HTMLElement>('button, [role=button]') ?? [])].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent) === wanted,
      );
      if (!button) return undefined;
      button.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      // One that breaks over lines has a middle where it is not.
      const { x, y, width, height } = button.getClientRects()[0] ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2, tabIndex: button.tabIndex };
    },
    CARD,
    words,
  );
}

/** Presses a button of the last card with the mouse, once it stays where it is: a card that grows finds its place anew. */
export async function pressInCard(page: Page, words: string): Promise<void> {
  let button: Awaited<ReturnType<typeof cardButton>>;
  await until(
    async () => {
      const before = button;
      button = await cardButton(page, words);
      return button !== undefined && before?.x === button.x && before.y === button.y;
    },
    () => `No card has a button “${words}” that stays in its place`,
  );
  if (!button) return;
  await page.mouse.move(button.x, button.y, { steps: 12 });
  await page.mouse.click(button.x, button.y);
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

/** What is on the clipboard, by a paste: it cannot be read without asking. Closes the card that is open. */
export async function pasted(page: Page): Promise<string> {
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.prepend(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV');
  await page.keyboard.up('Control');
  const text = () => page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  await until(async () => (await text()) !== '');
  return text();
}

/** Waits until a screen reader has been told these words. */
export async function announced(page: Page, words: string): Promise<void> {
  let said: string | undefined;
  const region = () => document.querySelector('sidelight-voice')?.shadowRoot?.querySelector('[role=status]')?.textContent;
  await until(
    async () => (said = (await page.evaluate(region)) ?? undefined) === words,
    () => `A screen reader is told ${JSON.stringify(said)}, not "${words}"`,
  );
}

/** Waits until the card has faded in, for pictures. */
export async function cardSettled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const animations = document.querySelector('sidelight-card')?.shadowRoot?.getAnimations() ?? [];
    await Promise.all(animations.map(({ finished }) => finished));
  });
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
