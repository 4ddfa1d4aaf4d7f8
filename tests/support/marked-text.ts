/**
 * Bracket notation: sample text and expected linking in one line.
 *
 *   [Fed|federal-reserve]       a mention of an entry
 *   [Fedd|federal-reserve|typo] the same, with a word for the way in which its spelling was changed
 *   [Fed|?]                     may be linked or not: careful readers differ
 *   {Fedora}                    must not be linked
 */
import type { Span } from '@/matching/types';

export interface Expected extends Span {
  readonly entry: string;
  /** How the spelling was changed; empty for a plain one. */
  readonly change: string;
}

export interface MarkedText {
  readonly text: string;
  readonly mentions: readonly Expected[];
  readonly optional: readonly Span[];
  readonly traps: readonly Span[];
}

const MARK = /\[(?<form>[^\][|]+)\|(?<entry>[^\][|]+)(?:\|(?<change>[^\][|]+))?\]|\{(?<trap>[^{}]+)\}/g;
const ANY = '?';

export function parseMarked(marked: string): MarkedText {
  const mentions: Expected[] = [];
  const optional: Span[] = [];
  const traps: Span[] = [];
  let text = '';
  let rest = 0;
  for (const match of marked.matchAll(MARK)) {
    const { form, entry, change = '', trap } = match.groups ?? {};
    text += marked.slice(rest, match.index);
    rest = match.index + match[0].length;
    const start = text.length;
    text += form ?? trap ?? '';
    const span = { start, end: text.length };
    if (trap !== undefined) traps.push(span);
    else if (entry === ANY) optional.push(span);
    else mentions.push({ ...span, entry: entry ?? '', change });
  }
  text += marked.slice(rest);
  if (/[[\]{}]/.test(text)) throw new Error(`A bracket without its partner in “${text.match(/.{0,40}[[\]{}].{0,40}/)?.[0]}”`);
  return { text, mentions, optional, traps };
}

/** The text with its mentions in brackets: what a failing test prints. */
export function showMentions(text: string, mentions: readonly (Span & { readonly entry: string })[]): string {
  const pieces = mentions.map(
    ({ start, end, entry }, i) => `${text.slice(mentions[i - 1]?.end ?? 0, start)}[${text.slice(start, end)}|${entry}]`,
  );
  return pieces.join('') + text.slice(mentions.at(-1)?.end ?? 0);
}
