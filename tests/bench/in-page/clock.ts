/** Several contestants over one page, taking turns so that whatever else the machine does hits all alike. */
import type { Contestant, WaitingContestant } from './contestant';

export interface Rounds {
  readonly warmUp: number;
  readonly measured: number;
}

type Anybody = Contestant | WaitingContestant;

/** Milliseconds of each contestant: the middle of its rounds. Each round begins with another one, for who comes behind a big eater suffers. */
export async function measure(contestants: readonly Anybody[], root: Element, rounds: Rounds): Promise<readonly number[]> {
  const times = contestants.map((): number[] => []);
  for (let round = -rounds.warmUp; round < rounds.measured; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const i = (rounds.warmUp + round + turn) % contestants.length;
      const contestant = contestants[i];
      const ms = contestant && (await timeOf(contestant, root));
      if (ms !== undefined && round >= 0) times[i]?.push(ms);
    }
  }
  return times.map(median);
}

export function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

async function timeOf(contestant: Anybody, root: Element): Promise<number> {
  if ('run' in contestant) return timeOfRun(contestant, root);
  await contestant.before?.();
  return contestant.time(root);
}

/** What the engines must not optimise away. */
let kept = 0;

function timeOfRun({ run, after, sampled = 1 }: Contestant, root: Element): number {
  const start = performance.now();
  kept += run(root);
  const ms = performance.now() - start;
  after?.(root);
  return ms * sampled;
}
