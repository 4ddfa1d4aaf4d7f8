/** How long our callbacks hold the page. */

/** Milliseconds of each callback that ran since this was last asked. */
export type TakeTimes = () => readonly number[];

/** From now on every timer, idle callback and observer that somebody makes is timed; nobody but us makes any on these pages. */
export function timeCallbacks(): TakeTimes {
  let times: number[] = [];
  const timed =
    <A extends readonly unknown[]>(callback: (...given: A) => unknown) =>
    (...given: A): void => {
      const start = performance.now();
      callback(...given);
      times.push(performance.now() - start);
    };
  const idle = window.requestIdleCallback.bind(window);
  const timer = window.setTimeout.bind(window);
  window.requestIdleCallback = (callback, options) => idle(timed(callback), options);
  Reflect.set(window, 'setTimeout', (callback: () => void, ms: number) => timer(timed(callback), ms));
  window.MutationObserver = class extends MutationObserver {
    constructor(callback: MutationCallback) {
      super(timed(callback));
    }
  };
  return () => {
    const taken = times;
    times = [];
    return taken;
  };
}
