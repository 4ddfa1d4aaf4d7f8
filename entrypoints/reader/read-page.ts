import { openOrClosedRoot } from '@/browser/shadow-root';
import type { MentionStore } from '@/page/mention-store';
import { MutationWatch } from '@/page/mutations';
import { elementsOnScreen } from '@/page/on-screen';
import { Scanner } from '@/page/scanner';
import type { Indexes } from './linking-indexes';

export interface ReadingOptions {
  readonly window: Window;
  readonly store: MentionStore;
  readonly indexes: Indexes;
  /** Runs whenever the store may have changed. */
  readonly onProgress: () => void;
  /** Runs when the page changed, at most once per burst of changes. */
  readonly onChange: () => void;
  readonly onShadowRoot: (root: ShadowRoot) => void;
  readonly signal: AbortSignal;
}

/** Reads the page into the store, what is on screen first, and goes on with whatever changes. */
export function readPage({ window, store, indexes, onProgress, onChange, onShadowRoot, signal }: ReadingOptions): Scanner {
  const { document } = window;
  const scanner = new Scanner({
    document,
    store,
    onProgress(done) {
      onProgress();
      if (done) void readWhatWasMissing();
    },
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
  /** What the page did not say it was written in, and what its words name in a large pack: read once more with it. */
  async function readWhatWasMissing(): Promise<void> {
    if ((await indexes.loadMissing()) && !signal.aborted) scanner.request(document.documentElement, true);
  }
  scanner.start(elementsOnScreen(window));
  return scanner;
}
