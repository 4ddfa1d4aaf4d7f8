/**
 * Every message of the popup and the background to the reader scripts; the other direction is `background-messages.ts`.
 * Settings do not travel here: each part watches the storage.
 */
import browser from 'webextension-polyfill';
import { isRecord, isStrings, listen } from './listen';

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
