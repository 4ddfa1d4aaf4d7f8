import type { Page } from 'puppeteer-core';

/** Moves the mouse to words of an element, wherever they are on the screen, underlined or not, and rests there. */
export async function pointTo(page: Page, selector: string, words: string): Promise<void> {
  const { x, y, fromX, fromY } = await page.evaluate(
    (where, what) => {
      const place = document.querySelector(where) ?? document.body;
      const walker = document.createTreeWalker(place.shadowRoot ?? place, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const node = nodes.find(({ nodeValue }) => nodeValue?.includes(what));
      if (!node) throw new Error(`No "${what}"`);
      const range = document.createRange();
      const start = node.nodeValue?.indexOf(what) ?? 0;
      range.setStart(node, start);
      range.setEnd(node, start + what.length);
      const box = range.getBoundingClientRect();
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      // From the middle of the window, so that the way lies inside it.
      const inwards = { x: Math.sign(innerWidth / 2 - middle.x), y: Math.sign(innerHeight / 2 - middle.y) };
      return { ...middle, fromX: middle.x + inwards.x * 40, fromY: middle.y + inwards.y * 60 };
    },
    selector,
    words,
  );
  await page.mouse.move(fromX, fromY);
  await page.mouse.move(x, y, { steps: 8 });
}
