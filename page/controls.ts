import { attributeOf, tagOf } from './safe-dom';

const CONTROLS = new Set(['a', 'audio', 'button', 'input', 'label', 'option', 'select', 'summary', 'textarea', 'video']);

const CONTROL_ROLES = new Set(['button', 'checkbox', 'link', 'menuitem', 'option', 'radio', 'switch', 'tab', 'textbox']);

/** Whether a tap on it belongs to the page. */
export function isControl(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false;
  const tag = tagOf(target);
  // An anchor without an address is text.
  if (tag === 'a') return attributeOf(target, 'href') !== null;
  return CONTROLS.has(tag) || CONTROL_ROLES.has(attributeOf(target, 'role') ?? '') || isEditable(target);
}

function isEditable(element: Element): boolean {
  const value = attributeOf(element, 'contenteditable');
  return value !== null && value !== 'false';
}
