/** Index of the first, from `from` on, that meets a condition which all behind it meet as well; the length where none does. */
export function firstIndex<T>(list: readonly T[], condition: (one: T) => boolean, from = 0): number {
  let low = from;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && condition(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}
