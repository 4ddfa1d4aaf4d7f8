import type { Entry } from '@/data/schema';

export interface FoundAs {
  /** The words on the page. */
  readonly text: string;
  /** What spoke for the entry, in words such as “near “Vienna””. */
  readonly reasons: readonly { readonly kind: string; readonly text: string }[];
}

interface Props {
  readonly entry: Pick<Entry, 'name' | 'aliases'>;
  readonly foundAs: FoundAs;
}

/** Says why these words stand for this entry; nothing where the reader sees it at once. */
export function LinkedBecause({ entry, foundAs }: Props) {
  const because = [...spelling(entry, foundAs), ...context(foundAs)];
  if (because.length === 0) return null;
  return <p class="because">Linked because {because.join('; ')}.</p>;
}

function spelling(entry: Props['entry'], { text }: FoundAs): readonly string[] {
  const shown = [entry.name, ...entry.aliases.filter(({ hidden }) => hidden !== true).map(({ form }) => form)];
  return shown.some((form) => fold(form) === fold(text)) ? [] : [`“${text}” is a spelling of ${entry.name}`];
}

/** How the words are spelled is said above. */
function context({ reasons }: FoundAs): readonly string[] {
  return reasons.filter(({ kind }) => kind !== 'spelling').map(({ text }) => text);
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
