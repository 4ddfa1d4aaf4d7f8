import type { BackgroundMessage } from './background-messages';
import { parseCorrection } from './corrections';
import { isRecord, isStrings } from './listen';
import { parseAround } from './messages';

/** `undefined` for anything that is no message of ours: other scripts of the extension may send what they like. */
export function parseBackgroundMessage(value: unknown): BackgroundMessage | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, count, part, entries, entry, langs, words } = value;
  if (kind === 'open-options' || kind === 'ask-around' || kind === 'ask-private-notes') return { kind };
  if (kind === 'open-entry' && typeof entry === 'string') return { kind, entry };
  const around = kind === 'tell-frames' ? parseAround(value) : undefined;
  if (around) return { kind: 'tell-frames', ...around };
  if (kind === 'load-part' && (part === 'linking' || part === 'card')) return { kind, part };
  if (kind === 'describe' && isStrings(entries)) return { kind, entries };
  if (kind === 'note-correction' || kind === 'note-site') return parseNote(kind, value);
  if (kind === 'linking-indexes' && isStrings(langs) && isStrings(words)) return { kind, langs, words };
  const isCount = kind === 'found-count' && typeof count === 'number' && Number.isInteger(count) && count >= 0;
  return isCount ? { kind, count } : undefined;
}

function parseNote(kind: 'note-correction' | 'note-site', value: Record<string, unknown>): BackgroundMessage | undefined {
  const { hostname, on } = value;
  const correction = kind === 'note-correction' ? parseCorrection(value['correction']) : undefined;
  if (correction) return { kind: 'note-correction', correction };
  const isSite = kind === 'note-site' && typeof hostname === 'string' && typeof on === 'boolean';
  return isSite ? { kind, hostname, on } : undefined;
}
