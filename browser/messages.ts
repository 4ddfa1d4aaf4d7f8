/**
 * Every message of the popup and the background to the reader scripts; the other direction is `background-messages.ts`.
 * Settings do not travel here: each part watches the storage.
 */
import browser from 'webextension-polyfill';
import { isRecord, isStrings, listen } from './listen';

export type CommandName = 'next-mention' | 'previous-mention' | 'open-card' | 'pin-card' | 'close-card' | 'toggle-site';

export type PageState = 'running' | 'not-an-article' | 'off-here' | 'paused' | 'not-chosen';

export interface FoundEntry {
  readonly entry: string;
  /** How many mentions of it the page holds, underlined or not. */
  readonly count: number;
  /** The words of its first mention on the page. */
  readonly first: string;
}

/** The page around all frames, as the frames in it have to know it. */
export interface Around {
  /** `location.hostname`; empty for a file. The reader switches sites on and off by the address that the browser shows. */
  readonly hostname: string;
  readonly state: PageState;
}

export interface PageReport extends Around {
  /** Whether the page is in a private window. */
  readonly isPrivate: boolean;
  /** The day on which the page came out, `YYYY-MM-DD`; left out where it gives none. */
  readonly published?: string | undefined;
  /** In the order of first mention. */
  readonly found: readonly FoundEntry[];
}

/** What the popup and the background ask of the reader scripts of a tab. */
export type PageMessage =
  /** What is the state of this page, and what was found? */
  | { readonly kind: 'page-report' }
  /** Run on this page although it does not look like an article, until it is left. */
  | { readonly kind: 'run-here' }
  /** Scroll to the (next) mention of this entry and open its card. */
  | { readonly kind: 'jump-to'; readonly entry: string }
  /** The reader asked what the selected text means; these entries are the nearest, best first, possibly none. */
  | { readonly kind: 'look-up'; readonly text: string; readonly entries: readonly string[] }
  /** To frames: the page around you is this now. */
  | ({ readonly kind: 'around' } & Around)
  /** Something was decided in a private window; what, the background knows. */
  | { readonly kind: 'private-change' }
  /** The reader pressed a shortcut. `enter`: walking came to an end elsewhere, and begins anew at the edge of this document. */
  | { readonly kind: 'command'; readonly name: CommandName; readonly enter?: true };

type PageMessageOf<K extends PageMessage['kind']> = Extract<PageMessage, { kind: K }>;

interface Answers {
  readonly 'page-report': PageReport;
  readonly 'run-here': void;
  /** Whether there was something to do here; where not, another frame is asked. */
  readonly 'jump-to': boolean;
  readonly 'look-up': boolean;
  readonly around: void;
  readonly 'private-change': void;
  readonly command: boolean;
}

/** One handler a message of a page. */
export type PageHandlers = {
  readonly [K in PageMessage['kind']]: (message: PageMessageOf<K>) => Answers[K];
};

/** The page itself, around all frames. */
export const TOP_FRAME = 0;

/**
 * Asks the reader script of one frame.
 * `undefined` when none runs there: the browser's own pages, a frame that is not worth reading, or a page older than the extension.
 */
export async function askFrame<M extends PageMessage>(
  tabId: number,
  frameId: number,
  message: M,
): Promise<Answers[M['kind']] | undefined> {
  try {
    return await browser.tabs.sendMessage<M, Answers[M['kind']]>(tabId, message, { frameId });
  } catch {
    return undefined;
  }
}

/** Tells all frames of a tab. */
export async function tellFrames(tabId: number, message: PageMessage): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, message);
  } catch {
    // No frame listens.
  }
}

/** Answers the popup and the background until the signal aborts. Messages of others, and unknown ones, are left alone. */
export function onPageMessage(handlers: PageHandlers, signal: AbortSignal): void {
  listen((message) => {
    const known = parsePageMessage(message);
    return known && Promise.resolve(answer(handlers, known));
  }, signal);
}

function answer(handlers: PageHandlers, message: PageMessage): PageReport | boolean | void {
  switch (message.kind) {
    case 'page-report':
      return handlers['page-report'](message);
    case 'run-here':
      return handlers['run-here'](message);
    case 'jump-to':
      return handlers['jump-to'](message);
    case 'look-up':
      return handlers['look-up'](message);
    case 'around':
      return handlers.around(message);
    case 'private-change':
      return handlers['private-change'](message);
    case 'command':
      return handlers.command(message);
    default:
      return message satisfies never;
  }
}

const COMMANDS: readonly CommandName[] = [
  'next-mention',
  'previous-mention',
  'open-card',
  'pin-card',
  'close-card',
  'toggle-site',
];

const STATES: readonly PageState[] = ['running', 'not-an-article', 'off-here', 'paused', 'not-chosen'];

/** The command of that name, if it is one of ours. */
export function parseCommand(name: unknown): CommandName | undefined {
  return COMMANDS.find((command) => command === name);
}

function parsePageMessage(value: unknown): PageMessage | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, entry, text, entries } = value;
  if (kind === 'page-report' || kind === 'run-here' || kind === 'private-change') return { kind };
  if (kind === 'jump-to' && typeof entry === 'string') return { kind, entry };
  if (kind === 'look-up' && typeof text === 'string' && isStrings(entries)) return { kind, text, entries };
  const around = kind === 'around' ? parseAround(value) : undefined;
  if (around) return { kind: 'around', ...around };
  const name = kind === 'command' ? parseCommand(value['name']) : undefined;
  return name && { kind: 'command', name, ...(value['enter'] === true && { enter: true }) };
}

/** Undefined unless both are there. */
export function parseAround({ hostname, state }: Record<string, unknown>): Around | undefined {
  const known = STATES.find((one) => one === state);
  return typeof hostname === 'string' && known ? { hostname, state: known } : undefined;
}
