/** A page that changes one text node in every frame, with and without us. */
import type { Matcher } from '@/matching/types';
import { readPage, type Rig } from './rig';

let rig: Rig | undefined;

export async function underline(matcher: Matcher): Promise<number> {
  rig = await readPage(matcher);
  return rig.store.all().length;
}

export function leave(): void {
  rig?.end();
  rig = undefined;
}

/** So many frames, each with one change in a text node on the screen that names nothing. */
export async function changeInFrames(frames: number): Promise<void> {
  const text = document.querySelector('#clock')?.firstChild as Text;
  for (let i = 0; i < frames; i++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    text.data = `It is ${i % 60} past twelve.`;
  }
}
