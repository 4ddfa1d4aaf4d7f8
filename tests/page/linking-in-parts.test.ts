// @vitest-environment jsdom
/** However a page's texts come to be linked, in which parts and however late: in the end it names what it would, had all been known at once. */
import { expect, test } from 'vitest';
import { glossary } from '@/data/glossary';
import { compileMatcher } from '@/matching/compile';
import { createLinker } from '@/matching/linker';
import type { Mention } from '@/matching/types';
import type { Flow } from '@/page/flow-builder';
import { type Link, LinkQueue } from '@/page/link-queue';
import { MentionStore } from '@/page/mention-store';
import { Random } from '@/tests/bench/random';
import { readSamples } from '@/tests/linking/samples';

interface Paragraph {
  readonly text: string;
  readonly lang?: string | undefined;
}

const PAGES = 120;
const MOST_PARAGRAPHS = 28;
/** Each round has what waits linked with all that is known; evidence only grows, so there cannot be many. */
const MOST_ROUNDS = 3;

const linker = createLinker(glossary.entries, glossary);
const matcher = compileMatcher(glossary.entries, glossary);

const paragraphs: readonly Paragraph[] = readSamples().flatMap(({ text, lang }) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line, lang })),
);

test(`${PAGES} pages of paragraphs by chance`, async () => {
  const random = new Random(7);
  for (let i = 0; i < PAGES; i++) {
    const page = Array.from({ length: random.between(3, MOST_PARAGRAPHS) }, () => random.pick(paragraphs));
    expect(await linkInParts(page, random)).toEqual(linkAtOnce(page));
  }
});

function linkAtOnce(page: readonly Paragraph[]): readonly string[] {
  const readings = page.map(({ text, lang }) => matcher.read(text, lang));
  const evidence = new Set(readings.flatMap(({ certain }) => certain));
  return readings.flatMap((reading, at) => matcher.decide(reading, evidence).map((mention) => tell(at, mention)));
}

async function linkInParts(page: readonly Paragraph[], random: Random): Promise<readonly string[]> {
  const store = new MentionStore();
  const unanswered: (() => void)[] = [];
  const link: Link = (request) =>
    new Promise((resolve) => {
      unanswered.push(() => resolve({ ...linker.link({ ...request, topicsOff: [] }), ms: 0 }));
    });
  const queue = new LinkQueue({ link, store, versionOf: () => 1, onAnswer: () => undefined });
  const hear = async () => {
    for (const answer of unanswered.splice(0)) answer();
    await new Promise((resolve) => setTimeout(resolve));
    while (queue.takeIn());
  };
  const flows = page.map(flowOf);
  for (const flow of flows) {
    queue.add(flow);
    if (random.chance(0.5)) queue.send();
    if (random.chance(0.4)) await hear();
  }
  for (let round = 0, flowsLeft: readonly Flow[] = []; round <= MOST_ROUNDS; round++) {
    for (const flow of flowsLeft) queue.add(flow);
    queue.send();
    await hear();
    flowsLeft = store.takeWaiting();
  }
  expect(store.takeWaiting()).toEqual([]);
  return store.all().map(({ mention, block }) =>
    tell(
      flows.findIndex((flow) => flow.block === block),
      mention,
    ),
  );
}

function flowOf({ text, lang }: Paragraph): Flow {
  const block = document.createElement('p');
  block.append(text);
  document.body.append(block);
  return { block, text, lang, runs: [{ node: block.firstChild as Text, from: 0, at: 0, length: text.length }] };
}

const tell = (at: number, { start, end, entry, score }: Mention): string => `${at}: ${start}-${end} ${entry} ${score.toFixed(3)}`;
