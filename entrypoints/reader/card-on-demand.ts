import type { Box } from '@/page/types';
import { Announcer, type Spoken } from './announcer';
import { pageTime } from './page-time';
import type { Target } from './target';
import type { TargetCard, TargetCardOptions } from './target-card';

/**
 * A pointer that rested on a name for so long, in milliseconds, is likely to stay; one that crosses is gone by then.
 * From here to the end of the shortest usual delay is time enough to fetch a card (some 50 ms, 150 with a sleeping background).
 */
const PREPARE_MS = 80;

export interface CardOnDemandOptions extends Omit<TargetCardOptions, 'timeOfPage'> {
  readonly spoken: Spoken;
  /** Answers `undefined` when the code cannot come. */
  readonly loadCard: () => Promise<((options: TargetCardOptions) => TargetCard) | undefined>;
}

/** Stands for the card while its code, or what it is to say, is not here yet. */
export class CardOnDemand {
  readonly announcer: Announcer;
  readonly #options: CardOnDemandOptions;
  #card: TargetCard | undefined;
  #wanted: Target | undefined;
  #hasFocus = false;
  #preparing: ReturnType<typeof setTimeout> | undefined;

  constructor(options: CardOnDemandOptions) {
    this.#options = options;
    this.announcer = new Announcer(options);
    options.signal.addEventListener('abort', () => clearTimeout(this.#preparing), { once: true });
  }

  /** The pointer has come to rest on a target, or left it. */
  prepare(target: Target | undefined): void {
    clearTimeout(this.#preparing);
    if (target) this.#preparing = setTimeout(() => void this.#prepare(target), PREPARE_MS);
  }

  /** Shows the card of a target, as soon as it can be shown, in place of the one that is open; none: closes it. */
  show(target: Target | undefined, takesFocus: boolean): void {
    this.#wanted = target;
    if (!target && this.#hasFocus) this.announcer.say(({ closed }) => closed());
    this.#hasFocus = target !== undefined && takesFocus;
    if (!target) this.#card?.show(undefined, false);
    else if (this.#isReady(target)) this.#card?.show(target, takesFocus);
    else void this.#showLate(target, takesFocus);
  }

  pin(): void {
    this.#card?.pin();
  }

  /** False when no card of this target is pinned. */
  focusPinned(target: Target): boolean {
    return this.#card?.focusPinned(target) ?? false;
  }

  box(): Box | undefined {
    return this.#card?.box();
  }

  contains(event: Event): boolean {
    return this.#card?.contains(event) ?? false;
  }

  check(): void {
    this.#card?.check();
  }

  async #showLate(target: Target, takesFocus: boolean): Promise<void> {
    await this.#load(target);
    if (this.#wanted !== target || this.#options.signal.aborted) return;
    if (!this.#options.isAlive()) return this.#options.onDead();
    if (this.#isReady(target)) this.#card?.show(target, takesFocus);
    else this.#options.onClose();
  }

  async #prepare(target: Target): Promise<void> {
    const isFirst = this.#card === undefined;
    await this.#load(target);
    if (isFirst && this.#isReady(target)) this.#card?.rehearse(target);
  }

  async #load(target: Target): Promise<void> {
    const { glossary, loadCard } = this.#options;
    const [makeCard] = await Promise.all([loadCard(), glossary.load(entriesOf(target))]);
    this.#card ??= makeCard?.(this.#optionsOfCard());
  }

  #optionsOfCard(): TargetCardOptions {
    const { document, onPinned, onUnpinned } = this.#options;
    return {
      ...this.#options,
      timeOfPage: () => pageTime(document),
      onPinned: () => {
        this.#hasFocus = false;
        this.announcer.say(({ pinned }) => pinned());
        onPinned();
      },
      onUnpinned: (target) => {
        this.announcer.say(({ closed }) => closed());
        onUnpinned(target);
      },
    };
  }

  #isReady(target: Target): boolean {
    return this.#card !== undefined && this.#options.glossary.hasAll(entriesOf(target));
  }
}

function entriesOf(target: Target): readonly string[] {
  return target.kind === 'mention' ? [target.mention.mention.entry] : target.entries;
}
