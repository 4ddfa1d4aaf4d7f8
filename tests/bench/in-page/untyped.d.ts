/** The packages that come without types, as far as they are used. */
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    mark(
      terms: readonly string[],
      options?: { accuracy?: 'exactly'; separateWordSearch?: boolean; done?: (count: number) => void },
    ): void;
    unmark(): void;
  }
}

declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: readonly string[]);
    search(text: string): readonly (readonly [offset: number, word: string])[];
  }
}
