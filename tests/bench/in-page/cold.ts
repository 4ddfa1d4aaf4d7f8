/** What the content scripts of the bench share: they run once, in a fresh document and world, and leave their time on the root. */
declare global {
  /** Set by the script before: when this one began to be compiled, on the clock of `performance.now()`. */
  var benchStart: number;
  /** The compiled glossary as JSON, as a page gets it. */
  var benchIndex: string;
}

/** Milliseconds until the script ran, and of its first run. */
export function reportFirst(run: () => number): void {
  const start = performance.now();
  const found = run();
  const end = performance.now();
  document.documentElement.dataset['bench'] = JSON.stringify([start - benchStart, end - start, found]);
}
