import { describe, test } from 'vitest';
import { expectLinks } from '@/tests/support/expect-links';
import { glossaryMatcher } from './glossary-matcher';
import { smallMatcher } from './small-pack';

describe('Russian', () => {
  test.each([
    ['the genitive', 'Заявление [Лаврова|sergey-lavrov] прозвучало вчера.'],
    ['the dative', 'Он ответил [Лаврову|sergey-lavrov] сразу.'],
    ['the instrumental', 'Встреча с [Лавровым|sergey-lavrov] длилась час.'],
    ['the prepositional', 'Речь шла о [Лаврове|sergey-lavrov] и его письме.'],
    ['both words of a name', 'Беседа с [Сергеем Лавровым|sergey-lavrov], письмо [Сергея Лаврова|sergey-lavrov]'],
    ['three words of a name', 'Письмо [Сергея Викторовича Лаврова|sergey-lavrov] получено.'],
    ['initials', 'Выступление [С.В. Лаврова|sergey-lavrov] и ответ [С. В. Лаврову|sergey-lavrov]'],
    ['Blinken', 'Разговор с [Энтони Блинкеном|antony-blinken] и ответ [Блинкену|antony-blinken]'],
    ['Stoltenberg', 'Слова [Йенса Столтенберга|jens-stoltenberg] и [Столтенбергом|jens-stoltenberg] сказано'],
    [
      'countries',
      'От [России|russia] до [Украины|ukraine], между [Россией|russia] и [Украиной|ukraine], о [Россию|russia] и [Украину|ukraine]',
    ],
    ['acronyms', 'Между [США|united-states] и [НАТО|nato], в [ОБСЕ|osce] и в [РФ|russia]'],
    ['the United States', 'В [Соединенных Штатах|united-states] и [Соединённых Штатов Америки|united-states]'],
    [
      'the alliance',
      '[Расширения Североатлантического альянса|nato-enlargement] не будет, сказали в [Североатлантическом альянсе|nato].',
    ],
    ['Moscow', 'В [Москве|moscow] и из [Москвы|moscow] сообщили [Лаврову|sergey-lavrov].'],
    ['Washington', 'В [Вашингтоне|washington] и из [Вашингтона|washington] сообщили [Лаврову|sergey-lavrov].'],
    ['the Kremlin', 'Из [Кремля|kremlin] и в [Кремле|kremlin] сообщили, [Кремлем|kremlin] и [Кремлём|kremlin]'],
    ['the West', 'Отношения [России|russia] с [Западом|the-west]'],
    ['enlargement', 'О [расширении НАТО|nato-enlargement] и [расширения НАТО на восток|nato-enlargement]'],
    [
      'indivisible security',
      'О [неделимости безопасности|indivisibility-of-security], [принципа неделимости безопасности|indivisibility-of-security]',
    ],
    ['guarantees', '[Россия|russia] ждет [гарантий безопасности|security-guarantees] от [НАТО|nato].'],
    ['the ministry', 'В [МИД России|russian-ministry-of-foreign-affairs] сообщили.'],
    [
      'the minister',
      '[Министра иностранных дел России|russian-foreign-minister] ждут, с [министром иностранных дел России|russian-foreign-minister] говорят.',
    ],
    ['capitals', '[ЛАВРОВ|sergey-lavrov] ВСТРЕТИТСЯ С [БЛИНКЕНОМ|antony-blinken]'],
    ['quotation marks', '«[Россия|russia] и [НАТО|nato]», — сказал [Лавров|sergey-lavrov].'],
    ['ё for е', 'В [Соединённые Штаты|united-states] уехал.'],
  ])('links %s', (_, marked) => expectLinks(glossaryMatcher, marked, 'ru'));

  test.each([
    [
      'adjectives and peoples',
      'Российский, российская, украинский, американский, русские, украинцы, россияне, московский, западный',
    ],
    ['the daughter', 'Екатерина Лаврова училась в школе.'],
    ['laurels', 'Лавры победителя и лавровый лист, лавра и Лаврентий'],
    ['the compass', 'Ветер с запада, на западе области дожди'],
    ['a cosmonaut', 'Запад-2021 прошел; западная граница'],
    ['a football club', 'ФК «Спартак Москва» проиграл, а ЦСКА выиграл.'],
    ['a president', 'Джордж Вашингтон и Дензел Вашингтон'],
    ['a cathedral city', 'Казанский кремль открыт; Нижегородский Кремль закрыт.'],
  ])('leaves %s alone', (_, text) => expectLinks(glossaryMatcher, text, 'ru'));
});

