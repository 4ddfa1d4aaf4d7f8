/** Something that reads a page from the root down; it returns a number so that no engine can leave the work out. */
export interface Contestant {
  readonly name: string;
  /** What it needs once a glossary. In the page's own time, but not measured with the scan. */
  readonly prepare?: (forms: readonly string[]) => void;
  readonly run: (root: Element) => number;
  /** Undoes what it did to the page, outside of the clock. */
  readonly after?: (root: Element) => void;
  /** Looks at one in so many of its words or windows only; its time is multiplied. */
  readonly sampled?: number;
}

/** Something that waits for others in between, and says itself how many milliseconds are its own. */
export interface WaitingContestant {
  readonly name: string;
  /** Runs before each run, outside of the clock. */
  readonly before?: () => Promise<void>;
  readonly time: (root: Element) => Promise<number>;
}
