/** A page that is nothing but names: what underlines cost grows with them, if with anything. */

/** In one paragraph, as many as a briefing has. */
const NAMES = ['NATO', 'the OSCE', 'Sergey Lavrov', 'Antony Blinken'] as const;
const [ALLIANCE, FORUM, MINISTER, SECRETARY] = NAMES;

/** A page with so many mentions, four in a paragraph. */
export function crowdedPage(mentions: number): string {
  const paragraphs = Array.from(
    { length: Math.ceil(mentions / NAMES.length) },
    (_, at) =>
      `<p>On day ${at} of the talks ${ALLIANCE} met in the morning and ${FORUM} in the evening, while ${MINISTER} told ${SECRETARY} nothing that anybody in the room had not heard before.</p>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks</title>
<style>body { font: 16px/1.5 serif; max-width: 40em; margin: auto }</style></head>
<body><main><article>${paragraphs.join('\n')}</article></main></body></html>`;
}
