/** Distance between two looks down the screen, in pixels: less than a line of text, so that none is missed. */
const STEP_PX = 16;

/** Where text columns run on most pages, as parts of the width. */
const COLUMNS = [0.35, 0.6];

/**
 * The elements that a reader sees first, top down, without those that hold others of them: between two paragraphs lies
 * what holds them all, and with it the whole page would come first.
 */
export function elementsOnScreen({ document, innerWidth, innerHeight }: Window): readonly Element[] {
  const seen = new Set<Element>();
  for (let y = STEP_PX / 2; y < innerHeight; y += STEP_PX) {
    for (const column of COLUMNS) {
      const element = document.elementFromPoint(innerWidth * column, y);
      if (element) seen.add(element);
    }
  }
  return [...seen].filter((one) => ![...seen].some((other) => other !== one && Node.prototype.contains.call(one, other)));
}
