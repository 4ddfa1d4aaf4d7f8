import { defineUnlistedScript } from '#imports';
import { parts } from './reader/parts';
import { TargetCard } from './reader/target-card';

/** Comes to a page when its first card is wanted. */
export default defineUnlistedScript(() => {
  parts().card ??= (options) => new TargetCard(options);
});
