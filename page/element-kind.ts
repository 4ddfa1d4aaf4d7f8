import { CARD_TAG, VOICE_TAG } from './own-tags';
import { attributeOf, findIn, hasAttributes, isMatch, tagOf } from './safe-dom';

/**
 * What an element means to the text around it.
 * - `inline`: its text runs on in the same flow (`<b>`).
 * - `block`: it has flows of its own (`<p>`).
 * - `space`: a rendered line break (`<br>`).
 * - `nothing`: as if it were not there (`<script>`, a footnote mark).
 * - `unread`: not for reading; what stands before and after it does not belong together (`<code>`).
 */
export type ElementKind = 'inline' | 'block' | 'space' | 'nothing' | 'unread';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const INLINE = words(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr output q rb ruby s small slot span strike strong time tt u wbr',
);

/** Not rendered between the words, or rendered above them: a name goes on behind it. */
const NOTHING = words(
  `area base link meta noscript param rp rt rtc script source style sub sup template title track ${CARD_TAG} ${VOICE_TAG}`,
);

const UNREAD = words(
  'applet audio button canvas code datalist embed footer frame frameset iframe img input kbd listing math meter nav object optgroup option picture plaintext pre progress samp select svg textarea var video xmp',
);

const UNREAD_ROLES = words(
  'button code combobox contentinfo img listbox math menu menubar navigation scrollbar searchbox slider spinbutton tablist textbox toolbar tree',
);

/** Whether an element can have a shadow root, now or at any time: those of the page's own making get theirs when their script has loaded. */
export type Hosting = 'never' | 'now' | 'later';

/** What the name of an element tells. */
export interface Tag {
  readonly kind: ElementKind | 'by style';
  readonly hosting: Hosting;
}

/** Names of HTML that `attachShadow` takes, of those that are read. */
const HOSTS = words('article aside blockquote body div h1 h2 h3 h4 h5 h6 header main p section span');

const asTags = (names: Iterable<string>, kind: ElementKind) =>
  [...names].map((name): [string, Tag] => [name, { kind, hosting: HOSTS.has(name) ? 'now' : 'never' }]);

const OTHER: Tag = { kind: 'block', hosting: 'never' };
/** Of the page's own making: inline until a style says otherwise. */
const OWN: Tag = { kind: 'by style', hosting: 'later' };

const TAGS: ReadonlyMap<string, Tag> = new Map([
  ...asTags(HOSTS, 'block'),
  ...asTags(['br'], 'space'),
  ...asTags(NOTHING, 'nothing'),
  ...asTags(UNREAD, 'unread'),
  ...asTags(INLINE, 'inline'),
]);

export function lookUpTag(name: string): Tag {
  return TAGS.get(name) ?? (name.includes('-') ? OWN : OTHER);
}

export function kindOf(element: Element): ElementKind {
  const name = tagOf(element);
  const { kind } = lookUpTag(name);
  if (kind === 'space' || kind === 'nothing' || kind === 'unread') return kind;
  if (hasReadingAttributes(element) && isUnreadByAttribute(element, name)) return 'unread';
  return isInline(element, kind) ? 'inline' : 'block';
}

/** Of an element that is read: whether its text runs on in the flow around it. `kind`: what its name tells. */
export function isInline(element: Element, kind: Tag['kind']): boolean {
  return kind === 'inline' || (kind === 'by style' && isInlineByStyle(element));
}

/** One look for all attributes that say whether, or in which language, text is read: few elements have any of them. */
const READING_ATTRIBUTES = '[contenteditable],[aria-hidden],[role],[translate],.notranslate,[lang],[xml\\:lang]';

export const hasReadingAttributes = (element: Element): boolean => hasAttributes(element) && isMatch(element, READING_ATTRIBUTES);

/** Whether an element and all in it is left alone. */
export function isUnread(element: Element): boolean {
  const kind = kindOf(element);
  return kind === 'unread' || kind === 'nothing';
}

/** `tag`: its name. Only for elements with reading attributes. */
export function isUnreadByAttribute(element: Element, tag: string): boolean {
  return (
    isEditable(element) || attributeOf(element, 'aria-hidden') === 'true' || hasUnreadRole(element) || isCodeName(element, tag)
  );
}

function isEditable(element: Element): boolean {
  const value = attributeOf(element, 'contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

function hasUnreadRole(element: Element): boolean {
  const role = attributeOf(element, 'role');
  return role !== null && UNREAD_ROLES.has(role.trim().toLowerCase());
}

/**
 * Names that must not be translated are names in a program, unless whole pages are marked so
 * (frameworks do it to keep translators out): those hold paragraphs.
 */
function isCodeName(element: Element, tag: string): boolean {
  const marked =
    attributeOf(element, 'translate') === 'no' || /(?:^|\s)notranslate(?:\s|$)/.test(attributeOf(element, 'class') ?? '');
  return marked && tag !== 'html' && tag !== 'body' && findIn(element, 'p') === null;
}

function isInlineByStyle(element: Element): boolean {
  const display = getComputedStyle(element).display;
  return display === 'inline' || display === 'contents' || display === '';
}

/**
 * Whether words on both sides of this element's edge stand apart although no space is written: a `<span>` shown as a block.
 * A drop cap floats and still belongs to its word.
 */
export function standsApart(element: Element): boolean {
  const { display, float, position } = getComputedStyle(element);
  if (float !== 'none' && float !== '') return false;
  return position === 'absolute' || position === 'fixed' || /^(?:block|flex|grid|table|list-item|flow-root)/.test(display);
}
