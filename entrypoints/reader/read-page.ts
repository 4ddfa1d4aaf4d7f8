import { openOrClosedRoot } from '@/browser/shadow-root';
import type { MentionStore } from '@/page/mention-store';
import { MutationWatch } from '@/page/mutations';
import { elementsOnScreen } from '@/page/on-screen';
import type { Link } from '@/page/link-queue';
import { Scanner } from '@/page/scanner';

export interface ReadingOptions {
  readonly window: Window;
  readonly store: MentionStore;
  readonly link: Link;
  /** Runs whenever the store may have changed. */
  readonly onProgress: () => void;
  /** Runs when the page changed, at most once per burst of changes. */
  readonly onChange: () => void;
  readonly onShadowRoot: (root: ShadowRoot) => void;
  readonly signal: AbortSignal;
}

/** Reads the page into the store, what is on screen first, and goes on with whatever changes. */
export function readPage({ window, store, link, onProgress, onChange, onShadowRoot, signal }: ReadingOptions): Scanner {
  const { document } = window;
  const scanner = new Scanner({
    document,
    store,
    link,
    onProgress,
    rootOf: openOrClosedRoot,
    onShadowRoot(root) {
      onShadowRoot(root);
      mutations.watch(root);
    },
    signal,
  });
  const mutations = new MutationWatch(document, {
    onStale: (node, deep) => scanner.request(node, deep),
    onChange,
    notBefore: () => scanner.restsUntil,
    signal,
  });
  scanner.start(elementsOnScreen(window));
  return scanner;
}
