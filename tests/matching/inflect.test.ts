import { describe, expect, test } from 'vitest';
import { FOREIGN_NAME, inflections } from '@/matching/inflect';

const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

describe('inflections', () => {
  test.each([
    ['ru', 'лавров', 'лаврова лаврову лавровым лаврове'],
    ['ru', 'россия', 'россии россию россией'],
    ['ru', 'москва', 'москвы москве москву москвой'],
    ['ru', 'кремль', 'кремля кремлю кремлем кремле'],
    ['ru', 'альянс', 'альянса альянсу альянсом альянсе'],
    ['ru', 'безопасность', 'безопасности безопасностью'],
    ['ru', 'расширение', 'расширения расширению расширением расширении'],
    ['ru', 'европейский', 'европейского европейскому европейским европейском европейская'],
    ['ru', 'хартия', 'хартии хартию хартией'],
    ['uk', 'росія', 'росії росію росією'],
    ['uk', 'україна', 'україни україні україну україною'],
    ['uk', 'безпека', 'безпеки безпеку безпекою'],
    ['uk', 'альянс', 'альянсу альянсом альянсі'],
    ['uk', 'лавров', 'лаврова лаврову лаврові лавровим'],
    ['de', 'russland', 'russlands'],
    ['de', 'sicherheitsgarantie', 'sicherheitsgarantien'],
    ['fr', 'garantie', 'garanties'],
    ['es', 'respuesta', 'respuestas'],
    ['en', 'guarantee', 'guarantees'],
    ['en', 'policy', 'policies'],
    [FOREIGN_NAME, 'blinken', 'blinkens'],
  ])('in %s of %s hold %s', (lang, word, forms) => {
    expect(inflections(folded(word), lang, true)).toEqual(expect.arrayContaining(folded(forms).split(' ')));
  });

  test.each([
    ['ru', 'лавров', 'лавры лавровыи лавровскии'],
    ['ru', 'россия', 'россиянин россииская'],
    ['uk', 'україна', 'украінець украінськии'],
    ['de', 'russland', 'russisch russe russen'],
    ['en', 'russia', 'russian'],
    ['en', 'moscow', 'moscower'],
    [FOREIGN_NAME, 'texas', 'texass'],
  ])('in %s of %s hold none of %s', (lang, word, others) => {
    const found = inflections(folded(word), lang, true);
    for (const other of others.split(' ')) expect(found).not.toContain(other);
  });

  test.each([
    ['europaische', 'europaischen europaischer europaisches'],
    ['russischer', 'russischen russischem russische'],
    ['unteilbar', 'unteilbare unteilbaren unteilbarer'],
  ])('of the German adjective %s hold %s', (word, forms) => {
    expect(inflections(word, 'de', false)).toEqual(expect.arrayContaining(forms.split(' ')));
  });

  test.each([
    ['ukraine', 'ukrainer ukrainern ukrainisch'],
    ['moskau', 'moskauer'],
    ['amerika', 'amerikaner'],
  ])('of the German noun %s hold none of %s', (word, others) => {
    const found = inflections(word, 'de', true);
    for (const other of others.split(' ')) expect(found).not.toContain(other);
  });

  test.each([
    ['a particle', 'ru', 'рф'],
    ['a language without rules', 'fi', 'helsinki'],
    ['an unknown tag', 'xx', 'berlin'],
  ])('of %s are none', (_, lang, word) => expect(inflections(word, lang, true)).toEqual([]));

  test.each(['ru', 'uk', 'de', 'fr', 'es', 'en'])('in %s are never shorter than three letters', (lang) => {
    for (const word of ['мама', 'няня', 'база', 'auto', 'seda', 'poly', 'ания']) {
      for (const form of inflections(word, lang, true)) expect(form.length).toBeGreaterThanOrEqual(3);
    }
  });
});