describe('Ukrainian', () => {
  test.each([
    ['Lavrov', 'Заява [Лаврова|sergey-lavrov], відповідь [Лаврову|sergey-lavrov] і зустріч із [Лавровим|sergey-lavrov]'],
    ['Lavrov in full', 'Із [Сергієм Лавровим|sergey-lavrov] говорив [Ентоні Блінкен|antony-blinken].'],
    ['the second dative', 'Це сказали [Блінкену|antony-blinken] і [Столтенбергові|jens-stoltenberg].'],
    ['Stoltenberg', 'Слова [Єнса Столтенберга|jens-stoltenberg]'],
    ['Ukraine', 'В [Україні|ukraine], з [Україною|ukraine], про [Україну|ukraine], народ [України|ukraine]'],
    ['Russia', 'Від [Росії|russia] та з [Росією|russia], про [Росію|russia]'],
    ['the United States', 'У [Сполучених Штатах|united-states] і [США|united-states]'],
    ['acronyms', 'У [НАТО|nato] та [ОБСЄ|osce]'],
    ['capitals of states', 'У [Москві|moscow] та [Вашингтоні|washington] про [НАТО|nato] і [Росію|russia]'],
    ['the Kremlin', 'З [Кремля|kremlin] і в [Кремлі|kremlin] відповіли.'],
    ['guarantees', '[Україна|ukraine] чекає [гарантій безпеки|security-guarantees] від [США|united-states].'],
    ['the alliance', 'У [Північноатлантичному альянсі|nato] і [Північноатлантичного альянсу|nato]'],
    ['enlargement', 'Про [розширення НАТО|nato-enlargement]'],
    ['the ministry', 'У [МЗС Росії|russian-ministry-of-foreign-affairs] заявили.'],
  ])('links %s', (_, marked) => expectLinks(glossaryMatcher, marked, 'uk'));

  test.each([
    ['adjectives and peoples', 'Український, українці, російський, росіяни, американці, московський'],
    ['the compass', 'Вітер із заходу, на заході області; заходи безпеки'],
    ['measures', 'Заходи, захід і без заходів'],
  ])('leaves %s alone', (_, text) => expectLinks(glossaryMatcher, text, 'uk'));
});

