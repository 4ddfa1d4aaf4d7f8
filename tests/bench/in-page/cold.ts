/** What the content scripts of the bench share: they run once, in a fresh document and world, and leave their time on the root. */
declare global {
  /** Set by the script before: when this one began to be compiled, on the clock of `performance.now()`. */
  var benchStart: number;
}

/** Milliseconds until the script ran, and of its first run. */
export function report(scriptMs: number, firstMs: number): void {
  document.documentElement.dataset['bench'] = JSON.stringify([scriptMs, firstMs]);
}

/** What was found; the engines must not optimise it away. */
let found = 0;

export function reportFirst(run: () => number): void {
  const start = performance.now();
  found += run();
  report(start - benchStart, performance.now() - start);
}
