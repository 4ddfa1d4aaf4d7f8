/**
 * Number of letters inserted, dropped, replaced or swapped with their neighbour that lead from `a` to `b`
 * (optimal string alignment), or `Infinity` beyond `limit`.
 *
 *          b →
 *      a   0 1 2 3
 *      ↓   1 .       each cell from its left, upper and upper-left neighbour,
 *          2   .     for swaps also from two rows up; only the band within `limit`
 *          3     .   of the diagonal can matter
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let j = 0; j <= b.length; j++) last.push(j);
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, i, limit, last, beforeLast);
    if (Math.min(...row) > limit) return Infinity;
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? Infinity;
  return distance <= limit ? distance : Infinity;
}

function nextRow(
  a: string,
  b: string,
  i: number,
  limit: number,
  last: readonly number[],
  beforeLast: readonly number[],
): number[] {
  const row: number[] = [];
  for (let j = 0; j <= b.length; j++) row.push(Infinity);
  if (i <= limit) row[0] = i;
  const from = Math.max(1, i - limit);
  const to = Math.min(b.length, i + limit);
  for (let j = from; j <= to; j++) {
    const same = a[i - 1] === b[j - 1];
    const replaced = (last[j - 1] ?? Infinity) + (same ? 0 : 1);
    const dropped = (last[j] ?? Infinity) + 1;
    const inserted = (row[j - 1] ?? Infinity) + 1;
    const swapped =
      i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? Infinity) + 1 : Infinity;
    row[j] = Math.min(replaced, dropped, inserted, swapped);
  }
  return row;
}
