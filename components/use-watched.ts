import { useEffect, useState } from 'preact/hooks';

/**
 * A value that lives elsewhere: loaded once, then followed until the component goes. `undefined` until it is loaded.
 * Both functions must stay the same between renders.
 */
export function useWatched<T>(
  load: () => Promise<T>,
  watch: (onChange: (value: T) => void, signal: AbortSignal) => void,
): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const lifetime = new AbortController();
    const set = (next: T) => !lifetime.signal.aborted && setValue(() => next);
    watch(set, lifetime.signal);
    void load().then(set);
    return () => lifetime.abort();
  }, [load, watch]);
  return value;
}
