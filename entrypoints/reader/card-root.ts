import { interfaceLanguage } from '@/browser/i18n';
import factCardRules from '@/components/fact-card.css?inline';
import factRules from '@/components/facts.css?inline';
import themeRules from '@/components/theme.css?inline';
import { CARD_TAG } from '@/page/own-tags';
import type { Scheme } from '@/page/page-scheme';
import hostRules from './card-host.css?inline';

const RULES = [hostRules, themeRules, factCardRules, factRules].join('\n');

export interface CardRoot {
  /** The one element that the page can see. */
  readonly host: HTMLElement;
  /** The dialog in its shadow root. */
  readonly shell: HTMLElement;
  /** What the dialog holds; scrolls. */
  readonly content: HTMLElement;
}

/** Builds an empty card, in the system's colours where no scheme is given. Nothing is in the document yet. */
export function buildCardRoot(document: Document, scheme: Scheme | undefined, asPlainElement: boolean): CardRoot {
  const host = document.createElement(asPlainElement ? 'div' : CARD_TAG);
  // What is in it is not for reading, whatever its name.
  if (asPlainElement) host.translate = false;
  const root = host.attachShadow({ mode: 'open' });
  addRules(root);
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

/** A shared sheet passes any content security policy of the page; a browser that refuses it gets an element. */
function addRules(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = RULES;
    root.append(style);
  }
}

/** Whether the focus is in the card of this host. */
export function hasFocus({ shadowRoot }: HTMLElement): boolean {
  return Boolean(shadowRoot?.activeElement);
}