describe('German', () => {
  test.each([
    [
      'the genitive of names',
      '[Lawrows|sergey-lavrov] Reise, [Blinkens|antony-blinken] Antwort und [Stoltenbergs|jens-stoltenberg] Rede',
    ],
    ['Lavrov', 'Der Minister [Sergej Lawrow|sergey-lavrov] und [Lawrow|sergey-lavrov] selbst'],
    ['countries', '[Russland|russia], [Russlands|russia], die [Ukraine|ukraine] und die [USA|united-states]'],
    ['the United States', 'In den [Vereinigten Staaten|united-states] und der [Vereinigten Staaten von Amerika|united-states]'],
    ['NATO', 'Die [Nato|nato] und die [NATO|nato] sind dasselbe.'],
    ['compounds with a hyphen', 'Das [Nato|nato]-Treffen und der [Ukraine-Krieg|full-scale-invasion-of-ukraine-2022]'],
    ['the OSCE', 'Die [OSZE|osce] und die [Organisation für Sicherheit und Zusammenarbeit in Europa|osce]'],
    ['Moscow', '[Moskau|moscow] und [Moskaus|moscow] Antwort an die [Nato|nato]'],
    ['the Kremlin', 'Der [Kreml|kremlin] und die Linie des [Kremls|kremlin]'],
    ['the West', '[Der Westen|the-west] hilft der [Ukraine|ukraine], sagt [Russland|russia].'],
    ['guarantees', '[Russland|russia] fordert [Sicherheitsgarantien|security-guarantees] von der [Nato|nato].'],
    ['enlargement', 'Die [NATO-Osterweiterung|nato-enlargement] und die [Nato-Osterweiterung|nato-enlargement]'],
    [
      'offices',
      'Der [Nato-Generalsekretär|nato-secretary-general] [Jens Stoltenberg|jens-stoltenberg] und [US-Außenminister|us-secretary-of-state] [Antony Blinken|antony-blinken]',
    ],
    [
      'inflected offices',
      'Mit dem [russischen Außenminister|russian-foreign-minister] [Sergej Lawrow|sergey-lavrov] im [russischen Außenministerium|russian-ministry-of-foreign-affairs]',
    ],
    ['ss for ß', 'Der [US-Aussenminister|us-secretary-of-state] sprach mit [Lawrow|sergey-lavrov].'],
    ['ue for ü', 'Die [Organisation fuer Sicherheit und Zusammenarbeit in Europa|osce] tagt.'],
    [
      'indivisible security',
      'Die [Unteilbarkeit der Sicherheit|indivisibility-of-security] und die [unteilbare Sicherheit|indivisibility-of-security]',
    ],
    ['the alliance case', 'Den [Bündnisfall|collective-defence-article-5] rief die [Nato|nato] aus.'],
  ])('links %s', (_, marked) => expectLinks(glossaryMatcher, marked, 'de'));

  test.each([
    ['to blink', 'Die Lampen blinken, und das Blinken hört nicht auf. Beim Blinken hilft ein Relais.'],
    ['a blinking headline', 'Blinken Sie rechtzeitig vor dem Abbiegen!'],
    ['to blink at the start', 'Blinken vergessen? Das kostet zehn Euro.'],
    [
      'adjectives and peoples',
      'Russische Soldaten, ukrainische Bauern, amerikanische Firmen, Russen, Ukrainer, Amerikaner, Moskauer',
    ],
    ['the compass', 'Im Westen Bayerns regnet es; der Westen Deutschlands und der Wilde Westen'],
    ['a vest', 'Er trug zwei Westen übereinander.'],
    ['an article of law', 'Artikel 5 des Grundgesetzes schützt die Meinungsfreiheit.'],
    ['us', 'Er kommt aus Husum.'],
  ])('leaves %s alone', (_, text) => expectLinks(glossaryMatcher, text, 'de'));
});

describe('French', () => {
  test.each([
    ['Lavrov', '[Sergueï Lavrov|sergey-lavrov] et [Serguei Lavrov|sergey-lavrov]'],
    ['NATO', "L'[OTAN|nato] et l’[Otan|nato] de la [Russie|russia]"],
    ['countries', "Les [États-Unis|united-states], l'[Ukraine|ukraine] et la [Russie|russia]"],
    ['the United States without accents', 'Les [Etats-Unis|united-states] et la [Russie|russia]'],
    ['the United States in capitals', 'LES [ÉTATS-UNIS|united-states] ET LA [RUSSIE|russia]'],
    ['Moscow', 'À [Moscou|moscow], la [Russie|russia] accuse.'],
    ['the Kremlin', 'Le [Kremlin|kremlin] dément. Selon le [Kremlin|kremlin], non. Au [Kremlin|kremlin], du [Kremlin|kremlin]'],
    ['Washington', '[Washington|washington] et [Moscou|moscow] négocient avec la [Russie|russia].'],
    ['guarantees', 'La [Russie|russia] exige des [garanties de sécurité|security-guarantees].'],
    ['enlargement', "L'[élargissement de l'OTAN|nato-enlargement] et l’[élargissement de l’Otan|nato-enlargement]"],
    ['the OSCE', "L'[Organisation pour la sécurité et la coopération en Europe (OSCE)|osce] et l'[OSCE|osce]"],
    ['the West', "[L'Occident|the-west] soutient l'[Ukraine|ukraine]."],
    ['the secretary general', "Le [secrétaire général de l'OTAN|nato-secretary-general] [Jens Stoltenberg|jens-stoltenberg]"],
    ['the secretary of state', 'Le [secrétaire d’État américain|us-secretary-of-state] [Antony Blinken|antony-blinken]'],
    ['indivisible security', "L'[indivisibilité de la sécurité|indivisibility-of-security]"],
  ])('links %s', (_, marked) => expectLinks(glossaryMatcher, marked, 'fr'));

  test.each([
    ['adjectives and peoples', 'Les Russes, les Ukrainiens, les Américains, russe, ukrainienne, américaine, moscovite'],
    ['the compass', "Il pleut dans l'ouest de la France."],
    ['us for the past', 'Les us et coutumes de la région'],
    ['a department', "Le département de l'Isère et le département d'en face"],
    ['an article of law', "L'article 5 de la Constitution et l'article 10 du code civil"],
    ['a deposit', 'La banque exige des garanties de sécurité pour le prêt.'],
  ])('leaves %s alone', (_, text) => expectLinks(glossaryMatcher, text, 'fr'));
});

