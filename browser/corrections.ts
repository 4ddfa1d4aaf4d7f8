/**
 * What the reader said is not meant: words that linking took for an entry and that are no longer underlined.
 * Kept on this machine only, one record a correction, and believed field by field when they come back.
 */
import browser from 'webextension-polyfill';
import { t } from './i18n';
import { parseSite } from './sites';
import { undoOnAbort } from './undo-on-abort';

export type CorrectionScope = 'page' | 'site' | 'everywhere';

export interface Correction {
  /** The words as they stood on the page. */
  readonly form: string;
  /** Id of the entry that they do not mean. */
  readonly entry: string;
  readonly scope: CorrectionScope;
  /** The page's address without its fragment, or its site, as {@link placeOf} gives them; empty when the correction holds everywhere. */
  readonly where: string;
}

/** Longer than any name; in characters. */
const LONGEST_FORM = 200;

/** The longest address that browsers agree on, in characters. */
const LONGEST_ADDRESS = 2048;

/** So many corrections are kept; the oldest go first. A reader who has more needs another pack. */
export const MOST_CORRECTIONS = 500;

/** Where the corrections live in `storage.local`. */
const KEY = 'corrections';

/** The corrections as stored, oldest first. Never rejects: out of reach is none. */
export async function loadCorrections(): Promise<readonly Correction[]> {
  try {
    return parseCorrections(await read());
  } catch (error) {
    console.warn('Sidelight could not read your corrections and goes on without them.', error);
    return [];
  }
}

/** Changes of this context wait for each other: each reads what is stored, changes it and writes it back. */
let lastSave: Promise<void> = Promise.resolve();

/** Adds one, unless it is there. Rejects with a sentence for the reader when the browser does not store it. */
export function addCorrection(correction: Correction): Promise<void> {
  return change((current) => withCorrection(current, correction));
}

/** The newest at the end, each once, not too many. */
export function withCorrection(current: readonly Correction[], correction: Correction): readonly Correction[] {
  return [...current.filter((one) => !isSameCorrection(one, correction)), correction].slice(-MOST_CORRECTIONS);
}

/** Takes one back. Rejects with a sentence for the reader when the browser does not store it. */
export function removeCorrection(correction: Correction): Promise<void> {
  return change((current) => current.filter((one) => !isSameCorrection(one, correction)));
}

/** Calls back with all corrections after each change, from whatever page it was made, until the signal aborts. */
export function watchCorrections(onChange: (corrections: readonly Correction[]) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) onChange(parseCorrections(changes[KEY]?.newValue));
  };
  const { onChanged } = browser.storage;
  onChanged.addListener(listener);
  undoOnAbort(signal, () => onChanged.removeListener(listener));
}

/** The good corrections of whatever was stored, each once. */
export function parseCorrections(stored: unknown): readonly Correction[] {
  if (!Array.isArray(stored)) return [];
  const good = stored.flatMap((one) => parseCorrection(one) ?? []);
  return good.filter((one, at) => good.findIndex((other) => isSameCorrection(one, other)) === at).slice(-MOST_CORRECTIONS);
}

/** Where a correction of this scope holds, given the page's address; `undefined` where there is no such place (a file is no site). */
export function placeOf(scope: CorrectionScope, address: string): string | undefined {
  if (scope === 'everywhere') return '';
  if (scope === 'site') return parseSite(address);
  if (!URL.canParse(address) || address.length > LONGEST_ADDRESS) return undefined;
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

/** `undefined` for what is none. */
export function parseCorrection(value: unknown): Correction | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { form, entry, scope, where } = value as Record<string, unknown>;
  const isForm = typeof form === 'string' && form.trim() !== '' && form.length <= LONGEST_FORM;
  const isEntry = typeof entry === 'string' && /^[a-z0-9-]{1,64}$/.test(entry);
  const isScope = scope === 'page' || scope === 'site' || scope === 'everywhere';
  if (!isForm || !isEntry || !isScope || typeof where !== 'string') return undefined;
  return placeOf(scope, where) === where ? { form, entry, scope, where } : undefined;
}

export function isSameCorrection(a: Correction, b: Correction): boolean {
  return a.form === b.form && a.entry === b.entry && a.scope === b.scope && a.where === b.where;
}

async function read(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

function change(how: (current: readonly Correction[]) => readonly Correction[]): Promise<void> {
  const save = lastSave.then(() => write(how));
  lastSave = save.catch(() => undefined);
  return save;
}

async function write(how: (current: readonly Correction[]) => readonly Correction[]): Promise<void> {
  try {
    await browser.storage.local.set({ [KEY]: parseCorrections(how(parseCorrections(await read()))) });
  } catch (cause) {
    throw new Error(t('saveFailed'), { cause });
  }
}
