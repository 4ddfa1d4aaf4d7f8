/** What a visit does on a page, without the extension around it: reads, underlines, and follows changes. */
import type { Link } from '@/page/link-queue';
import { MentionStore } from '@/page/mention-store';
import { MutationWatch } from '@/page/mutations';
import { shadowRootOf } from '@/page/safe-dom';
import { Scanner } from '@/page/scanner';
import { Underlines } from '@/page/underlines';

export interface Rig {
  readonly store: MentionStore;
  readonly underlines: Underlines;
  /** Milliseconds of each look at the page for underlines since this was last asked. */
  readonly takeLooks: () => readonly number[];
  /** Settles when all that changed is read and linked, and the page was looked at after that. */
  readonly settled: () => Promise<void>;
  readonly end: () => void;
}

/** With every mention underlined: the dearest of the reader's choices. Settles when the page is read, linked and underlined. */
export async function readPage(link: Link): Promise<Rig> {
  const ending = new AbortController();
  const { signal } = ending;
  const store = new MentionStore();
  let looks: number[] = [];
  let lookStart = 0;
  let isRead = false;
  let settle: (() => void) | undefined;
  const underlines: Underlines = new Underlines({
    window,
    store,
    density: 'every',
    limit: false,
    style: 'dotted',
    registry: CSS.highlights,
    shadowRoots: () => [],
    mayLook: () => {
      lookStart = performance.now();
      return true;
    },
    onLook: () => {
      underlines.firsts();
      looks.push(performance.now() - lookStart);
      if (isRead) settle?.();
    },
    signal,
  });
  const scanner = new Scanner({
    document,
    store,
    link,
    onProgress: (done) => {
      isRead = done;
      underlines.refresh();
    },
    rootOf: shadowRootOf,
    onShadowRoot: () => undefined,
    signal,
  });
  void new MutationWatch(document, {
    onStale: (node, deep) => scanner.request(node, deep),
    onChange: () => underlines.refresh(),
    notBefore: () => scanner.restsUntil,
    signal,
  });
  const rig: Rig = {
    store,
    underlines,
    takeLooks() {
      const taken = looks;
      looks = [];
      return taken;
    },
    settled() {
      isRead = false;
      return new Promise((resolve) => void (settle = resolve));
    },
    end: () => ending.abort(),
  };
  const first = rig.settled();
  scanner.start([]);
  await first;
  return rig;
}
