/** Distance between two looks down the screen, in pixels: two lines of text. */
const STEP_PX = 48;

/** Where text columns run on most pages, as parts of the width. */
const COLUMNS = [0.35, 0.6];

/** The elements that a reader sees first, top down. */
export function elementsOnScreen({ document, innerWidth, innerHeight }: Window): ReadonlySet<Element> {
  const seen = new Set<Element>();
  for (let y = STEP_PX / 2; y < innerHeight; y += STEP_PX) {
    for (const column of COLUMNS) {
      const element = document.elementFromPoint(innerWidth * column, y);
      if (element) seen.add(element);
    }
  }
  return seen;
}
