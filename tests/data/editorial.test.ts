/** What an editor would ask of the bundled glossary. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MONTHS } from '@/components/dates';
import { textsOfEntry, textsOfFact } from '@/data/entry-texts';
import { glossary } from '@/data/glossary';
import type { Entry, Fact } from '@/data/schema';
import { firstDay, lastDay } from '@/data/timeline';

/** A fact is read at a glance. In characters. */
const LONGEST_FACT = 220;

/** So many words in a row are no longer chance. */
const COPIED_WORDS = 8;

/** Two sides of a dispute are of one weight where the longer text is at most so many times the shorter. */
const MOST_UNEQUAL = 1.5;

/** Words that take a side, belittle or excite; allowed in quotation marks, as somebody's words. */
const LOADED =
  /\b(?:ultimatums?|clamou?r\w*|hysteri\w+|(?:broken|broke its) promises?|regimes?|puppets?|nazis?|fascis\w+|so-called|propagand\w+|provocat\w+|blast(?:s|ed)|slam(?:s|med)|unprovoked|brutal\w*|barbari\w+|notorious\w*|infamous\w*|shameful\w*|snub\w*|warmonger\w*|thug\w*|obvious\w*|of course|unfortunately|clearly|merely|ironically|finally|admit(?:s|ted)|boast(?:s|ed)|claimed that|land grab|liberat\w+|special military operation|Kiev|the Ukraine)\b/i;

