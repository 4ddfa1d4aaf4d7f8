/** Every message of the reader scripts to the background. */
import browser, { type Runtime } from 'webextension-polyfill';
import type { Entry } from '@/data/schema';
import type { Correction } from './corrections';
import { t } from './i18n';
import type { LinkRequest, NameInText, TimedAnswer } from '@/matching/linker';
import { listen } from './listen';
import type { Around } from './messages';
import { parseBackgroundMessage } from './parse-background-message';
import { parsePrivateNotes, type PrivateNotes } from './private-notes';

/** A part of the reader script that pages get only when they need it; the file has its name. */
export type PartName = 'visit' | 'card';

/** An entry with all that a card shows of it. */
export interface EntryDetails {
  readonly entry: Entry;
  readonly topicName: string;
  readonly related: readonly Pick<Entry, 'id' | 'name'>[];
  /** The entries that its texts name, by text. */
  readonly names: Readonly<Record<string, readonly NameInText[]>>;
}

/** Which entries, and the topics whose names are not linked in their texts. */
export interface DescribeRequest {
  readonly entries: readonly string[];
  readonly topicsOff: readonly string[];
}

export type BackgroundMessage =
  /** So many different entries are on this page now. */
  | { readonly kind: 'found-count'; readonly count: number }
  /** The reader wants to see the options; a page's script cannot open them itself. */
  | { readonly kind: 'open-options' }
  /** The reader wants to see an entry in the glossary. */
  | { readonly kind: 'open-entry'; readonly entry: string }
  /** This page needs a part of the script; answered when it has run there. */
  | { readonly kind: 'load-part'; readonly part: PartName }
  /** A frame asks what surrounds it; a page with frames says so unasked. */
  | { readonly kind: 'ask-around' }
  | ({ readonly kind: 'tell-frames' } & Around)
  /** What do cards show of these entries? Unknown ids have no answer. */
  | ({ readonly kind: 'describe' } & DescribeRequest)
  /** What was decided in private windows? Answered to those alone. */
  | { readonly kind: 'ask-private-notes' }
  | { readonly kind: 'note-correction'; readonly correction: Correction }
  | { readonly kind: 'note-site'; readonly hostname: string; readonly on: boolean }
  /** What do these texts of a page name? */
  | ({ readonly kind: 'link' } & LinkRequest);

/** A document that a message came from: one frame of a tab. */
export interface Origin {
  readonly tabId: number;
  readonly frameId: number;
}

/** What the background does with each message. */
export interface BackgroundHandlers {
  readonly foundCount: (from: Origin, count: number) => void;
  readonly openOptions: () => void;
  readonly openEntry: (entry: string) => void;
  readonly loadPart: (from: Origin, part: PartName) => Promise<void>;
  readonly around: (from: Origin) => Promise<Around | undefined>;
  readonly tellFrames: (from: Origin, around: Around) => void;
  readonly describe: (request: DescribeRequest) => readonly EntryDetails[];
  readonly privateNotes: () => Promise<PrivateNotes>;
  readonly noteCorrection: (correction: Correction) => Promise<void>;
  readonly noteSite: (hostname: string, on: boolean) => Promise<void>;
  readonly link: (request: LinkRequest) => TimedAnswer;
}

/** Tells the background how many different entries the page holds. */
export async function sendFoundCount(count: number): Promise<void> {
  await tellBackground({ kind: 'found-count', count });
}

/** Asks the background to open the options page. */
export async function sendOpenOptions(): Promise<void> {
  await tellBackground({ kind: 'open-options' });
}

/** Asks the background to show an entry in the glossary. */
export async function sendOpenEntry(entry: string): Promise<void> {
  await tellBackground({ kind: 'open-entry', entry });
}

/** Settles when the part has run in this document, or cannot: the extension or the page is gone. */
export async function askForPart(part: PartName): Promise<void> {
  await tellBackground({ kind: 'load-part', part });
}

/** What cards show of these entries; none while the background cannot be asked. */
export async function askForDetails(request: DescribeRequest): Promise<readonly EntryDetails[]> {
  const details = await tellBackground({ kind: 'describe', ...request });
  return Array.isArray(details) ? (details as EntryDetails[]) : [];
}

/** What texts of a page name; `undefined` while the background cannot be asked. A background that is stopped as it answers is asked once more. */
export async function askToLink(request: LinkRequest): Promise<TimedAnswer | undefined> {
  const ask = async () => (await tellBackground({ kind: 'link', ...request })) as TimedAnswer | undefined;
  return (await ask()) ?? (await ask());
}

/** What surrounds this frame; `undefined` while the page around it has no reader script yet. */
export async function askAround(): Promise<Around | undefined> {
  return (await tellBackground({ kind: 'ask-around' })) as Around | undefined;
}

/** Tells the frames of this page what surrounds them. */
export async function sendAround({ hostname, state }: Around): Promise<void> {
  await tellBackground({ kind: 'tell-frames', hostname, state });
}

/** What was decided in private windows; nothing while the background cannot be asked. */
export async function askForPrivateNotes(): Promise<PrivateNotes> {
  return parsePrivateNotes(await tellBackground({ kind: 'ask-private-notes' }));
}

/** Notes a correction from a private window. Rejects with a sentence for the reader when that fails. */
export async function sendCorrection(correction: Correction): Promise<void> {
  if (!(await tellBackground({ kind: 'note-correction', correction }))) throw new Error(t('saveFailed'));
}

/** Notes from a private window that a site was switched on or off. Rejects with a sentence for the reader when that fails. */
export async function sendSite(hostname: string, on: boolean): Promise<void> {
  if (!(await tellBackground({ kind: 'note-site', hostname, on }))) throw new Error(t('saveFailed'));
}

/** Answers the reader scripts, for as long as the background lives. */
export function onBackgroundMessage(handlers: BackgroundHandlers): void {
  listen((message, sender) => {
    const known = parseBackgroundMessage(message);
    return known && answer(handlers, known, originOf(sender));
  });
}

function answer(
  handlers: BackgroundHandlers,
  message: BackgroundMessage,
  from: Origin | undefined,
): Promise<unknown> | undefined {
  switch (message.kind) {
    case 'open-options':
      handlers.openOptions();
      return undefined;
    case 'open-entry':
      handlers.openEntry(message.entry);
      return undefined;
    case 'found-count':
      if (from) handlers.foundCount(from, message.count);
      return undefined;
    case 'load-part':
      return from && handlers.loadPart(from, message.part);
    case 'ask-around':
      return from && handlers.around(from);
    case 'tell-frames':
      if (from) handlers.tellFrames(from, { hostname: message.hostname, state: message.state });
      return undefined;
    case 'describe':
      return Promise.resolve(handlers.describe(message));
    case 'ask-private-notes':
      return handlers.privateNotes();
    case 'note-correction':
      return handlers.noteCorrection(message.correction).then(() => true);
    case 'note-site':
      return handlers.noteSite(message.hostname, message.on).then(() => true);
    case 'link':
      return Promise.resolve(handlers.link(message));
    default:
      return message satisfies never;
  }
}

function originOf({ tab, frameId = 0 }: Runtime.MessageSender): Origin | undefined {
  return tab?.id === undefined ? undefined : { tabId: tab.id, frameId };
}

/** Never rejects: under a page that outlived an update of the extension nobody listens, and nothing can be done. */
async function tellBackground(message: BackgroundMessage): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}
