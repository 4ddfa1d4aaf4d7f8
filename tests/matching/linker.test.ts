import { expect, test } from 'vitest';
import { glossary } from '@/data/glossary';
import { compileMatcher } from '@/matching/compile';
import { createLinker, type LinkRequest } from '@/matching/linker';
import { namesakeOf } from '@/matching/types';
import { readSamples } from '@/tests/linking/samples';
import { smallPack } from './small-pack';

const { link, namesIn } = createLinker(smallPack, {});

const ask = (texts: LinkRequest['texts'], evidence: readonly string[] = [], topicsOff: readonly string[] = []) => {
  const { certain, linked } = link({ texts, evidence, topicsOff });
  return { certain, linked: linked.map(({ at, mentions, waitsFor }) => [at, mentions.map(({ entry }) => entry), waitsFor]) };
};

test('tells which text names what, and leaves out those that name nothing', () => {
  const texts = [{ text: 'Nothing here.' }, { text: 'Ada Lovelace met Babbage.' }, { text: 'Nor here.' }];
  expect(ask(texts, [], []).linked).toEqual([
    [1, ['ada-lovelace', 'babbage'], [namesakeOf('ada-lovelace'), namesakeOf('babbage')]],
  ]);
});

test('takes each text in its own language', () => {
  const texts = [
    { text: 'Об Аде Лавлейс', lang: 'ru' },
    { text: 'Ada Lovelace', lang: 'nl' },
    { text: 'Ada Lovelace', lang: 'pl' },
  ];
  expect(ask(texts).linked.map(([at]) => at)).toEqual([0, 1, 2]);
});

test('decides by what the texts of one page name together, and by what it named before', () => {
  const doubtful = { text: 'He read of Mercury.' };
  const sure = { text: 'The planet Mercury goes around in its orbit.' };
  expect(ask([doubtful]).linked).toEqual([[0, [], 'anything']]);
  const { certain, linked } = ask([doubtful, sure]);
  expect(certain).toEqual(['mercury']);
  expect(linked[0]).toEqual([0, ['mercury'], 'anything']);
  expect(ask([doubtful], certain).linked).toEqual([[0, ['mercury'], 'anything']]);
});

test('does not link topics that are off, however many', () => {
  const topic = smallPack[0]?.topic ?? '';
  expect(ask([{ text: 'Ada Lovelace' }], [], ['other', topic]).linked).toEqual([]);
  expect(ask([{ text: 'Ada Lovelace' }], [], ['other']).linked).toHaveLength(1);
  expect(namesIn('Ada Lovelace', [topic])).toEqual([]);
  expect(namesIn('Ada Lovelace', [])).toHaveLength(1);
});

const linker = createLinker(glossary.entries, glossary);
const whole = compileMatcher(glossary.entries, glossary);

test.each(readSamples())('a page of one text names what the text does: $kind/$file', ({ text, lang }) => {
  const [linked] = linker.link({ texts: [{ text, lang }], evidence: [], topicsOff: [] }).linked;
  expect(linked?.mentions ?? []).toEqual(whole.findMentions(text, lang));
});
