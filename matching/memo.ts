/** Words kept worked out; a page has a few thousand different ones, and a day of reading must not fill the memory. */
const LIMIT = 20_000;

/** Works each word out once. */
export function memoize<Result>(workOut: (word: string) => Result): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= LIMIT) known.clear();
    const result = workOut(word);
    known.set(word, result);
    return result;
  };
}
