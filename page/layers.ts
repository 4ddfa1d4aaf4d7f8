import type { Sighting } from './density';
import { upwards } from './safe-dom';
import type { PlacedMention } from './types';

/**
 * Sightings apart by the modal dialog they lie in; outside of any is a layer as well.
 * What is behind a modal dialog cannot be pointed at, so the words in it are a screen of their own.
 */
export function byLayer(sightings: readonly Sighting[]): readonly (readonly Sighting[])[] {
  const layers = new Map<Element | undefined, Sighting[]>();
  for (const one of sightings) {
    const dialog = modalAround(one.mention);
    const layer = layers.get(dialog);
    if (layer) layer.push(one);
    else layers.set(dialog, [one]);
  }
  return [...layers.values()];
}

function modalAround({ pieces: [{ node }] }: PlacedMention): Element | undefined {
  for (const at of upwards(node)) if (at instanceof HTMLDialogElement && at.matches(':modal')) return at;
  return undefined;
}
