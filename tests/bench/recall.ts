import type { Planted } from './make-text';

/** How many of the planted names were found. */
export interface Recall {
  readonly exact: number;
  readonly exactOf: number;
  readonly misspelt: number;
  readonly misspeltOf: number;
}

/** `found`: each mention as `entry|text`. */
export function recallOf(planted: readonly Planted[], found: readonly string[]): Recall {
  const left = new Map<string, number>();
  for (const key of found) left.set(key, (left.get(key) ?? 0) + 1);
  const hits = planted.filter(({ entry, text }) => {
    const key = `${entry}|${text}`;
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  });
  const misspelt = (list: readonly Planted[]): number => list.filter((one) => one.misspelt).length;
  return {
    exact: hits.length - misspelt(hits),
    exactOf: planted.length - misspelt(planted),
    misspelt: misspelt(hits),
    misspeltOf: misspelt(planted),
  };
}

export function sumOf(recalls: readonly Recall[]): Recall {
  const none = { exact: 0, exactOf: 0, misspelt: 0, misspeltOf: 0 };
  return recalls.reduce(
    (a, b) => ({
      exact: a.exact + b.exact,
      exactOf: a.exactOf + b.exactOf,
      misspelt: a.misspelt + b.misspelt,
      misspeltOf: a.misspeltOf + b.misspeltOf,
    }),
    none,
  );
}
