import type { Tokens } from './tokenize';

/** What stands between two words of one name: spaces, one line break at most, quotation marks (NATO's “open door” policy), a hyphen, an apostrophe. */
const GAP = /^(?:["“”„«»]? *\n? *["“”„«»]?|[ \n]?-[ \n]?|')$/;
/** And what may stand there where the form has it, too, or behind an initial. */
const PUNCTUATED_GAP = /^(?:, *\n? *|\. *\n? *)$/;
/** A bare initial does not end a line. */
const GAP_BEHIND_INITIAL = /^(?:\.? *|\. *\n *|')$/;

/** What stands before a token, back to the one before it; before the first and behind the last, to the end of the text. */
export const gapBefore = ({ text, tokens }: Tokens, index: number): string =>
  text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? text.length);

/** True where a name may go on from the token before to this one. */
export function joins(text: Tokens, index: number): boolean {
  const before = text.tokens[index - 1];
  if (!before || index >= text.tokens.length) return false;
  if (isBlank(text, index)) return true;
  const gap = gapBefore(text, index);
  const initial = before.key.length === 1 && before.capitals !== 'none';
  return initial ? GAP_BEHIND_INITIAL.test(gap) : GAP.test(gap) || PUNCTUATED_GAP.test(gap);
}

/** Nothing but one blank stands before the token, as nearly everywhere. */
export function isBlank({ text, tokens }: Tokens, index: number): boolean {
  const from = tokens[index - 1]?.end;
  return from !== undefined && tokens[index]?.start === from + 1 && text.charCodeAt(from) === BLANK;
}

const BLANK = 0x20;

/** The `s` of "Russia's". */
export function isPossessive(text: Tokens, index: number): boolean {
  const token = text.tokens[index];
  return token !== undefined && token.end - token.start === 1 && token.key === 's' && gapBefore(text, index) === "'";
}

/** No name begins with a small initial; an article may ("l'Occident"). */
export function mayStartName(text: Tokens, index: number): boolean {
  const token = text.tokens[index];
  if (!token || token.end - token.start > 1) return token !== undefined;
  const smallInitial = token.capitals === 'none' && gapBefore(text, index + 1) !== "'";
  return !smallInitial && !isPossessive(text, index);
}

/** A comma within a form, or a dot behind more than an initial, must stand in the text, too ("Washington, D.C.", "EE. UU."). */
export function keyAfter(before: string, initial: boolean, key: string): string {
  if (before.includes(',')) return `,${key}`;
  return before.startsWith('.') && !initial ? `.${key}` : key;
}
