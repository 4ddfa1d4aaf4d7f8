import { describe, expect, test } from 'vitest';
import { likelyOf } from '@/matching/types';
import { expectLinks } from '@/tests/support/expect-links';
import { glossaryMatcher } from './glossary-matcher';
import { smallMatcher } from './small-pack';

describe('an ambiguous form', () => {
  test.each([
    ['links beside a cue', 'Astronomers watched [Mercury|mercury] cross the sun.'],
    ['links behind a cue', 'The planet [Mercury|mercury] has no moon.'],
    [
      'links where two other entries are named',
      '[Ada Lovelace|ada-lovelace] and [Charles Babbage|babbage] spoke of [Mercury|mercury].',
    ],
    ['stays unlinked alone', 'She bought a Mercury in 1998.'],
    ['stays unlinked beside a trap', 'The Mercury in the thermometer rose.'],
    ['stays unlinked beside a cue and a trap', 'The thermometer of the planet lost its Mercury.'],
    ['stays unlinked behind a word that rules it out', 'Freddie Mercury sang of a planet in orbit.'],
    ['stays unlinked within a longer name', 'The planet has a San Jose Mercury News stand.'],
  ])('%s', (_, marked) => expectLinks(smallMatcher, marked));

  test('waits for the rest of the page', () => {
    const reading = smallMatcher.read('They spoke of Mercury.');
    expect(smallMatcher.waitsFor(reading, new Set())).toBe('anything');
    expect(smallMatcher.decide(reading, new Set())).toEqual([]);
    expect(smallMatcher.decide(reading, new Set(['ada-lovelace', 'babbage'])).map(({ entry }) => entry)).toEqual(['mercury']);
    expect(smallMatcher.decide(reading, new Set(['mercury'])).map(({ entry }) => entry)).toEqual(['mercury']);
  });

  test('says what decided', () => {
    const [byCue] = smallMatcher.findMentions('Astronomers watched Mercury.');
    expect(byCue?.reasons).toEqual([{ kind: 'cue', cue: 'astronomers' }]);
    const byPage = smallMatcher.findMentions('Ada Lovelace and Charles Babbage spoke of Mercury.').at(-1);
    expect(byPage?.reasons).toEqual([{ kind: 'page', names: ['Ada Lovelace', 'Charles Babbage'] }]);
  });

  test('scores lower than a plain one', () => {
    const scores = smallMatcher.findMentions('Ada Lovelace and astronomers watched Mercury.').map(({ score }) => score);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 1);
  });

  test('is no evidence for another', () => {
    expect(smallMatcher.read('They spoke of Mercury.').certain).toEqual([]);
  });

  test('that one cue decided speaks for its other mentions only', () => {
    const { certain } = smallMatcher.read('Astronomers watched Mercury.');
    expect(certain).toEqual([likelyOf('mercury')]);
    const bare = smallMatcher.read('They spoke of Mercury.');
    expect(smallMatcher.decide(bare, new Set(certain)).map(({ entry }) => entry)).toEqual(['mercury']);
    expect(smallMatcher.decide(bare, new Set(certain))[0]?.reasons).toEqual([{ kind: 'page', names: ['Mercury'] }]);
  });

  test('beside a trap is not named elsewhere', () => {
    const bare = smallMatcher.read('The doctor has a thermometer in the drawer; Mercury is in it.');
    expect(smallMatcher.decide(bare, new Set(['mercury']))).toEqual([]);
  });
});

