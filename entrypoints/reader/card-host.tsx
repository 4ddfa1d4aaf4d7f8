import { render } from 'preact';
import type { Theme } from '@/browser/settings';
import type { NamedSpan } from '@/components/LinkedText';
import { schemeAround } from '@/page/page-scheme';
import type { Box } from '@/page/types';
import { CardContent, cardName } from './card-content';
import { type CardParent, cardParent } from './card-parent';
import { CardGuard } from './card-guard';
import { buildCardRoot, type CardRoot, hasFocus, letClose } from './card-root';
import type { CardServices } from './card-services';
import type { CardSubject } from './card-subject';
import type { Glossary } from './glossary-index';
import { keepCard } from './keep-card';
import type { PageTime } from './page-time';
import { isSheet, placeCard } from './place-card';
import { leaveTabOrder } from './tab-order';

export interface CardHostOptions {
  readonly document: Document;
  readonly glossary: Glossary;
  readonly services: CardServices;
  readonly namesIn: (text: string) => readonly NamedSpan[];
  /** Asked anew for every card. */
  readonly timeOfPage: () => PageTime;
  /** `auto`: as the page around the words. */
  readonly theme: Theme;
  readonly onClose: () => void;
  readonly onPin: () => void;
}

export interface CardRequest {
  readonly subject: CardSubject;
  /** The line the card belongs to, in viewport pixels, as it stands now. */
  readonly line: () => Box | undefined;
  /** Where on the page it belongs; decides in which dialog the card has to live. */
  readonly near: Node | undefined;
  /** Moves the keyboard's focus into the card, and back when it closes. */
  readonly takesFocus: boolean;
}

interface OpenCard extends CardRoot {
  /** What it has to be in to be seen and usable. */
  readonly parent: CardParent;
  readonly request: CardRequest;
  readonly time: PageTime;
  readonly resized: ResizeObserver;
  /** Until the reader goes into the card, its controls are no stops of the Tab key. */
  readonly enterTabOrder: () => void;
  /** What had the focus before the card took it. */
  focused: Element | null;
  /** Present once the card is pinned. */
  onUnpin?: () => void;
}

/** One card of a page: its element exists only while it is open. */
export class CardHost {
  readonly #options: CardHostOptions;
  #open: OpenCard | undefined;
  #trail: readonly string[] = [];
  readonly #guard = new CardGuard();

  constructor(options: CardHostOptions) {
    this.#options = options;
  }

  /** Opens a card in place of the one that is open. False when there is no place for one. */
  show(request: CardRequest): boolean {
    this.hide();
    const { document, theme, timeOfPage } = this.#options;
    const parent = cardParent(document, request.near);
    const place = parent && this.#guard.placeIn(parent, request.near);
    if (!parent || !place) return false;
    const scheme = theme === 'auto' ? request.near && schemeAround(request.near) : theme;
    const root = buildCardRoot(place, scheme, this.#guard.isPlain);
    const { host, shell } = root;
    const resized = new ResizeObserver(() => this.place());
    this.#open = { ...root, parent, request, time: timeOfPage(), resized, enterTabOrder: leaveTabOrder(shell), focused: null };
    this.#trail = request.subject.entry === undefined ? [] : [request.subject.entry];
    shell.addEventListener('pointerdown', () => this.#activate(), { capture: true });
    place.append(host);
    this.#guard.watch(host, () => this.show(request), this.#options.onClose);
    shell.showPopover();
    this.#render();
    this.place();
    resized.observe(shell);
    if (request.takesFocus) this.takeFocus();
    return true;
  }

  hide(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    const hadFocus = hasFocus(open.host);
    open.enterTabOrder();
    open.resized.disconnect();
    render(null, open.content);
    this.#guard.stop();
    open.host.remove();
    if (hadFocus && open.focused instanceof HTMLElement) open.focused.focus({ preventScroll: true });
  }

  /** Moves the focus to the card as a whole; what it holds can be walked through from there. */
  takeFocus(): void {
    this.#activate();
    this.#open?.shell.focus({ preventScroll: true });
  }

  /** Puts the card beside its line, wherever that is now. */
  place(): void {
    if (!this.#open || this.#open.onUnpin) return;
    const { request, shell } = this.#open;
    const line = request.line();
    if (line) void placeCard(shell, line, request.near);
  }

  /** A sheet covers the text as long as it is there, so it does not stay. */
  get canPin(): boolean {
    return this.#open !== undefined && this.#trail.length > 0 && !isSheet(this.#open.shell.ownerDocument);
  }

  /** From now on the card stays, where it covers none of the others. */
  pin(others: readonly Box[], onUnpin: () => void): void {
    const open = this.#open;
    if (!open) return;
    const hadFocus = hasFocus(open.host);
    open.onUnpin = onUnpin;
    open.enterTabOrder();
    keepCard(open.shell, others, () => this.takeFocus());
    this.#render();
    // The pin that was pressed is gone.
    if (hadFocus) open.shell.focus({ preventScroll: true });
  }

  /** In viewport pixels. */
  box(): Box | undefined {
    return this.#open?.shell.getBoundingClientRect();
  }

  /** False when the page removed the card. */
  get isThere(): boolean {
    return this.#open?.host.isConnected === true;
  }

  /** Whether the card is open in this element; false too when the page removed it. */
  isIn(parent: CardParent | undefined): boolean {
    return parent !== undefined && this.isThere && this.#open?.parent === parent;
  }

  contains(event: Event): boolean {
    return this.#open !== undefined && event.composedPath().includes(this.#open.host);
  }

  /** The reader has gone into the card. */
  #activate(): void {
    const open = this.#open;
    if (!open) return;
    open.enterTabOrder();
    if (!hasFocus(open.host)) open.focused = this.#options.document.activeElement;
  }

  #render(): void {
    const open = this.#open;
    if (!open) return;
    const { onClose, onPin } = this.#options;
    const { request, time, onUnpin } = open;
    const props = { ...this.#options, subject: request.subject, time, trail: this.#trail };
    render(
      <CardContent
        {...props}
        onRelated={(id) => void this.#goOn(id)}
        onBack={() => this.#go(this.#trail.slice(0, -1))}
        onClose={onUnpin ?? onClose}
        onPin={onUnpin || !this.canPin ? undefined : onPin}
      />,
      open.content,
    );
    letClose(open);
    open.shell.setAttribute('aria-label', cardName(this.#options.glossary, this.#trail, request.subject));
  }

  /** On to another entry, when what there is to say of it has come; another card may be open by then. */
  async #goOn(id: string): Promise<void> {
    const open = this.#open;
    await this.#options.glossary.load([id]);
    if (open && open === this.#open) this.#go([...this.#trail, id]);
  }

  /** Another entry in the same card. What was pressed is gone now, so the focus goes to the card as a whole. */
  #go(trail: readonly string[]): void {
    if (!this.#open) return;
    const { shell, content, host } = this.#open;
    const hadFocus = hasFocus(host);
    this.#trail = trail;
    this.#render();
    content.scrollTop = 0;
    if (hadFocus) shell.focus({ preventScroll: true });
  }
}
