import type { Settings } from '@/browser/settings';
import { type UnderlineOptions, Underlines } from '@/page/underlines';
import highlightRules from '../highlight.css?inline';

type Given = 'window' | 'store' | 'shadowRoots' | 'mayLook' | 'onLook' | 'signal';

/** Underlines as the reader wants them. */
export function createUnderlines(settings: Settings, given: Pick<UnderlineOptions, Given>): Underlines {
  return new Underlines({
    ...given,
    density: settings.density,
    limit: settings.limit,
    style: settings.underline,
    registry: CSS.highlights,
    // Gecko keeps the document's rules out of shadow roots.
    shadowRules: CSS.supports('-moz-appearance', 'none') ? highlightRules : undefined,
  });
}
