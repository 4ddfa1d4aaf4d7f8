import { type CompileOptions, compileEach } from './compile';
import { createMatcher } from './matcher';
import type { LinkableEntry, Mention, Waiting } from './types';

/** Texts of a page, and what is to be known of it. */
export interface LinkRequest {
  /** `lang`: BCP 47 tag; left out: told from the text itself. */
  readonly texts: readonly { readonly text: string; readonly lang?: string | undefined }[];
  /** What the page named before. */
  readonly evidence: readonly string[];
  /** Topics whose entries are not linked. */
  readonly topicsOff: readonly string[];
}

/** One of the texts. Those that name nothing, whatever the page may say later, are left out of answers. */
export interface LinkedText {
  /** Which one of the request's. */
  readonly at: number;
  /** In text order, by what the page named before and what these texts name. */
  readonly mentions: readonly Mention[];
  /** What would have it linked anew. */
  readonly waitsFor: Waiting;
}

export interface LinkAnswer {
  /** What these texts are evidence of. */
  readonly certain: readonly string[];
  readonly linked: readonly LinkedText[];
}

export interface TimedAnswer extends LinkAnswer {
  /** Milliseconds that linking took. */
  readonly ms: number;
}

/** Where a text names which entry. */
export type NameInText = Pick<Mention, 'start' | 'end' | 'entry'>;

/** Links the texts of pages, for those who keep no index themselves: questions and answers are plain data. */
export interface Linker {
  link(request: LinkRequest): LinkAnswer;
  /** What a text names with itself as the whole page. */
  namesIn(text: string, topicsOff: readonly string[]): readonly NameInText[];
}

/** Compiles each language when a text of it is first met, and keeps it, with the words of texts, for as long as it lives. */
export function createLinker(entries: readonly LinkableEntry[], options: CompileOptions): Linker {
  const indexFor = compileEach(entries, options);
  return {
    link({ texts, evidence, topicsOff }) {
      const matcher = createMatcher(indexFor, { topicsOff });
      const readings = texts.map(({ text, lang }) => matcher.read(text, lang));
      const certain = new Set(readings.flatMap((reading) => reading.certain));
      const known = new Set([...evidence, ...certain]);
      const linked = readings.map((reading, at): LinkedText => {
        return { at, mentions: matcher.decide(reading, known), waitsFor: matcher.waitsFor(reading, known) };
      });
      return { certain: [...certain], linked: linked.filter(({ mentions, waitsFor }) => mentions.length + waitsFor.length > 0) };
    },
    namesIn(text, topicsOff) {
      const mentions = createMatcher(indexFor, { topicsOff }).findMentions(text);
      return mentions.map(({ start, end, entry }) => ({ start, end, entry }));
    },
  };
}
