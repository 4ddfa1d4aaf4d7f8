import { interfaceLanguage } from '@/browser/i18n';
import factCardRules from '@/components/fact-card.css?inline';
import factRules from '@/components/facts.css?inline';
import themeRules from '@/components/theme.css?inline';
import { CARD_TAG } from '@/page/own-tags';
import type { Scheme } from '@/page/page-scheme';
import hostRules from './card-host.css?inline';
import type { CardParent } from './card-parent';

/** A page may give custom properties types and values of its own (`@property`), in our root as well, but not where it cannot know their names. */
const NAMES = `--${crypto.getRandomValues(new Uint32Array(1)).join('')}-`;

const RULES = [hostRules, themeRules, factCardRules, factRules].join('\n').replaceAll(/--(?=[a-z])/g, NAMES);

export interface CardRoot {
  /** The one element that the page can see. */
  readonly host: HTMLElement;
  /** The dialog in its shadow root. */
  readonly shell: HTMLElement;
  /** What the dialog holds; scrolls. */
  readonly content: HTMLElement;
}

/** Builds an empty card for a place, in the system's colours where no scheme is given. Nothing is in the document yet. */
export function buildCardRoot(place: CardParent, scheme: Scheme | undefined, asPlainElement: boolean): CardRoot {
  const document = place.ownerDocument;
  const host = document.createElement(asPlainElement ? 'div' : CARD_TAG);
  // What is in it is not for reading, whatever its name.
  if (asPlainElement) host.translate = false;
  const root = host.attachShadow({ mode: 'open' });
  addRules(root, `${RULES}\n:host { zoom: ${1 / zoomAt(place)} !important; }`);
  const shell = document.createElement('div');
  shell.className = 'shell sidelight';
  shell.popover = 'manual';
  shell.tabIndex = -1;
  shell.setAttribute('role', 'dialog');
  shell.lang = interfaceLanguage();
  if (scheme) shell.dataset['theme'] = scheme;
  const content = document.createElement('div');
  content.className = 'content';
  shell.append(content);
  root.append(shell);
  return { host, shell, content };
}

/** The browser itself closes the card: when the extension is removed, Firefox takes every listener away while the card stays. */
export function letClose({ shell, content }: CardRoot): void {
  const button = content.querySelector<HTMLButtonElement>('button[data-closes]');
  if (!button) return;
  button.popoverTargetElement = shell;
  button.popoverTargetAction = 'hide';
}

/** What the page's `zoom` makes of a pixel there; the card takes it back. Older browsers do not tell. */
function zoomAt(place: CardParent): number {
  const { currentCSSZoom = 1 } = (place instanceof ShadowRoot ? place.host : place) as Element & {
    readonly currentCSSZoom?: number;
  };
  return currentCSSZoom > 0 ? currentCSSZoom : 1;
}

/** A shared sheet passes any content security policy of the page; a browser that refuses it gets an element. */
function addRules(root: ShadowRoot, rules: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = rules;
    root.append(style);
  }
}

/** Whether the focus is in the card of this host. */
export function hasFocus({ shadowRoot }: HTMLElement): boolean {
  return Boolean(shadowRoot?.activeElement);
}
