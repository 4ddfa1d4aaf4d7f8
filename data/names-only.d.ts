declare module '*.json?names' {
  import type { Named } from './names';

  const entries: readonly Named[];
  export default entries;
}
