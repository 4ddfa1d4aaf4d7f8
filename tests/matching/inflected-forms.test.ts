/** Forms that the entries' names take in sentences, each read on a page about the matter. */
import { expect, test } from 'vitest';
import { glossaryMatcher } from './glossary-matcher';

const ON_TOPIC = new Set(['nato', 'russia', 'ukraine', 'osce']);

/** By language and entry; several forms are divided by bars. */
const FORMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ru: {
    'indivisibility-of-security':
      'неделимостью безопасности | принципу неделимости безопасности | принципом неделимости безопасности | равной и неделимой безопасности | неделимую безопасность',
    'security-guarantees': 'гарантий безопасности | гарантиями безопасности | гарантиях безопасности',
    'legally-binding-commitment':
      'юридически обязывающих гарантий | юридически обязывающими гарантиями | юридически обязывающего обязательства | юридически обязывающие гарантии',
    'nato-enlargement':
      'расширения НАТО | расширению НАТО | расширением НАТО | расширении НАТО на восток | продвижения НАТО на восток | нерасширении НАТО',
    'open-door-policy': 'политики открытых дверей | политику открытых дверей | политикой открытых дверей',
    'euro-atlantic-security':
      'евроатлантической безопасности | архитектуры европейской безопасности | архитектуре европейской безопасности',
    'collective-defence-article-5':
      'статьи 5 | статье 5 | пятой статьи | пятую статью | коллективной обороне | коллективную оборону',
    'istanbul-document-1999': 'Стамбульского документа 1999 года | Стамбульском документе ОБСЕ',
    'charter-for-european-security-1999':
      'Хартии европейской безопасности | Хартию европейской безопасности | Стамбульской хартии',
    'helsinki-final-act-1975':
      'Хельсинкского заключительного акта | Хельсинкском заключительном акте | Заключительного акта СБСЕ',
    'charter-of-paris-1990': 'Парижской хартии | Парижскую хартию для новой Европы',
    'astana-declaration-2010': 'Астанинской декларации | Астанинскую декларацию',
    'russian-draft-treaties-december-2021':
      'проекта договора между Россией и США о гарантиях безопасности | предложений по гарантиям безопасности | соглашения о мерах обеспечения безопасности России и государств НАТО',
    'us-nato-written-responses-january-2022': 'письменных ответов США и НАТО | ответами США и НАТО | письменного ответа США',
    'lavrov-letter-indivisible-security-2022':
      'письма Лаврова | письме Лаврова | посланием Лаврова по тематике неделимости безопасности',
    'draft-european-security-treaty-2009': 'Договора о европейской безопасности | Договору о европейской безопасности',
    'nato-russia-founding-act-1997': 'Основополагающего акта Россия — НАТО | Основополагающем акте Россия-НАТО',
    'north-atlantic-treaty-1949': 'Североатлантического договора | Вашингтонского договора | Вашингтонским договором',
    osce: 'Организации по безопасности и сотрудничеству в Европе | Организацией по безопасности и сотрудничеству в Европе',
    nato: 'Североатлантическим альянсом | Организации Североатлантического договора',
    'russian-ministry-of-foreign-affairs':
      'Министерства иностранных дел Российской Федерации | МИДом России | МИДа РФ | Министерству иностранных дел России | Смоленской площади',
    'us-department-of-state': 'Государственного департамента США | Госдепартаментом США | Госдепа | Госдепом',
    'us-secretary-of-state': 'госсекретарём США | Государственному секретарю США | госсекретарю США',
    'nato-secretary-general': 'генерального секретаря НАТО | генеральному секретарю НАТО | генсеком НАТО',
    'russian-foreign-minister':
      'министра иностранных дел России | министром иностранных дел РФ | главой МИД РФ | главе МИД России',
    'nato-russia-council': 'Совета Россия — НАТО | Совете Россия-НАТО | Советом НАТО-Россия',
    'crimea-annexation-2014': 'аннексии Крыма | аннексию Крыма | присоединением Крыма | войны в Донбассе',
    'full-scale-invasion-of-ukraine-2022':
      'вторжения России на Украину | вторжением в Украину | специальной военной операции | войны в Украине | войну на Украине',
    'the-west': 'коллективного Запада | коллективным Западом | западных стран | западным странам',
    'united-states': 'Соединенных Штатов | Соединёнными Штатами Америки | Соединенным Штатам',
    russia: 'Российской Федерации | Российскую Федерацию | Российской Федерацией',
    'euro-atlantic-area': 'Евро-Атлантике | Евро-Атлантики | евроатлантического региона | евроатлантическом пространстве',
    kremlin: 'Кремлю | Кремлём | администрации президента России',
  },
  uk: {
    'indivisibility-of-security': 'неподільності безпеки | неподільністю безпеки | рівної і неподільної безпеки',
    'security-guarantees': 'гарантій безпеки | гарантіями безпеки | гарантіях безпеки | гарантіям безпеки',
    'nato-enlargement': 'розширенню НАТО | розширенням НАТО на схід | розширення НАТО',
    'open-door-policy': 'політики відкритих дверей | політику відкритих дверей',
    'collective-defence-article-5': "статті 5 | статтю 5 | статтею 5 | п'ятої статті | колективної оборони",
    'helsinki-final-act-1975': 'Гельсінського заключного акта | Гельсінському заключному акті | Гельсінського заключного акту',
    'charter-of-paris-1990': 'Паризької хартії | Паризькою хартією',
    'charter-for-european-security-1999': 'Хартії європейської безпеки | Стамбульської хартії',
    'north-atlantic-treaty-1949': 'Північноатлантичного договору | Вашингтонського договору',
    nato: 'Північноатлантичного альянсу | Північноатлантичним альянсом | Організації Північноатлантичного договору',
    osce: 'Організації з безпеки і співробітництва в Європі | Організацією з безпеки та співробітництва в Європі',
    'russian-ministry-of-foreign-affairs': 'Міністерства закордонних справ Росії | МЗС Росії',
    'us-department-of-state': 'Державного департаменту США | Держдепартаменту США | Держдепу | Держдепі',
    'us-secretary-of-state': 'держсекретаря США | держсекретарем США | держсекретарю США | Державного секретаря США',
    'nato-secretary-general': 'генсека НАТО | генсеком НАТО | Генеральному секретарю НАТО',
    'russian-foreign-minister': 'міністра закордонних справ Росії | міністром закордонних справ Росії | глави МЗС РФ',
    'nato-russia-council': 'Ради Росія — НАТО | Раді НАТО-Росія',
    'crimea-annexation-2014': 'анексії Криму | анексію Криму | окупацію Криму | війни на Донбасі',
    'full-scale-invasion-of-ukraine-2022':
      'вторгненням Росії в Україну | повномасштабного вторгнення | російсько-української війни | війною в Україні',
    'the-west': 'колективного Заходу | західних країн | західним країнам',
    'united-states': 'Сполучених Штатів | Сполученими Штатами | Сполученим Штатам Америки',
    russia: 'Російської Федерації | Російською Федерацією',
    'jens-stoltenberg': 'Столтенбергу | Столтенбергом | Єнсом Столтенбергом | Столтенбергові',
    'sergey-lavrov': 'Лавровим | Лаврова | Сергієм Лавровим | Лаврову',
    'antony-blinken': 'Блінкена | Ентоні Блінкеном | Блінкену',
    kremlin: 'Кремля | Кремлем | Кремлю',
    moscow: 'Москву | Москвою | Москві',
  },
  de: {
    'indivisibility-of-security': 'der unteilbaren Sicherheit | unteilbarer Sicherheit | Prinzips der unteilbaren Sicherheit',
    'helsinki-final-act-1975': 'Schlussakte von Helsinki | KSZE-Schlussakte | Helsinki-Schlussakte',
    'charter-for-european-security-1999': 'Europäischen Sicherheitscharta | Charta von Istanbul',
    'euro-atlantic-security': 'europäischen Sicherheitsarchitektur | euro-atlantischen Sicherheit',
    'russian-draft-treaties-december-2021': 'russischen Vertragsentwürfe | russischen Vertragsentwürfen',
    'north-atlantic-treaty-1949': 'Nordatlantikvertrages | Nordatlantikvertrags | Washingtoner Vertrages | Washingtoner Vertrag',
    nato: 'Nordatlantischen Bündnisses | Nordatlantikpaktes | Nordatlantikpakts',
    'russian-ministry-of-foreign-affairs':
      'russischen Außenministeriums | russische Außenministerium | Außenministeriums der Russischen Föderation',
    'us-department-of-state': 'US-Außenministeriums | amerikanischen Außenministeriums',
    'us-secretary-of-state': 'US-Außenministers | amerikanischen Außenministers | US-Außenministern',
    'nato-secretary-general': 'Nato-Generalsekretärs | NATO-Generalsekretär | Generalsekretärs der NATO',
    'russian-foreign-minister': 'russischen Außenministers | russische Außenminister | Russlands Außenministers',
    'nato-russia-council': 'NATO-Russland-Rats | NATO-Russland-Rates',
    'crimea-annexation-2014': 'Annexion der Krim | Krim-Annexion',
    'full-scale-invasion-of-ukraine-2022':
      'russischen Angriffskriegs | russischen Angriffskrieges | Ukraine-Krieges | Ukraine-Kriegs | Ukrainekrieg | Ukrainekriegs',
    'collective-defence-article-5': 'Bündnisfalls | Bündnisfall',
    russia: 'Russischen Föderation | Russlands',
    'united-states': 'Vereinigten Staaten | Vereinigten Staaten von Amerika',
    'the-west': 'westlichen Staaten | westlichen Ländern | westlichen Länder',
    'sergey-lavrov': 'Lawrows | Sergej Lawrows | Sergei Lawrow | Lavrovs',
    kremlin: 'Kremls | Kreml',
    moscow: 'Moskaus',
    washington: 'Washingtons',
    'istanbul-summit-1999': 'OSZE-Gipfels von Istanbul | OSZE-Gipfel in Istanbul',
    'bucharest-summit-declaration-2008':
      'Gipfelerklärung von Bukarest | Bukarester Gipfel | Nato-Gipfel in Bukarest | Gipfel von Bukarest',
  },
  fr: {
    'indivisibility-of-security':
      "l'indivisibilité de la sécurité | sécurité indivisible | le principe d'indivisibilité de la sécurité",
    'nato-enlargement': "l'élargissement de l'Otan | l’expansion de l’Otan | l'extension de l'Alliance",
    'open-door-policy': 'la politique de la porte ouverte de l’Otan',
    'helsinki-final-act-1975': "l'Acte final d'Helsinki | l’acte final de Helsinki | les accords d'Helsinki",
    'charter-for-european-security-1999':
      "la Charte de sécurité européenne | la charte d'Istanbul | Charte pour la sécurité européenne",
    'north-atlantic-treaty-1949': "le traité de l'Atlantique Nord | le traité de Washington",
    'collective-defence-article-5': "l'article 5 | la défense collective",
    'russian-foreign-minister':
      'le ministre russe des Affaires étrangères | le ministre russe des affaires étrangères | le chef de la diplomatie russe',
    'us-secretary-of-state':
      "le secrétaire d'État américain | le secrétaire d’Etat américain | le chef de la diplomatie américaine",
    'nato-secretary-general': "le secrétaire général de l'Otan | le secrétaire général de l’OTAN",
    'full-scale-invasion-of-ukraine-2022':
      "l'invasion russe de l'Ukraine | la guerre en Ukraine | l’invasion de l’Ukraine | l’agression russe contre l’Ukraine",
    'crimea-annexation-2014': "l'annexion de la Crimée",
    'the-west': 'les Occidentaux | l’Occident | des pays occidentaux | aux Occidentaux',
    'united-states': 'les États-Unis | des Etats-Unis | aux États-Unis',
    'us-nato-written-responses-january-2022':
      'les réponses écrites des États-Unis et de l’Otan | la réponse écrite des Etats-Unis',
    'bucharest-summit-declaration-2008': 'le sommet de Bucarest | sommet de l’Otan à Bucarest',
  },
  es: {
    'indivisibility-of-security': 'la indivisibilidad de la seguridad | seguridad indivisible',
    'nato-enlargement': 'la expansión de la OTAN | ampliación de la OTAN al este',
    'helsinki-final-act-1975': 'el Acta Final de Helsinki | los Acuerdos de Helsinki',
    'charter-for-european-security-1999':
      'la Carta de Seguridad Europea | Carta sobre la Seguridad Europea | Carta para la Seguridad Europea',
    'collective-defence-article-5': 'el artículo 5 | la defensa colectiva',
    'north-atlantic-treaty-1949': 'el Tratado del Atlántico Norte | Tratado de Washington',
    'russian-foreign-minister': 'el ministro de Exteriores de Rusia | el ministro ruso de Exteriores | el canciller ruso',
    'us-secretary-of-state':
      'el secretario de Estado de EE. UU. | el secretario de Estado de EE.UU. | el secretario de Estado estadounidense',
    'nato-secretary-general': 'el secretario general de la OTAN',
    'full-scale-invasion-of-ukraine-2022': 'la invasión rusa de Ucrania | la guerra en Ucrania | la invasión de Ucrania',
    'crimea-annexation-2014': 'la anexión de Crimea | la anexión rusa de Crimea',
    'the-west': 'los países occidentales | Occidente',
    'united-states': 'EE.UU. | EE. UU. | EEUU | los Estados Unidos',
    'bucharest-summit-declaration-2008': 'la cumbre de Bucarest | cumbre de la OTAN en Bucarest',
  },
};

const rows = Object.entries(FORMS).flatMap(([lang, entries]) =>
  Object.entries(entries).map(([entry, forms]) => [lang, entry, forms.split(' | ')] as const),
);

test.each(rows)('%s: %s', (lang, entry, forms) => {
  // Words of the text's own alphabet, for it tells the language.
  const [before, behind] = lang === 'ru' || lang === 'uk' ? ['так', 'там'] : ['x', 'na'];
  const missed = forms.filter((form) => {
    const reading = glossaryMatcher.read(`${before} ${form} ${behind}`, lang);
    return !glossaryMatcher.decide(reading, ON_TOPIC).some((mention) => mention.entry === entry);
  });
  expect(missed).toEqual([]);
});
