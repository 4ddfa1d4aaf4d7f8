/** What nobody who looks at a page's text can do without. */
import type { Contestant } from './contestant';

/** A character's class; a table look-up a character is the least that a matcher in JavaScript does. */
const CLASSES = Uint8Array.from({ length: 65_536 }, (_, code) =>
  code > 127 || /[A-Za-z]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Floor a: every text node, its text. */
export const walk: Contestant = {
  name: 'floor a: walk',
  run(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
    return length;
  },
};

/** Floor b: and one look at each character. Everything is measured in this. */
export const look: Contestant = {
  name: 'floor b: walk and look',
  run(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let letters = 0;
    while (walker.nextNode()) {
      const { data } = walker.currentNode as Text;
      for (let i = 0; i < data.length; i++) letters += CLASSES[data.charCodeAt(i)] ?? 0;
    }
    return letters;
  },
};

export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