describe('Moscow and Washington', () => {
  test.each([
    ['a government', '[Moscow|moscow] rejected the demands, the [Kremlin|kremlin] said.'],
    ['two governments', 'Talks between [Moscow|moscow] and [Washington|washington] began.'],
    ['a government in a headline', '[Moscow|moscow] Says [Washington|washington] Ignored Its Demands'],
    ['a possessive', "[Moscow|moscow]'s ambassador met [Washington|washington]'s envoy."],
    ['with its country', 'At a meeting in [Moscow, Russia|moscow]'],
    ['with its district', 'At a meeting in [Washington, D.C.|washington] and [Washington DC|washington]'],
    ['before a verb', '[Washington|washington] denied it. [Moscow|moscow] blamed Kyiv for the strike on [Ukraine|ukraine].'],
    ['in a compound', 'A [Moscow|moscow]-backed force and a [Washington|washington]-based group, said the [Kremlin|kremlin].'],
    [
      'behind an adverb at the start of a sentence',
      'Meanwhile [Moscow|moscow] threatened sanctions. Yesterday [Washington|washington] replied.',
    ],
    [
      'behind a day',
      'On Tuesday [Moscow|moscow] said its talks with [NATO|nato] had failed; on Friday [Washington|washington] agreed.',
    ],
  ])('link as %s', (_, marked) => expectLinks(glossaryMatcher, marked));

  test.each([
    ['Moscow, Idaho, is home to a university.'],
    ['The Moscow Mule is a drink of vodka and ginger beer.'],
    ['Moscow mules cost nine dollars at the bar.'],
    ['Spartak Moscow lost to Dynamo Moscow.'],
    ['CSKA Moscow and Lokomotiv Moscow drew 1-1.'],
    ['The Moscow Ballet brings The Nutcracker to Ohio.'],
    ['George Washington crossed the Delaware.'],
    ['The Washington Post reported it first.'],
    ['Denzel Washington won an Oscar.'],
    ['Kerry Washington and Dinah Washington appeared.'],
    ['Washington State University beat Oregon.'],
    ['The Washington Wizards lost again.'],
    ['The Washington Capitals won in overtime.'],
    ['Voters in Washington state approved it.'],
    ['Washington Gov. Jay Inslee signed the bill in Olympia.'],
    ['The Washington Monument was closed.'],
    ['Mount Washington and Port Washington were snowed in.'],
    ['A shooting in Washington Heights'],
    ['Washington County commissioners met.'],
    ['Washington Irving wrote it.'],
    ['Booker T. Washington founded the school.'],
    ['Mr. Washington, a teacher from Ohio, sued the district.'],
    ['Ms. Washington, who is 42, sued the district.'],
    ['Coach Ron Washington praised his team.'],
    ['She drove from Portland to Vancouver, Washington, in the rain.'],
    ['He was born in Yakima, Washington, in 1950.'],
    ['The University of Washington announced a study.'],
    ['Judge Tanya Washington sentenced him.'],
    ['The New Washington Street bridge'],
    ['The Lake Washington floating bridge'],
    ['Washington Irving High School'],
    ['The Washington Nationals traded him.'],
    ['Little Moscow is a hamlet in Ayrshire; Moscow, Ayrshire, is near Kilmarnock.'],
    ['The Moscow Bears won the state title against Lewiston.'],
    ['A Moscow School District bond passed in Latah County.'],
    ['The Moscow Times was founded in 1992.'],
    ['Author of “A Gentleman in Moscow” reads tonight in the library.'],
  ])('stay unlinked: %s', (text) => expectLinks(glossaryMatcher, text));
});

describe('the West', () => {
  test.each([
    ['Putin accused [the West|the-west] of lying about [Ukraine|ukraine].'],
    ['[Russia|russia] and [the West|the-west] are at odds.'],
    ['“[The West|the-west] ignored us,” [Lavrov|sergey-lavrov] said.'],
    ["[The West|the-west]'s sanctions hurt [Russia|russia]."],
    ['[the collective West|the-west] must listen, [Moscow|moscow] says of [NATO|nato].'],
    ['Iran and [the West|the-west] resumed nuclear talks in Vienna.'],
    ['[Western powers|the-west] pressed [Russia|russia] on [Ukraine|ukraine].'],
  ])('links as a bloc: %s', (marked) => expectLinks(glossaryMatcher, marked));

  test.each([
    ['Settlers in the West Bank clashed with soldiers.'],
    ['Settlers in the West Bank clashed with soldiers; [Russia|russia] and the [United States|united-states] voiced concern.'],
    ['The West Coast braces for storms.'],
    ['The West Wing staff met.'],
    ['A show in the West End won awards.'],
    ['West Virginia votes on Tuesday.'],
    ['The West Indies won the toss; West Ham drew with West Brom.'],
    ['Kanye West released an album; Adam West was Batman.'],
    ['Drought in the West dries up the Colorado River.'],
    ['Wildfires raged across the West, from Montana to Oregon.'],
    ['The Lakers lead the West; in the East the Celtics are first.'],
    ['How the West was won by cowboys and settlers'],
    ['Winds from the west brought rain.'],
    ['The Western Conference finals start Friday.'],
    ['Western Union and Western Digital reported earnings.'],
    ['A Western saddle and a spaghetti western'],
    ['The Westerners gathered.'],
    ['The Wild West of crypto'],
    ['Key West prepares for the hurricane.'],
    ['Mae West and the West family'],
    ['Republicans in the Mountain West and the Midwest'],
    ['“Go West, young man” sang the Pet Shop Boys.'],
    ['The Northwest and the Southwest'],
  ])('stays unlinked: %s', (marked) => expectLinks(glossaryMatcher, marked));
});

