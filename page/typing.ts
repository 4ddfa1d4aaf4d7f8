import { attributeOf, tagOf } from './safe-dom';

const TEXT_ROLES = new Set(['combobox', 'searchbox', 'spinbutton', 'textbox']);

/** Fields of these types hold no text that keys are typed into. */
const NO_TEXT = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

/** Whether the keys that are pressed now belong to a text that is being written. */
export function isTyping(document: Document): boolean {
  if (document.designMode === 'on') return true;
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active !== null && isTextField(active);
}

function isTextField(element: Element): boolean {
  const tag = tagOf(element);
  if (tag === 'input') return !NO_TEXT.has((attributeOf(element, 'type') ?? 'text').toLowerCase());
  if (tag === 'textarea' || tag === 'select') return true;
  return TEXT_ROLES.has(attributeOf(element, 'role') ?? '') || isEditable(element);
}

function isEditable(element: Element): boolean {
  const host = element.closest('[contenteditable]');
  return host !== null && attributeOf(host, 'contenteditable')?.toLowerCase() !== 'false';
}
