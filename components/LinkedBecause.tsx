import { t } from '@/browser/i18n';
import type { Entry } from '@/data/schema';

/** What spoke for the entry. */
export type LinkReason =
  /** The words are an inflected form, another spelling, or a misspelling of the name or an alias. */
  | { readonly kind: 'inflected' | 'spelling' | 'misspelling'; readonly text: string; readonly form: string }
  | { readonly kind: 'cue'; readonly cue: string }
  | { readonly kind: 'page'; readonly names: readonly string[] };

export interface FoundAs {
  /** The words on the page. */
  readonly text: string;
  readonly reasons: readonly LinkReason[];
}

interface Props {
  readonly entry: Pick<Entry, 'name' | 'aliases'>;
  readonly foundAs: FoundAs;
}

/** Says why these words stand for this entry; nothing where the reader sees it at once. */
export function LinkedBecause({ entry, foundAs }: Props) {
  const because = [...sayDifference(entry, foundAs), ...foundAs.reasons.flatMap(sayContext)];
  return because.length === 0 ? null : <p class="because">{t('cardBecause', because.join('; '))}</p>;
}

/** How the words are written, if not as the name or an alias that may be shown. */
function sayDifference({ name, aliases }: Props['entry'], { text, reasons }: FoundAs): readonly string[] {
  const shown = [name, ...aliases.filter(({ hidden }) => hidden !== true).map(({ form }) => form)];
  if (shown.some((form) => fold(form) === fold(text))) return [];
  const hidden = new Set(aliases.filter((alias) => alias.hidden === true).map(({ form }) => form));
  const given = reasons.flatMap((reason) => ('form' in reason && !hidden.has(reason.form) ? saySpelling(reason) : []));
  return given.length > 0 ? given : [t('cardBecauseSpelling', text, name)];
}

function saySpelling({ kind, text, form }: Extract<LinkReason, { form: string }>): string {
  if (kind === 'inflected') return t('cardBecauseInflected', text, form);
  return kind === 'spelling' ? t('cardBecauseSpelling', text, form) : t('cardBecauseMisspelling', text, form);
}

function sayContext(reason: LinkReason): readonly string[] {
  if (reason.kind === 'cue') return [t('cardBecauseCue', reason.cue)];
  return reason.kind === 'page' ? [t('cardBecausePage', reason.names.join(', '))] : [];
}

/** Capitals, accents and the kind of dash or quotation mark are no difference worth words. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\u00AD/gu, '')
    .replace(/[\p{Pd}\s]+/gu, ' ')
    .replace(/[’‘]/g, "'")
    .toLowerCase();
}
