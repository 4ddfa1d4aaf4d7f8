import { defineUnlistedScript } from '#imports';
import { parts } from './reader/parts';
import { Visit } from './reader/visit';

/** Comes to pages that are read: reading, underlines, pointing. */
export default defineUnlistedScript(() => {
  parts().visit ??= (options) => new Visit(options);
});
