/** The bundled script as the runner sees it: a global of the page. */
import type * as api from './index';

declare global {
  interface Window {
    readonly sidelightBench: typeof api;
  }
}
