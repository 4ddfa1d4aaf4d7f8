import type { LinkRequest } from '@/matching/linker';
import type { BackgroundMessage } from './background-messages';
import { parseCorrection } from './corrections';
import { isRecord, isStrings } from './listen';
import { parseAround } from './messages';

/** `undefined` for anything that is no message of ours: other scripts of the extension may send what they like. */
export function parseBackgroundMessage(value: unknown): BackgroundMessage | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, count, part, entries, entry, topicsOff } = value;
  if (kind === 'open-options' || kind === 'ask-around' || kind === 'ask-private-notes') return { kind };
  if (kind === 'open-entry' && typeof entry === 'string') return { kind, entry };
  const around = kind === 'tell-frames' ? parseAround(value) : undefined;
  if (around) return { kind: 'tell-frames', ...around };
  if (kind === 'load-part' && (part === 'visit' || part === 'card')) return { kind, part };
  if (kind === 'describe' && isStrings(entries) && isStrings(topicsOff)) return { kind, entries, topicsOff };
  if (kind === 'note-correction' || kind === 'note-site') return parseNote(kind, value);
  if (kind === 'link') return parseLink(value);
  const isCount = kind === 'found-count' && typeof count === 'number' && Number.isInteger(count) && count >= 0;
  return isCount ? { kind, count } : undefined;
}

function parseLink({ texts, evidence, topicsOff }: Record<string, unknown>): BackgroundMessage | undefined {
  const isRequest = Array.isArray(texts) && texts.every(isText) && isStrings(evidence) && isStrings(topicsOff);
  return isRequest ? { kind: 'link', texts, evidence, topicsOff } : undefined;
}

const isText = (value: unknown): value is LinkRequest['texts'][number] =>
  isRecord(value) && typeof value['text'] === 'string' && ['string', 'undefined'].includes(typeof value['lang']);

function parseNote(kind: 'note-correction' | 'note-site', value: Record<string, unknown>): BackgroundMessage | undefined {
  const { hostname, on } = value;
  const correction = kind === 'note-correction' ? parseCorrection(value['correction']) : undefined;
  if (correction) return { kind: 'note-correction', correction };
  const isSite = kind === 'note-site' && typeof hostname === 'string' && typeof on === 'boolean';
  return isSite ? { kind, hostname, on } : undefined;
}
