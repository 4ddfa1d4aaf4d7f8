import { defineUnlistedScript } from '#imports';
import { parts } from './reader/parts';
import { Visit } from './reader/visit';

/** Comes to pages that are read: linking, underlines, pointing. */
export default defineUnlistedScript(() => {
  parts().linking ??= (options) => new Visit(options);
});
