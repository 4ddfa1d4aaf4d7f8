import { sendFoundCount } from '@/browser/background-messages';

/** What the badge shows of this page, as far as the page told it. */
export class FoundCount {
  #told = 0;

  /** Nothing is said twice. */
  tell(count: number): void {
    if (count === this.#told) return;
    this.#told = count;
    void sendFoundCount(count);
  }

  /** Something else took the number away. */
  forget(): void {
    this.#told = 0;
  }
}
