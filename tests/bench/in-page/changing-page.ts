/** A page that changes one text node in every frame, with and without us. */
import { link } from './background';
import { readPage, type Rig } from './rig';

let rig: Rig | undefined;

export async function underline(): Promise<number> {
  rig = await readPage(link);
  return rig.store.all().length;
}

export function leave(): void {
  rig?.end();
  rig = undefined;
}

/** At the top of the page, where the screen is; it names nothing. */
let clock = new Text();

export function addClock(): void {
  const paragraph = document.createElement('p');
  clock = new Text('It is twelve o’clock.');
  paragraph.append(clock);
  document.body.prepend(paragraph);
}

/** So many frames, each with one change of the clock. */
export async function changeInFrames(frames: number): Promise<void> {
  for (let i = 0; i < frames; i++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    clock.data = `It is ${i % 60} past twelve.`;
  }
}
