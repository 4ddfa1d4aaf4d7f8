/**
 * Number of letters inserted, dropped, replaced or swapped with their neighbour that lead from `a` to `b`
 * (optimal string alignment), or `Infinity` beyond `limit`. For small limits: each step tries four ways.
 */
export function editDistance(a: string, b: string, limit: number): number {
  for (let edits = Math.abs(a.length - b.length); edits <= limit; edits++) if (isWithin(a, 0, b, 0, edits)) return edits;
  return Infinity;
}

/** Whether as many edits lead from the rest of `a` to the rest of `b`. Letters that agree need none. */
function isWithin(a: string, i: number, b: string, j: number, edits: number): boolean {
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  const left = Math.max(a.length - i, b.length - j);
  if (left <= edits) return true;
  if (edits === 0) return false;
  return (
    isWithin(a, i + 1, b, j + 1, edits - 1) ||
    isWithin(a, i + 1, b, j, edits - 1) ||
    isWithin(a, i, b, j + 1, edits - 1) ||
    (a.charCodeAt(i) === b.charCodeAt(j + 1) &&
      a.charCodeAt(i + 1) === b.charCodeAt(j) &&
      isWithin(a, i + 2, b, j + 2, edits - 1))
  );
}
