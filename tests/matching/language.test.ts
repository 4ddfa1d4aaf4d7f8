import { describe, expect, test } from 'vitest';
import { languageOf } from '@/matching/language';

describe('the language of a text', () => {
  test.each([
    ['en', 'The ministers said that the talks of the week ended with no result.'],
    ['de', 'Die Minister sagten, dass die Gespräche der Woche nicht mit einem Ergebnis endeten und das ist alles.'],
    ['fr', 'Les ministres ont dit que le sommet est dans une impasse et qui le sait ?'],
    ['es', 'Los ministros dijeron que la cumbre del martes es para todos y que una solución llega por fin.'],
    ['it', 'Il ministro ha detto che i colloqui della settimana sono finiti, e che gli altri sono per il dialogo.'],
    ['ru', 'Министры объявили, что переговоры этой недели не дали результата.'],
    ['uk', 'Міністри сказали, що переговори цього тижня закінчилися нічим.'],
  ])('is %s: %s', (lang, text) => expect(languageOf(text)).toBe(lang));

  test.each([
    ['what the page declares', 'Kurz', 'de', 'de'],
    ['without its region', 'Kurz', 'de-CH', 'de'],
    ['in any case', 'Kurz', 'DE', 'de'],
    ['its script before what the page declares', 'Министры объявили, что переговоры не дали результата', 'en', 'ru'],
    ['its letters before what the page declares', 'Їхні міністри', 'ru', 'uk'],
    ['Latin letters on a page declared Russian', 'The ministers said that the talks of the week ended', 'ru', 'en'],
    ['English when too short to tell', 'Berlin', undefined, 'en'],
    ['English for nothing', '', undefined, 'en'],
    ['English for an empty tag', 'Berlin', '', 'en'],
    ['what the page declares for Cyrillic that is either', 'Лавров', 'uk', 'uk'],
    ['Russian for Cyrillic that is either', 'Лавров', undefined, 'ru'],
  ])('is %s', (_, text, declared, expected) => expect(languageOf(text, declared)).toBe(expected));
});
