import { Parser } from 'htmlparser2';

/** Elements whose text is never read to a reader as prose. */
const SKIPPED = new Set(
  'script style noscript template textarea select option button code pre kbd samp var svg math canvas iframe object head nav footer'.split(
    ' ',
  ),
);
/** Elements within a line; every other one begins and ends a block. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i img ins label mark q rp rt ruby s small span strike strong sub sup time tt u wbr'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The text of an HTML document, a line for each block, white space collapsed: what linking would read on the page. */
export function textOfHtml(html: string): string {
  const blocks: string[] = [];
  let block = '';
  let skipping = 0;
  const endBlock = (): void => {
    const text = block.replace(/[^\S\u00a0]+/g, ' ').trim();
    if (text) blocks.push(text);
    block = '';
  };
  const parser = new Parser({
    onopentag(name) {
      if (SKIPPED.has(name)) skipping++;
      if (name === 'br') block += ' ';
      else if (!INLINE.has(name)) endBlock();
    },
    ontext(text) {
      if (skipping === 0) block += text;
    },
    onclosetag(name) {
      if (SKIPPED.has(name)) skipping--;
      if (!INLINE.has(name) && !VOID.has(name)) endBlock();
    },
  });
  parser.end(html);
  endBlock();
  return blocks.join('\n') + '\n';
}
