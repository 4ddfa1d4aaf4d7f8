/**
 * What the reader decides in private windows. It is held in memory (`storage.session`) until the browser closes, so that nothing of it
 * reaches the disk, and it holds in private windows alone. Pages have no access to that memory: their scripts ask the background.
 */
import browser from 'webextension-polyfill';
import { type Correction, parseCorrections, withCorrection } from './corrections';
import { t } from './i18n';
import type { Settings } from './settings';
import { parseSite, switchSite } from './sites';
import { undoOnAbort } from './undo-on-abort';

/** A site, as `parseSite` writes it, that the reader switched on or off. */
export interface SiteNote {
  readonly site: string;
  readonly on: boolean;
}

export interface PrivateNotes {
  readonly corrections: readonly Correction[];
  /** The last one switched at the end. */
  readonly sites: readonly SiteNote[];
}

export const NO_NOTES: PrivateNotes = { corrections: [], sites: [] };

/** More sites than anybody switches before the browser closes; the oldest go first. */
const MOST_SITES = 500;

/** Where the notes live in `storage.session`. */
const KEY = 'private';

/** Never rejects: out of reach is none. */
export async function loadPrivateNotes(): Promise<PrivateNotes> {
  try {
    return parsePrivateNotes((await browser.storage.session.get(KEY))[KEY]);
  } catch {
    return NO_NOTES;
  }
}

/** Rejects with a sentence for the reader when the browser does not take it. */
export function noteCorrection(correction: Correction): Promise<void> {
  return change(({ corrections, sites }) => ({ corrections: withCorrection(corrections, correction), sites }));
}

/** Rejects with a sentence for the reader when the browser does not take it. Nothing is noted for a host that is no site. */
export async function noteSite(hostname: string, on: boolean): Promise<void> {
  const site = parseSite(hostname);
  if (site === undefined) return;
  await change(({ corrections, sites }) => ({
    corrections,
    sites: [...sites.filter((one) => one.site !== site), { site, on }].slice(-MOST_SITES),
  }));
}

/** Calls back after each change, until the signal aborts. */
export function watchPrivateNotes(onChange: (notes: PrivateNotes) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && KEY in changes) onChange(parsePrivateNotes(changes[KEY]?.newValue));
  };
  const { onChanged } = browser.storage;
  onChanged.addListener(listener);
  undoOnAbort(signal, () => onChanged.removeListener(listener));
}

/** The settings as they hold in a private window: the stored ones, then what was switched there. */
export function settingsWith(settings: Settings, { sites }: Pick<PrivateNotes, 'sites'>): Settings {
  const now = { ...settings };
  for (const { site, on } of sites) Object.assign(now, switchSite(now, site, on));
  return now;
}

/** The good ones of whatever came. */
export function parsePrivateNotes(value: unknown): PrivateNotes {
  if (typeof value !== 'object' || value === null) return NO_NOTES;
  const { corrections, sites } = value as Record<string, unknown>;
  return {
    corrections: parseCorrections(corrections),
    sites: Array.isArray(sites) ? sites.filter(isSiteNote).slice(-MOST_SITES) : [],
  };
}

function isSiteNote(value: unknown): value is SiteNote {
  if (typeof value !== 'object' || value === null) return false;
  const { site, on } = value as Record<string, unknown>;
  return typeof site === 'string' && parseSite(site) === site && typeof on === 'boolean';
}

/** Changes of this context wait for each other: each reads what is noted, changes it and writes it back. */
let lastChange: Promise<void> = Promise.resolve();

function change(how: (notes: PrivateNotes) => PrivateNotes): Promise<void> {
  const done = lastChange.then(() => write(how));
  lastChange = done.catch(() => undefined);
  return done;
}

async function write(how: (notes: PrivateNotes) => PrivateNotes): Promise<void> {
  try {
    await browser.storage.session.set({ [KEY]: how(await loadPrivateNotes()) });
  } catch (cause) {
    throw new Error(t('saveFailed'), { cause });
  }
}
