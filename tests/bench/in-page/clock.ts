/** Several contestants over one page, taking turns so that whatever else the machine does hits all alike. */
import type { Contestant } from './contestant';

export interface Rounds {
  readonly warmUp: number;
  readonly measured: number;
}

/** Milliseconds of each contestant: the middle of its rounds. Each round begins with another one, for who comes behind a big eater suffers. */
export function measure(contestants: readonly Contestant[], root: Element, rounds: Rounds): readonly number[] {
  const times = contestants.map((): number[] => []);
  for (let round = -rounds.warmUp; round < rounds.measured; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const i = (rounds.warmUp + round + turn) % contestants.length;
      const contestant = contestants[i];
      if (contestant && round >= 0) times[i]?.push(timeOf(contestant, root));
      else if (contestant) timeOf(contestant, root);
    }
  }
  return times.map(median);
}

export function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

/** What the engines must not optimise away. */
let kept = 0;

export function timeOf(contestant: Contestant, root: Element): number {
  contestant.before?.();
  const start = performance.now();
  kept += contestant.run(root);
  const ms = performance.now() - start;
  contestant.after?.(root);
  return ms * (contestant.sampled ?? 1);
}
