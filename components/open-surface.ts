import { type ComponentChild, render } from 'preact';
import { interfaceLanguage, type MessageKey, t } from '@/browser/i18n';

/** Shows a page of the extension, which says in which language it is, so that it is read out and hyphenated rightly. */
export function openSurface(title: MessageKey, surface: ComponentChild): void {
  document.documentElement.lang = interfaceLanguage();
  document.title = t(title);
  render(surface, document.body);
}
