/** Faults that real texts showed, each with the words that showed it, told anew. */
import { describe, expect, test } from 'vitest';
import { normalize } from '@/matching/normalize';
import { expectLinks } from '@/tests/support/expect-links';
import { glossaryMatcher } from './glossary-matcher';

describe('what once was missed', () => {
  test.each([
    ['en', 'a country in brackets before a time', 'Gail Devers ([U.S.|united-states]) 10.89 seconds'],
    ['en', 'a country in front of a result', 'Justin Gatlin ([USA|united-states]/9.80) came second.'],
    ['en', 'Nato on a page that names nothing else', 'The vote could split [Nato|nato] allies, he said.'],
    [
      'en',
      'an acronym explained with blanks in the brackets',
      'The [Organization for Security and Cooperation in Europe ( OSCE )|osce] met.',
    ],
    ['en', 'a first letter in the wrong place', 'The [Cahrter of Paris for a New Europe|charter-of-paris-1990]'],
    ['en', 'a Greek capital', 'The [ΝATO|nato] summit and the [Κremlin|kremlin]'],
    ['en', 'a name over blanks and a line break', '[Antony J.\\nBlinken|antony-blinken] spoke.'.replace('\\n', '\n')],
    [
      'ru',
      'guarantees in other cases',
      'Переговоры [России|russia] о [гарантиях безопасности|security-guarantees] с [США|united-states]',
    ],
    ['ru', 'the alliance in small letters', 'Выход из [североатлантического альянса|nato] не обсуждали.'],
    ['ru', 'a capital behind the first word', 'Однако [Вашингтон|washington] промолчал.'],
    ['fr', 'a capital behind the first word', 'Pour [Washington|washington], c’est non.'],
    [
      'de',
      'a country before a number and a noun',
      'Aus den [USA|united-states] kamen 40 Gäste, in den [USA|united-states] 2 Millionen Wagen.',
    ],
  ])('%s: %s', (lang, _, marked) => expectLinks(glossaryMatcher, marked, lang));
});

describe('what once was linked wrongly', () => {
  test.each([
    [
      'en',
      'a tennis player',
      'TENNIS - CHANG, WASHINGTON ADVANCE\nMaliVai Washington, the 11th seed, won. “My stomach hurt,” said Washington.',
    ],
    ['en', 'a rugby club', 'St Helens 66 Warrington 14'],
    ['en', 'a hockey table', 'NEW JERSEY 14 10 1 61 61 29 WASHINGTON 13 12 1 69 66 27'],
    ['en', 'a deputy', '[Washington|washington] sent Deputy Secretary of State Strobe Talbott.'],
    ['en', 'timber', 'Half the timberland lies in Oregon and the rest in Washington, Idaho, and Montana.'],
    [
      'en',
      'phrases that only vouch for each other',
      'The legally binding open door policy of the port; a written response on security guarantees for investors',
    ],
    ['de', 'a woman who once was minister', 'Die [US-Außenministerin|us-secretary-of-state] reiste.'],
    ['fr', 'the city, not the country', 'À Kiev, on danse.'],
  ])('%s: %s', (lang, _, marked) => expectLinks(glossaryMatcher, marked, lang));
});

test('a double prime is folded to the end', () => expect(normalize('5″').text).toBe("5''"));
