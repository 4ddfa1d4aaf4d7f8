// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { likelyLanguages } from '@/page/languages';

const RUSSIAN = '<p>Сергей Лавров выступил в Москве.</p>';
const ENGLISH = '<p>Sergey Lavrov spoke in Moscow.</p>';

describe('a page is likely written in', () => {
  test.each<readonly [name: string, lang: string, body: string, ...langs: string[]]>([
    ['English, when it says nothing', '', ENGLISH, 'en'],
    ['what it and its parts declare', 'de-AT', '<p lang="FR">a</p>', 'fr', 'de'],
    ['Russian or Ukrainian, when it holds such letters', 'en', RUSSIAN, 'en', 'ru', 'uk'],
    ['these, when the letters stand in no paragraph', '', `<div>Лавров</div>${ENGLISH}`, 'en', 'ru', 'uk'],
    ['these, when one of the first of many paragraphs holds them', '', `${ENGLISH.repeat(60)}${RUSSIAN}`, 'en', 'ru', 'uk'],
    ['English, when it names a letter in its menu only', 'en', `<nav>Я</nav>${ENGLISH.repeat(60)}`, 'en'],
  ])('%s', (_, lang, body, ...langs) => {
    document.documentElement.lang = lang;
    document.body.innerHTML = body;
    expect(likelyLanguages(document)).toEqual(langs);
  });
});