describe('Spanish', () => {
  test.each([
    ['Lavrov', '[Serguéi Lavrov|sergey-lavrov] y [Sergéi Lavrov|sergey-lavrov]'],
    ['NATO', 'La [OTAN|nato] y [Rusia|russia]'],
    ['countries', '[Estados Unidos|united-states], [Rusia|russia] y [Ucrania|ukraine]'],
    ['the doubled acronym', '[EE. UU.|united-states], [EE.UU.|united-states] y [EEUU|united-states] con [Rusia|russia]'],
    ['Moscow', '[Moscú|moscow] acusa a la [OTAN|nato].'],
    ['the Kremlin', 'El [Kremlin|kremlin] niega. Según el [Kremlin|kremlin], no. Del [Kremlin|kremlin] y al [Kremlin|kremlin]'],
    ['guarantees', '[Rusia|russia] exige [garantías de seguridad|security-guarantees] a la [OTAN|nato].'],
    ['enlargement', 'La [ampliación de la OTAN hacia el este|nato-enlargement]'],
    ['the OSCE', 'La [Organización para la Seguridad y la Cooperación en Europa (OSCE)|osce]'],
    ['the West', '[Rusia|russia] culpa a [Occidente|the-west].'],
    ['the secretary general', 'El [secretario general de la OTAN|nato-secretary-general], [Jens Stoltenberg|jens-stoltenberg]'],
    ['indivisible security', 'La [indivisibilidad de la seguridad|indivisibility-of-security]'],
    ['accents left out', '[Moscu|moscow] y [Rusia|russia], [Serguei Lavrov|sergey-lavrov]'],
  ])('links %s', (_, marked) => expectLinks(glossaryMatcher, marked, 'es'));

  test.each([
    ['adjectives and peoples', 'Rusos, ucranianos, estadounidenses, rusa, ucraniana, moscovita'],
    ['the compass', 'El viento sopla del oeste; el occidente de Asturias'],
    ['an article of law', 'El artículo 5 de la Constitución'],
    ['a bank', 'El banco pide garantías de seguridad para el préstamo.'],
  ])('leaves %s alone', (_, text) => expectLinks(glossaryMatcher, text, 'es'));
});

