import { render } from 'preact';
import type { Theme } from '@/browser/settings';
import type { Box } from '@/page/types';
import { CardContent, cardName, type CardSubject } from './card-content';
import { cardParent } from './card-parent';
import { buildCardRoot, type CardRoot, letClose } from './card-root';
import type { Glossary } from './glossary-index';
import { pageTime, type PageTime } from './page-time';
import { placeCard } from './place-card';

export interface CardHostOptions {
  readonly document: Document;
  readonly glossary: Glossary;
  readonly theme: Theme;
  readonly onClose: () => void;
  readonly onSettings: () => void;
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
  readonly request: CardRequest;
  readonly time: PageTime;
  readonly resized: ResizeObserver;
  /** What had the focus before the card took it. */
  readonly focused: Element | null;
}

/** The one card of a page: its element exists only while it is open. */
export class CardHost {
  readonly #options: CardHostOptions;
  #open: OpenCard | undefined;
  #trail: readonly string[] = [];

  constructor(options: CardHostOptions) {
    this.#options = options;
  }

  /** Opens a card in place of the one that is open. False when there is no place for one. */
  show(request: CardRequest): boolean {
    this.hide();
    const { document, theme } = this.#options;
    const parent = cardParent(document, request.near);
    if (!parent) return false;
    const root = buildCardRoot(document, theme);
    const { host, shell } = root;
    const resized = new ResizeObserver(() => this.place());
    this.#open = {
      ...root,
      request,
      time: pageTime(document),
      resized,
      focused: request.takesFocus ? document.activeElement : null,
    };
    this.#trail = request.subject.entry === undefined ? [] : [request.subject.entry];
    parent.append(host);
    shell.showPopover();
    this.#render();
    this.place();
    resized.observe(shell);
    if (request.takesFocus) shell.focus({ preventScroll: true });
    return true;
  }

  hide(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    const hadFocus = hasFocus(open.host);
    open.resized.disconnect();
    render(null, open.content);
    open.host.remove();
    if (hadFocus && open.focused instanceof HTMLElement) open.focused.focus({ preventScroll: true });
  }

  /** Puts the card beside its line, wherever that is now. */
  place(): void {
    const line = this.#open?.request.line();
    if (this.#open && line) void placeCard(this.#open.shell, line);
  }

  /** In viewport pixels. */
  box(): Box | undefined {
    return this.#open?.shell.getBoundingClientRect();
  }

  /** Whether the card is open in this element; false too when the page removed it. */
  isIn(parent: Element | undefined): boolean {
    return parent !== undefined && this.#open?.host.isConnected === true && this.#open.host.parentNode === parent;
  }

  contains(event: Event): boolean {
    return this.#open !== undefined && event.composedPath().includes(this.#open.host);
  }

  #render(): void {
    const open = this.#open;
    if (!open) return;
    const { glossary, onClose, onSettings } = this.#options;
    const { request, time } = open;
    const { subject } = request;
    const props = { subject, glossary, time, trail: this.#trail, onClose, onSettings };
    render(
      <CardContent {...props} onRelated={(id) => void this.#goOn(id)} onBack={() => this.#go(this.#trail.slice(0, -1))} />,
      open.content,
    );
    letClose(open);
    open.shell.setAttribute('aria-label', cardName(glossary, this.#trail, subject));
  }

  /** On to a related entry, when what there is to say of it has come; another card may be open by then. */
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

function hasFocus({ shadowRoot }: HTMLElement): boolean {
  return Boolean(shadowRoot?.activeElement);
}