describe('terms of diplomacy that are also everyday words', () => {
  test.each([
    ['[Security guarantees|security-guarantees] for [Ukraine|ukraine] were on the table.'],
    ['[Russia|russia] demands [security guarantees|security-guarantees] from [NATO|nato].'],
    ['Under [Article 5|collective-defence-article-5], [NATO|nato] allies defend each other.'],
    ['[Article 5 of the North Atlantic Treaty|collective-defence-article-5] was invoked in 2001.'],
    ["[NATO's Article 5|collective-defence-article-5] was invoked in 2001."],
    ["[NATO|nato]'s [open-door policy|open-door-policy] remains, [Stoltenberg|jens-stoltenberg] said."],
    ['[NATO|nato] keeps its [open door policy|open-door-policy] for [Ukraine|ukraine].'],
    ['[Russia|russia] asked for [legally binding guarantees|legally-binding-commitment] that [NATO|nato] will not expand.'],
    ['The [Istanbul Document|istanbul-document-1999] was signed at the [OSCE Istanbul Summit|istanbul-summit-1999].'],
    ['The [OSCE|osce] mission in [Ukraine|ukraine] reported shelling.'],
    ['The [OSCE|osce] sent observers to the election.'],
    ['[Moscow|moscow] studied the [written responses|us-nato-written-responses-january-2022], [Lavrov|sergey-lavrov] said.'],
    ['The [Istanbul Summit of the OSCE|istanbul-summit-1999] closed.'],
  ])('link: %s', (marked) => expectLinks(glossaryMatcher, marked));

  test.each([
    ['Istanbul is a city on two continents.'],
    ['Seven things to do in Istanbul on a budget'],
    ['The Istanbul Convention protects women; the Istanbul Airport opened.'],
    ['The Istanbul summit on street food draws chefs.'],
    ['Medical students dread the OSCE exam in their fourth year.'],
    ['An OSCE station tests history taking; the OSCE examiner marks a checklist.'],
    ['How to pass your nursing OSCE'],
    ['The NMC runs the OSCE for nurses trained abroad.'],
    ['Nato Tevzadze painted the doors of Tbilisi.'],
    ['My friend Nato and her sister Nino run a bakery.'],
    ['Article 5 of the GDPR lists principles of data processing.'],
    ['Article 5 of the Constitution sets out how to amend it.'],
    ['Article V of the [US|united-states] Constitution'],
    ['Article 5 of the Paris Agreement covers forests.'],
    ['The right to liberty under Article 5 ECHR'],
    ['Article 10 of the European Convention protects free expression.'],
    ['The manager has an open-door policy for staff.'],
    ['He left the fridge open; an open door lets in the cold.'],
    ['The school principal keeps an open door policy for students.'],
    ["Merkel's open-door policy for refugees"],
    ["China's open door policy began in 1978."],
    ['The bank asked for security guarantees on the loan.'],
    ['A legally binding contract between tenant and landlord'],
    ['A legally binding commitment to cut emissions'],
    ['The written response must be at most 300 words, the exam board said.'],
    ['The firm sent a written reply to the survey.'],
    ['The European Union plans an eastward expansion of the metro.'],
    ['A military buildup near Taiwan worries China.'],
    ['The Strategic Stability Dialogue of the central banks'],
    ['The Declaration of Helsinki guides medical research.'],
    ['The Final Act of the opera drew applause.'],
    ['The Founding Act of the university, 1850'],
    ['The Geneva talks on Syria stalled.'],
    ['The MID rate of the currency and the MID-Atlantic'],
    ['The NRC renewed the license of the reactor.'],
    ['The Alliance for a Healthier Generation and the Alliance Party'],
    ['The Rebel Alliance attacked the Empire; join the Alliance in the game.'],
    ['The Kazan Kremlin is a white fortress; the Kremlin Cup is a tennis tournament.'],
    ['Ask for the Secretary of State at the DMV: the Illinois Secretary of State issues licences.'],
    ['The Georgia Secretary of State, Brad Raffensperger, certified the vote.'],
    ['California Secretary of State Shirley Weber counted ballots.'],
    ['The Secretary of State for Health answered in the Commons.'],
    ['The Secretary General of the United Nations, António Guterres'],
    ['The New York Department of State regulates barbers.'],
    ['The Florida Department of State registers companies.'],
  ])('stay unlinked: %s', (marked) => expectLinks(glossaryMatcher, marked));
});