describe('words of a language that are no slips in a name', () => {
  test.each([
    ['de', 'a Russian woman', 'Die Russin gewann; [NATO|nato] und [Ukraine|ukraine] schauten zu.'],
    [
      'de',
      'the blind',
      'Die Blinden lesen Braille, sagt [Stoltenberg|jens-stoltenberg] von der [Nato|nato] in der [Ukraine|ukraine].',
    ],
    ['de', 'a town', 'Bad Muskau liegt an der Neiße; [Russland|russia] und die [Ukraine|ukraine] liegen weiter östlich.'],
    ['uk', 'a poet', 'Леся Українка жила тут; [Росія|russia] і [НАТО|nato] далеко.'],
    ['uk', 'a monastery', 'Над Лаврою туман; [Росія|russia] і [НАТО|nato] далеко.'],
    ['es', 'a party', 'La coalición de EU y Els Verds; [Rusia|russia] y la [OTAN|nato] callan.'],
    ['en', 'beans', 'Natto is a bean; [Russia|russia] and [Ukraine|ukraine] grow others.'],
  ])('%s: %s', (lang, _, marked) => expectLinks(glossaryMatcher, marked, lang));

  test.each([
    [
      'de',
      'Die ehemalige [US-Außenministerin|us-secretary-of-state] reist. Die [USA|united-states] 2,4 Millionen Euro schulden sie nichts.',
    ],
    ['ru', 'Заместитель госсекретаря [США|united-states] и помощник госсекретаря [США|united-states] улетели.'],
    ['ru', 'Мэр [Москвы|moscow] Сергей Собянин и посольство [США|united-states] в [Москве|moscow] спорят.'],
    ['ru', 'Компании [западных стран|the-west] ушли.'],
    ['uk', 'Після [повномасштабного вторгнення|full-scale-invasion-of-ukraine-2022] [Росії|russia] все змінилося.'],
    ['uk', 'Заяву [держсекретаря США|us-secretary-of-state] оприлюднили.'],
    ['fr', "L'[extension de l'Otan à l'est|nato-enlargement] inquiète [Moscou|moscow]."],
    ['de', 'Die [Osterweiterung der Nato|nato-enlargement] beschäftigt [Russland|russia].'],
  ])('%s links %s', (lang, marked) => expectLinks(glossaryMatcher, marked, lang));
});

describe('other languages', () => {
  test.each([
    ['Italian born', 'Il pittore è nato a Roma nel 1950, e qui nato e cresciuto.', 'it'],
    [
      'Italian born, not declared',
      'Il pittore è nato a Roma e il figlio è nato nel 1950 per una scelta della famiglia.',
      undefined,
    ],
    ['Italian remains', 'Sono nato per gli altri. Nato a Milano, vive a Torino.', 'it'],
    ['Portuguese', 'O menino nato é de Lisboa.', 'pt'],
    ['Latin', 'nato, natus sum', 'la'],
  ])('leaves %s alone', (_, text, lang) => expectLinks(glossaryMatcher, text, lang));

  test.each([
    ['Italian', 'La [NATO|nato] e la [Russia|russia] parlano.', 'it'],
    ['Portuguese', 'A [NATO|nato] e [Lavrov|sergey-lavrov]', 'pt'],
    ['Polish', 'Szef [NATO|nato] i [Stoltenberg|jens-stoltenberg]', 'pl'],
  ])('links international names in %s', (_, marked, lang) => expectLinks(glossaryMatcher, marked, lang));
});

describe('the language of a text', () => {
  test.each([
    ['is told by its script, whatever the page says', 'Заявление [Лаврова|sergey-lavrov] прозвучало в [Москве|moscow].', 'en'],
    [
      'is told by its words where the page is silent',
      'Die Lampen blinken und das Blinken ist nicht zu sehen mit der Brille.',
      undefined,
    ],
    ['may have a region', '[Stoltenbergs|jens-stoltenberg] Reise', 'de-AT'],
    ['may be in capitals', '[Stoltenbergs|jens-stoltenberg] Reise', 'DE'],
    ['may be rubbish', '[Blinken|antony-blinken] spoke.', 'not a language'],
  ])('%s', (_, marked, lang) => expectLinks(glossaryMatcher, marked, lang));

  test.each([
    ['Ада Лавлейс', 'Записки [Ады Лавлейс|ada-lovelace] нашли в [Берлине|berlin].'],
    ['with a Latin name inside', 'Институт [CERN|cern] посетила [Ада Лавлейс|ada-lovelace].'],
  ])('inflects any pack: %s', (_, marked) => expectLinks(smallMatcher, marked, 'ru'));
});
