import { t } from '@/browser/i18n';
import type { Entry } from '@/data/schema';

export interface FoundAs {
  /** The words on the page. */
  readonly text: string;
  /** What spoke for the entry, in words such as “near “Vienna””; `kind` is `spelling` for how the words are written. */
  readonly reasons: readonly { readonly kind: string; readonly text: string }[];
}

interface Props {
  readonly entry: Pick<Entry, 'name' | 'aliases'>;
  readonly foundAs: FoundAs;
}

/** Says why these words stand for this entry; nothing where the reader sees it at once. */
export function LinkedBecause({ entry, foundAs }: Props) {
  const context = foundAs.reasons.filter(({ kind }) => kind !== 'spelling').map(({ text }) => text);
  const because = [...sayDifference(entry, foundAs), ...context].map(continueSentence);
  return because.length === 0 ? null : <p class="because">{t('cardBecause', because.join('; '))}</p>;
}

/** How the words are written, if not as the name or an alias that may be shown. */
function sayDifference({ name, aliases }: Props['entry'], { text, reasons }: FoundAs): readonly string[] {
  const shown = [name, ...aliases.filter(({ hidden }) => hidden !== true).map(({ form }) => form)];
  if (shown.some((form) => fold(form) === fold(text))) return [];
  const hidden = aliases.filter((alias) => alias.hidden === true);
  const given = reasons.filter(
    (reason) => reason.kind === 'spelling' && !hidden.some(({ form }) => reason.text.includes(`“${form}”`)),
  );
  return given.length > 0 ? given.map((reason) => reason.text) : [t('cardBecauseSpelling', text, name)];
}

/** Reasons that begin with a plain word come after “because”. */
function continueSentence(text: string): string {
  return text.replace(/^The /, 'the ');
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
