import { parts } from '../reader/parts';
import { startReading } from '../reader/start';
import { TargetCard } from '../reader/target-card';
import { Visit } from '../reader/visit';

/** Reads a page of the extension as the script on other people's pages does, with the same settings, underlines and cards. */
export function readOwnPage(window: Window): Promise<void> {
  const reading = startReading(window);
  // The background brings parts to other people's pages only; here they are at hand before anybody asks.
  parts().visit = (options) => new Visit(options);
  parts().card = (options) => new TargetCard(options);
  return reading;
}
