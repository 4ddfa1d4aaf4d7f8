/**
 * Every message between the parts of Sidelight, grouped by who asks whom.
 * Settings do not travel here: each part watches the storage.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import { undoOnAbort } from './undo-on-abort';

export type CommandName = 'next-mention' | 'previous-mention' | 'open-card' | 'close-card' | 'toggle-site';

export type PageState = 'running' | 'not-an-article' | 'off-here' | 'paused' | 'not-chosen';

export interface FoundEntry {
  readonly entry: string;
  /** How many mentions of it the page holds, underlined or not. */
  readonly count: number;
  /** The words of its first mention on the page. */
  readonly first: string;
}

export interface PageReport {
  /** `location.hostname`; empty for a file. */
  readonly hostname: string;
  readonly state: PageState;
  /** In the order of first mention. */
  readonly found: readonly FoundEntry[];
}

/** What the popup and the background ask of the reader script of a tab. */
export type PageMessage =
  /** What is the state of this page, and what was found? */
  | { readonly kind: 'page-report' }
  /** Run on this page although it does not look like an article, until it is left. */
  | { readonly kind: 'run-here' }
  /** Scroll to the (next) mention of this entry and open its card. */
  | { readonly kind: 'jump-to'; readonly entry: string }
  /** The reader asked what the selected text means; these entries are the nearest, best first, possibly none. */
  | { readonly kind: 'look-up'; readonly text: string; readonly entries: readonly string[] }
  /** The reader pressed a shortcut. */
  | { readonly kind: 'command'; readonly name: CommandName };

/** What the reader script tells the background. */
export type BackgroundMessage =
  /** So many different entries are on this page now. */
  | { readonly kind: 'found-count'; readonly count: number }
  /** The reader wants to see the options; a page's script cannot open them itself. */
  | { readonly kind: 'open-options' };

type PageMessageOf<K extends PageMessage['kind']> = Extract<PageMessage, { kind: K }>;
type AnswerTo<K extends PageMessage['kind']> = K extends 'page-report' ? PageReport : void;

/** One handler a message of a page. */
export type PageHandlers = {
  readonly [K in PageMessage['kind']]: (message: PageMessageOf<K>) => AnswerTo<K>;
};

/** The page that the reader sees; frames inside it have no reader script. */
const TOP_FRAME = { frameId: 0 };

/** Asks the reader script of a tab. `undefined` when none runs there: the browser's own pages, or a tab older than the extension. */
export async function askPage<M extends PageMessage>(tabId: number, message: M): Promise<AnswerTo<M['kind']> | undefined> {
  try {
    return await browser.tabs.sendMessage<M, AnswerTo<M['kind']>>(tabId, message, TOP_FRAME);
  } catch {
    return undefined;
  }
}

/** Answers the popup and the background until the signal aborts. Messages of others, and unknown ones, are left alone. */
export function onPageMessage(handlers: PageHandlers, signal: AbortSignal): void {
  listen((message) => {
    const known = parsePageMessage(message);
    return known && Promise.resolve(answer(handlers, known));
  }, signal);
}

/** What the background does with each message, given the tab it came from. */
export interface BackgroundHandlers {
  readonly foundCount: (tabId: number, count: number) => void;
  readonly openOptions: () => void;
}

/** Tells the background how many different entries the page holds. */
export function sendFoundCount(count: number): Promise<void> {
  return tellBackground({ kind: 'found-count', count });
}

/** Asks the background to open the options page. */
export function sendOpenOptions(): Promise<void> {
  return tellBackground({ kind: 'open-options' });
}

/** Answers the reader scripts, for as long as the background lives. */
export function onBackgroundMessage(handlers: BackgroundHandlers): void {
  listen((message, sender) => {
    const known = parseBackgroundMessage(message);
    if (known?.kind === 'open-options') handlers.openOptions();
    if (known?.kind === 'found-count' && sender.tab?.id !== undefined) handlers.foundCount(sender.tab.id, known.count);
    return undefined;
  });
}

/** Never rejects: under a page that outlived an update of the extension nobody listens, and nothing can be done. */
async function tellBackground(message: BackgroundMessage): Promise<void> {
  try {
    await browser.runtime.sendMessage(message);
  } catch {
    // Nobody listens any more.
  }
}

type Listener = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

function listen(onMessage: Listener, signal?: AbortSignal): void {
  if (signal?.aborted) return;
  const { id, onMessage: event } = browser.runtime;
  const listener: Listener = (message, sender) => (sender.id === id ? onMessage(message, sender) : undefined);
  event.addListener(listener);
  if (signal) undoOnAbort(signal, () => event.removeListener(listener));
}

function answer(handlers: PageHandlers, message: PageMessage): PageReport | void {
  switch (message.kind) {
    case 'page-report':
      return handlers['page-report'](message);
    case 'run-here':
      return handlers['run-here'](message);
    case 'jump-to':
      return handlers['jump-to'](message);
    case 'look-up':
      return handlers['look-up'](message);
    case 'command':
      return handlers.command(message);
    default:
      return message satisfies never;
  }
}

const COMMANDS: readonly CommandName[] = ['next-mention', 'previous-mention', 'open-card', 'close-card', 'toggle-site'];

/** The command of that name, if it is one of ours. */
export function parseCommand(name: unknown): CommandName | undefined {
  return COMMANDS.find((command) => command === name);
}

function parsePageMessage(value: unknown): PageMessage | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, entry, text, entries } = value;
  if (kind === 'page-report' || kind === 'run-here') return { kind };
  if (kind === 'jump-to' && typeof entry === 'string') return { kind, entry };
  if (kind === 'look-up' && typeof text === 'string' && isStrings(entries)) return { kind, text, entries };
  const name = kind === 'command' ? parseCommand(value['name']) : undefined;
  return name && { kind: 'command', name };
}

function parseBackgroundMessage(value: unknown): BackgroundMessage | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, count } = value;
  if (kind === 'open-options') return { kind };
  const isCount = kind === 'found-count' && typeof count === 'number' && Number.isInteger(count) && count >= 0;
  return isCount ? { kind, count } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
