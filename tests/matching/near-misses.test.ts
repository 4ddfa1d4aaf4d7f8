import { describe, test } from 'vitest';
import { expectLinks } from '@/tests/support/expect-links';
import { glossaryMatcher } from './glossary-matcher';
import { smallMatcher } from './small-pack';

/** On a page about the matter nearly every doubt is resolved in favour of a link: so each near miss is read there, too. */
const ON_TOPIC =
  '[Lavrov|sergey-lavrov] told [Blinken|antony-blinken] that [NATO|nato] and [Russia|russia] must talk about [Ukraine|ukraine].';

const NEAR_MISSES: readonly (readonly [string, string])[] = [
  ['an everyday word', 'A note on Nate, who was once at the Natl bank.'],
  ['a surname with one more letter', 'Ms Blinker met Mr Blinkens and Dr Blinkenberg.'],
  ['a daughter', 'Yekaterina Lavrova and Ekaterina Lavrova appeared.'],
  ['the daughter by surname alone', 'Lavrova studied in New York.'],
  ['a surname with another ending', 'Lavrovsky danced; Lavrenty and Lavrentiev watched; Pavlov rang.'],
  ['a people', 'Ukrainian and Ukrainians, Russian and Russians, American and Americans'],
  ['a people in capitals', 'UKRAINIAN TROOPS AND RUSSIAN FORCES FIGHT'],
  ['a language', 'In Russian, Russians say Russianness.'],
  ['a place that rhymes', 'Prussia fell; Borussia won; Belorussia is gone.'],
  ['a verb', 'A gremlin blinked; lights kept blinking; the remain camp'],
  ['a pronoun', 'They told us to join us, and let us go.'],
  ['a pronoun in a capital label', 'CONTACT US'],
  ['a pronoun in capital labels', 'CONTACT US | ABOUT US | FOLLOW US'],
  ['a pronoun in title case', 'About Us\nContact Us\nAdvertise With Us'],
  ['a pronoun at the start', 'Us and them. “Us?” she asked.'],
  ['a tournament', 'The US Open, the U.S. Open and the US Masters'],
  ['a currency', 'It cost US$5 million, or US$ 7 at the till.'],
  ['an address', 'Write to press@nato.int or see www.nato.int and https://nato.int/news.'],
  ['a handle', 'Follow @NATO and @usembassy.'],
  ['a file name', 'Open nato.pdf or osce.docx or /pub/osce/report'],
  ['a magazine', 'Us Weekly and US Weekly said so.'],
  ['a newspaper', 'USA Today and The Washington Times said so.'],
  ['a part of Europe', 'Western Europe, Eastern Europe, Westminster, Westphalia'],
  ['a firm', 'NATOpay and Osceola County, Ukrainska and Russell'],
  ['another Stoltenberg', 'Camilla Stoltenberg and Thorvald Stoltenberg'],
  ['a near Stoltenberg', 'Klaus Stoltenfels; Gerhard Stoltenberg; Ross Stolzenberg; Stolberg'],
  ['another Antony', 'Antony Gormley and Susan B. Anthony; Antony and Cleopatra'],
  ['another Sergey', 'Sergey Brin, Sergei Prokofiev, Sergey Shoigu'],
  ['other ministries', 'The French Foreign Ministry, the Russian Defense Ministry, the Foreign Ministry of China'],
  ['other ministers', 'The Chinese foreign minister, the Russian defence minister'],
  ['other councils', 'The Council of Europe, the Security Council, the Atlantic Council'],
  ['other departments', 'The Department of Defense and a department store'],
  ['other treaties', 'The North Atlantic salmon; the North American Free Trade Agreement'],
  ['other unions', 'The United Arab Emirates, United Airlines, Manchester United, the United Kingdom'],
  ['other documents', 'The Istanbul Convention and the Istanbul Biennial; Istanbul Airport'],
  ['other charters', 'The Charter of Fundamental Rights; charter flights to Paris'],
  ['other finals', 'In Helsinki the final act closed.'],
  ['other accords', 'The Abraham Accords and the Oslo Accords'],
  ['another alliance', 'The Sahel alliance, the alliance of parties and an alliance'],
  ['words of a term apart', 'Security is indivisible from health; she guarantees his security.'],
  ['enlarging something else', 'EU enlargement; an enlargement of the prostate'],
  ['Kremlinology', 'Kremlinology and Kremlinologists'],
  ['Washingtonians', 'Washingtonians and Muscovites; Washingtonian magazine'],
  ['a middle name', 'The poems of Luther Washington Jones were found.'],
  ['a band', 'Belle and Sebastian, Of Montreal, Ukulele Orchestra'],
  ['a chess master', 'Blinkov, Lavrovich, Stolz'],
  ['an abbreviation', 'IOUS, BUS, PLUS, USB, USPS, USDA, USC, NATOA, OSCEs'],
  ['a letter apart', 'NAT O, OS CE, U S'],
];

describe('near misses stay unlinked', () => {
  test.each(NEAR_MISSES)('%s: %s', (_, text) => expectLinks(glossaryMatcher, text));
  test.each(NEAR_MISSES)('%s on a page about the matter: %s', (_, text) =>
    expectLinks(glossaryMatcher, `${ON_TOPIC}\n${text}\n${ON_TOPIC}`),
  );
});

describe('general traps', () => {
  test.each([
    ['a given name before a place', 'Irving Berlin wrote it; Isaiah Berlin did not.'],
    ['a place before another word of a name', 'The Berlin Philharmonic played at the East Berlin gate last night.'],
    ['a form ruled out by the word behind it', 'The Berlin wall fell.'],
    ['an acronym in small letters', 'Who fed the cat? The fed cat.'],
    ['an acronym at the start of a sentence', 'Who knows? Well fed, they left.'],
    ['an acronym as a word of a capital line', 'WHO KNOWS WHAT TO DO'],
    ['an address', 'Write to info@cern.ch, see www.cern.ch and https://home.cern/berlin.'],
    ['a handle', 'Follow @CERN and @WHO.'],
    ['a tag in code', 'Set BERLIN_TIME and cern_home and x.berlin.y.'],
  ])('%s', (_, text) => expectLinks(smallMatcher, text));
});