const OFFICIAL =
  /^(?:NATO\b|OSCE|CSCE|United Nations|UNESCO|European Council|European Court|EU Delegation|President of|Prime Minister's|Parliament of|Verkhovna Rada|Russian Federation|Russian Foreign|Ministry of|US Department|Office of the Historian|The White House|Norwegian Parliament|(?:Austrian|Finnish|Dutch|Turkish) |Embassy of|US Embassy|Permanent Mission|Portuguese Delegation|Delegation of|Swiss)/i;
/** Gives the document itself. */
const DOCUMENT = /^(?:El País|National Security Archive)$/;

/** Hosts of copies, of anybody's pages and of state media that copy a document that can be named without them. */
const NO_SOURCE =
  /archive\.(?:md|org|ph|today)|webcache|thesaker|blogspot|wordpress|substack|medium\.com|wiki|livejournal|reddit|(?:^|\.)rt\.com|sputnik|people\.cn/;

/** `28 January 2022`, `January 2022` or `2022`, as it stands in a sentence. */
const WRITTEN_DATE = new RegExp(`\\b(?:(?:(\\d{1,2}) )?(${MONTHS.join('|')}) )?((?:19|20)\\d\\d)\\b`, 'g');

const facts = glossary.entries.flatMap(({ id, facts: own }) => own.map((fact) => ({ id, fact })));

const allTexts = (entry: Entry): string[] => [entry.name, ...textsOfEntry(entry)];

/** What is written in our own voice: without what stands in quotation marks. */
function ownVoice(text: string): string {
  return text.replace(/"[^"]*"/g, '""');
}

/** The dates that a text names, in the form of the pack. */
function datesIn(text: string): string[] {
  return [...text.matchAll(WRITTEN_DATE)].map(([, day, month, year]) =>
    [year, month && twoDigits(MONTHS.indexOf(month) + 1), day && twoDigits(Number(day))].filter(Boolean).join('-'),
  );
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');

function offending(isWrong: (fact: Fact) => boolean): string[] {
  return facts.filter(({ fact }) => isWrong(fact)).map(({ id, fact }) => `${id}: ${fact.text}`);
}

describe('words', () => {
  test('take no side', () => {
    const loaded = glossary.entries.flatMap((entry) => allTexts(entry).filter((text) => LOADED.test(ownVoice(text))));
    expect(loaded).toEqual([]);
  });

  test.each([
    ['Russia issued an ultimatum.', true],
    ['The ministry spoke of "hysteria".', false],
    ['The talks ended in Kiev.', true],
    ['A "special military operation", Russia said.', false],
    ['NATO has 32 members.', false],
  ])('of “%s” are loaded: %s', (text, loaded) => {
    expect(LOADED.test(ownVoice(text))).toBe(loaded);
  });

  test('are brief', () => {
    expect(offending(({ text }) => text.length > LONGEST_FACT)).toEqual([]);
  });

  test('are sentences', () => {
    const sentence = /^["“A-Z].*[.]["”]?$/s;
    const texts = glossary.entries.flatMap(textsOfEntry);
    expect(texts.filter((text) => !sentence.test(text))).toEqual([]);
  });

  test('of a summary are one sentence', () => {
    const summaries = glossary.entries.map(({ summary }) => summary);
    expect(summaries.filter((summary) => /[.?!]["”]? [A-Z]/.test(summary.replaceAll('D.C.', 'DC')))).toEqual([]);
  });

  test('of a summary are true in any year: no “now”, and nobody in office without a date', () => {
    const holders = facts.flatMap(({ fact }) => fact.holder ?? []);
    const isPassing = (summary: string): boolean =>
      /\b(?:current(?:ly)?|now|today|nowadays|at present|recent(?:ly)?|so far|still|incumbent)\b/i.test(summary) ||
      (holders.some((holder) => summary.includes(holder)) && datesIn(summary).length === 0);
    expect(glossary.entries.map(({ summary }) => summary).filter(isPassing)).toEqual([]);
  });

  test('of titles are few and say no more than the name', () => {
    expect(glossary.entries.map(({ name }) => name).filter((name) => name.length > 60 || /\((?:office|as )/.test(name))).toEqual(
      [],
    );
  });

  test('call the enlargement of NATO expansion only where somebody else does', () => {
    const attributed = (fact: Fact): boolean => fact.status !== 'established' || /\bRussia|\bStrategy\b/.test(fact.text);
    expect(offending((fact) => /expansion|expand/i.test(ownVoice(fact.text)) && !attributed(fact))).toEqual([]);
  });

  test('say “legally binding” of no OSCE text', () => {
    const wrong = (text: string): boolean =>
      !text.startsWith('Unlike') &&
      /OSCE|Charter|Final Act/.test(text) &&
      /(?<!not |not be |"|politically and )legally binding/.test(text);
    expect(glossary.entries.flatMap(allTexts).filter(wrong)).toEqual([]);
  });
});

describe('a claim', () => {
  test('names who makes it, and the card’s voice does not make it its own', () => {
    const attributed =
      /\b(?:said|says|argues|argued|called|told|objected|spoke|asked|urged|denied|restated|rejected|use|foresaw|included|reported)\b/;
    expect(offending((fact) => fact.status === 'claim' && !attributed.test(fact.text) && !fact.text.includes(fact.by))).toEqual(
      [],
    );
  });
});

describe('a dispute', () => {
  const disputes = facts.flatMap(({ id, fact }) => (fact.status === 'disputed' ? [{ id, fact }] : []));

  test('is part of the glossary', () => {
    expect(disputes.length).toBeGreaterThanOrEqual(12);
  });

  test.each(disputes)('of $id gives both sides like weight', ({ fact }) => {
    const lengths = fact.sides.map(({ text }) => text.length);
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThanOrEqual(MOST_UNEQUAL);
    expect(new Set(fact.sides.map(({ by }) => by)).size).toBe(fact.sides.length);
  });

  test.each(disputes)('of $id names its sides in the order of the alphabet, not of ours', ({ fact }) => {
    const names = fact.sides.map(({ by }) => by);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  test.each(disputes)('of $id is not decided by the sentence above its sides', ({ fact }) => {
    expect(fact.text).not.toMatch(/\b(?:in fact|actually|wrongly|rightly|false(?:ly)?|true)\b/i);
  });
});

describe('paragraph 8 of the 1999 Charter', () => {
  const EXPENSE = /\bexpense\b/;
  const CHOICE = /\balliances?\b|\bneutral|\bsecurity arrangements\b/;
  const TEXTS = /paragraph 8|1999|Istanbul|Astana|Charter for European Security/i;
  const whole = (fact: Fact): string => textsOfFact(fact).join(' ');

  test('is never shown by half', () => {
    const half = (text: string): boolean =>
      (EXPENSE.test(text) && !CHOICE.test(text)) || (CHOICE.test(text) && TEXTS.test(text) && !EXPENSE.test(text));
    expect(offending((fact) => half(whole(fact)))).toEqual([]);
    expect(glossary.entries.map(({ summary }) => summary).filter(half)).toEqual([]);
  });

  test('is never shown by half at the end of a link', () => {
    const quotes = facts.flatMap(({ fact }) => fact.sources.flatMap(({ quote }) => quote ?? []));
    const isOfIt = (quote: string): boolean => /expense of|security arrangements|treaties of alliance/.test(quote);
    expect(quotes.filter(isOfIt).length).toBeGreaterThan(0);
    expect(quotes.filter((quote) => isOfIt(quote) && !(EXPENSE.test(quote) && CHOICE.test(quote)))).toEqual([]);
  });

  test('is shown with both sides wherever it is said to be in dispute', () => {
    const disputed = facts.filter(({ fact }) => fact.status === 'disputed' && EXPENSE.test(whole(fact)));
    expect(disputed.length).toBeGreaterThan(0);
    expect(disputed.filter(({ fact }) => !CHOICE.test(whole(fact)))).toEqual([]);
  });
});

describe('sources', () => {
  test('begin with the official one, where there is one', () => {
    const isLate = ({ sources }: Fact): boolean => {
      const ranks = sources.map(({ publisher }) => (OFFICIAL.test(publisher) ? 0 : DOCUMENT.test(publisher) ? 1 : 2));
      return ranks[0] === 2 && ranks.includes(0);
    };
    expect(offending(isLate)).toEqual([]);
  });

  test('are addresses as they are typed: https, and no copy of an archive', () => {
    const urls = facts.flatMap(({ fact }) => fact.sources.flatMap(({ url }) => url ?? []));
    const wrong = (url: string): boolean => {
      const { protocol, username, hash, host } = new URL(url);
      return protocol !== 'https:' || username !== '' || hash !== '' || /\s/.test(url) || NO_SOURCE.test(host);
    };
    expect(urls.filter(wrong)).toEqual([]);
  });

  test('of common knowledge are named, and it says so', () => {
    const general = facts.filter(({ fact }) => fact.verification === 'general');
    expect(general.filter(({ fact }) => fact.sources.every(({ title }) => title === ''))).toEqual([]);
    expect(general.length).toBeLessThan(facts.length / 20);
  });

  test('are given once a fact', () => {
    const repeats = ({ sources }: Fact): boolean =>
      new Set(sources.map(({ publisher, title }) => `${publisher} ${title}`)).size < sources.length;
    expect(offending(repeats)).toEqual([]);
  });
});

describe('time', () => {
  test('of what may change is followed by a day to look again', () => {
    expect(offending(({ asOf, reviewBy }) => asOf !== undefined && reviewBy === undefined)).toEqual([]);
    expect(offending(({ asOf, reviewBy }) => reviewBy !== undefined && asOf === undefined)).toEqual([]);
  });

  test('is not told earlier than it was known: no text names a day after its start', () => {
    const speaksAhead = (fact: Fact): boolean => {
      const { from } = fact;
      const sides = fact.status === 'disputed' ? fact.sides.map(({ by }) => by) : [];
      return (
        from !== undefined && [...textsOfFact(fact), ...sides].flatMap(datesIn).some((date) => firstDay(date) > lastDay(from))
      );
    };
    expect(offending(speaksAhead)).toEqual([]);
  });

  test.each([
    ['on 28 January 2022 and in March 2004', ['2022-01-28', '2004-03']],
    ['the summit of 2010', ['2010']],
    ['resolution 2680 of 8 States', []],
  ])('as in “%s” is read as %j', (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
});

/** The file of the article that the glossary was built from, for who has it: the glossary must not repeat its sentences. */
const ARTICLE = process.env['SIDELIGHT_ARTICLE'] ?? '';

describe.skipIf(!existsSync(ARTICLE))('the article', () => {
  const article = existsSync(ARTICLE) ? readFileSync(ARTICLE, 'utf8') : '';
  const words = (text: string): string[] =>
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const runs = (text: string): string[] => {
    const all = words(text);
    return all.slice(COPIED_WORDS - 1).map((_, i) => all.slice(i, i + COPIED_WORDS).join(' '));
  };

  test('is not repeated', () => {
    const known = new Set(runs(article));
    const copied = glossary.entries.flatMap((entry) =>
      [...allTexts(entry), ...(entry.article ?? []).map((one) => one.words)].flatMap(runs).filter((run) => known.has(run)),
    );
    expect(copied).toEqual([]);
  });

  test('names each entry by the words and on the line that the entry gives', () => {
    const lines = article.split('\n');
    const missing = glossary.entries.flatMap(({ id, article: places = [] }) =>
      places.filter((place) => lines[place.line - 1]?.includes(place.words) !== true).map((place) => `${id}: ${place.words}`),
    );
    expect(missing).toEqual([]);
  });
});
