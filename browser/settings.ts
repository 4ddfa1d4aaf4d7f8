/**
 * The reader's settings: load, save, watch.
 * Only what differs from the defaults is stored, and what comes back is believed field by field.
 */
import browser from 'webextension-polyfill';
import { t } from './i18n';
import { parseSite } from './sites';
import { undoOnAbort } from './undo-on-abort';

export type Density = 'first' | 'screen' | 'every';
export type RunOn = 'articles' | 'everywhere' | 'chosen';
export type Theme = 'auto' | 'light' | 'dark';
/** How underlined words look; `tint` is a light background with a hairline below. */
export type UnderlineStyle = 'dotted' | 'solid' | 'dashed' | 'wavy' | 'tint';

export interface Settings {
  /** Ids of the topics that are switched off; only these, so that a new topic starts on. */
  readonly topicsOff: readonly string[];
  /** How often one entry is underlined. */
  readonly density: Density;
  /** Whether a screenful holds a dozen underlines at most, the most useful ones, whatever `density` says. */
  readonly limit: boolean;
  readonly underline: UnderlineStyle;
  readonly runOn: RunOn;
  /** Sites that count while `runOn` is `chosen`, as `parseSite` writes them. */
  readonly chosenSites: readonly string[];
  /** Sites where the reader switched Sidelight off; they win over `chosenSites`. */
  readonly sitesOff: readonly string[];
  /** How long the pointer rests on a mention before its card opens, in milliseconds. */
  readonly delayMs: number;
  readonly theme: Theme;
  /** Whether the toolbar icon shows the number of entries found on the page. */
  readonly badge: boolean;
  /** Off everywhere until the reader resumes. */
  readonly paused: boolean;
}

/** Two seconds: whoever waits longer reads on. */
export const LONGEST_DELAY_MS = 2000;

export const DEFAULTS: Settings = {
  topicsOff: [],
  density: 'screen',
  limit: true,
  underline: 'dotted',
  runOn: 'articles',
  chosenSites: [],
  sitesOff: [],
  // Long enough not to open while crossing a word, short enough not to be waited for.
  delayMs: 350,
  theme: 'auto',
  badge: true,
  paused: false,
};

/** A change, or how to make one from what is stored at that moment. */
export type Change = Partial<Settings> | ((current: Settings) => Partial<Settings>);

/** Where the settings live in `storage.local`. */
const KEY = 'settings';

type Parsers = { readonly [K in keyof Settings]: (value: unknown) => Settings[K] | undefined };

/** Each says `undefined` for what it does not believe. */
const PARSERS: Parsers = {
  topicsOff: listOf((id) => (/^[a-z0-9-]{1,64}$/.test(id) ? id : undefined)),
  density: oneOf('first', 'screen', 'every'),
  limit: flag,
  underline: oneOf('dotted', 'solid', 'dashed', 'wavy', 'tint'),
  runOn: oneOf('articles', 'everywhere', 'chosen'),
  chosenSites: listOf(parseSite),
  sitesOff: listOf(parseSite),
  delayMs: (value) => (typeof value === 'number' && value >= 0 && value <= LONGEST_DELAY_MS ? Math.round(value) : undefined),
  theme: oneOf('auto', 'light', 'dark'),
  badge: flag,
  paused: flag,
};

/** The settings as stored. Never rejects: what is missing, broken or out of reach is at its default. */
export async function loadSettings(): Promise<Settings> {
  try {
    return parseSettings(await read());
  } catch (error) {
    console.warn('Sidelight could not read its settings and uses the defaults.', error);
    return DEFAULTS;
  }
}

/** Saves of this context wait for each other: each reads what is stored, changes it and writes it back. */
let lastSave: Promise<void> = Promise.resolve();

/** Changes some settings and leaves the others. Rejects with a sentence for the reader when the browser does not store them. */
export function saveSettings(change: Change): Promise<void> {
  const save = lastSave.then(() => write(change));
  lastSave = save.catch(() => undefined);
  return save;
}

/** Calls back with all settings after each change, from whatever page it was made, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) onChange(parseSettings(changes[KEY]?.newValue));
  };
  const { onChanged } = browser.storage;
  onChanged.addListener(listener);
  undoOnAbort(signal, () => onChanged.removeListener(listener));
}

/** Rubbish of any kind becomes the default of its field; the good fields stay. */
export function parseSettings(stored: unknown): Settings {
  const values = isRecord(stored) ? stored : {};
  return { ...DEFAULTS, ...mapFields((key) => PARSERS[key](values[key])) };
}

async function read(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

async function write(change: Change): Promise<void> {
  try {
    const current = parseSettings(await read());
    const next = { ...current, ...(typeof change === 'function' ? change(current) : change) };
    await browser.storage.local.set({ [KEY]: differences(next) });
  } catch (cause) {
    throw new Error(t('saveFailed'), { cause });
  }
}

function differences(settings: Settings): Partial<Settings> {
  const same = (key: keyof Settings) => JSON.stringify(settings[key]) === JSON.stringify(DEFAULTS[key]);
  return mapFields((key) => (same(key) ? undefined : settings[key]));
}

/** One value a field; fields without a value are left out. */
function mapFields(valueOf: (key: keyof Settings) => unknown): Partial<Settings> {
  const keys = Object.keys(DEFAULTS) as (keyof Settings)[];
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)]).filter(([, value]) => value !== undefined));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function oneOf<T extends string>(...allowed: readonly T[]) {
  return (value: unknown): T | undefined => allowed.find((one) => one === value);
}

/** The believable members of a list, each once; `undefined` when it is no list. */
function listOf(parse: (text: string) => string | undefined) {
  return (value: unknown): readonly string[] | undefined => {
    if (!Array.isArray(value)) return undefined;
    const good = value.flatMap((one) => (typeof one === 'string' ? (parse(one) ?? []) : []));
    return [...new Set(good)];
  };
}
