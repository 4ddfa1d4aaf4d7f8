import type { UnderlineStyle } from '@/browser/settings';
import { HIGHLIGHT_NAMES } from '@/page/painter';

interface Sample {
  readonly element: Element;
  readonly style: UnderlineStyle | undefined;
}

/** Underlines each element's text as words on pages are, by the same rules. Returns what takes the paint off again. */
export function paintSamples(samples: readonly Sample[]): () => void {
  // Simulated documents have no highlights.
  const registry = globalThis.CSS?.highlights as HighlightRegistry | undefined;
  const names = samples.flatMap(({ element, style }) => {
    const text = element.firstChild;
    if (!registry || !text || !style) return [];
    const range = new StaticRange({
      startContainer: text,
      startOffset: 0,
      endContainer: text,
      endOffset: text.textContent?.length ?? 0,
    });
    registry.set(HIGHLIGHT_NAMES[style], new Highlight(range));
    return HIGHLIGHT_NAMES[style];
  });
  return () => {
    for (const name of names) registry?.delete(name);
  };
}
