/** After so many milliseconds a slice ends with the step under way: with a step of the same length it takes half a frame at 60 Hz. */
const SLICE_MS = 4;

/** A busy page gets its underlines late, but gets them: after so many milliseconds a slice runs although nothing is idle. */
const LATEST_MS = 300;

/** Calls `step` in idle slices until it says that nothing is left; `afterSlice` runs after each slice. */
export function inIdleSlices(
  step: () => boolean,
  afterSlice: (done: boolean, spentMs: number) => void,
  signal: AbortSignal,
): void {
  const slice = () => {
    if (signal.aborted) return;
    const start = performance.now();
    let more = true;
    while (more && performance.now() - start < SLICE_MS) more = step();
    afterSlice(!more, performance.now() - start);
    if (more) whenIdle(slice);
  };
  whenIdle(slice);
}

function whenIdle(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: LATEST_MS });
  else setTimeout(callback, 0);
}
