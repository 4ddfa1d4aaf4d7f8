/** Scores linking with the bundled glossary on the labelled samples: `npm run linking [-- --errors]`. */
import { glossary } from '@/data/glossary';
import { compileMatcher } from '@/matching/compile';
import type { Span } from '@/matching/types';
import { readSamples, type Kind } from './samples';
import { f1, falseLinksPerThousandWords, foundByChange, judge, macroF1, trapsLinked, type Result, type Share } from './score';

/** Characters of context around an error. */
const CONTEXT = 40;

const matcher = compileMatcher(glossary.entries);
const results = readSamples().map((sample) => judge(sample, matcher));
const of = (kind: Kind): Result[] => results.filter(({ sample }) => sample.kind === kind);

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const counted = ({ hits, of: all }: Share): string => `${percent(hits / Math.max(1, all))}  (${hits} of ${all})`;
const changes = foundByChange(results);
const languages = [...new Set(of('languages').map(({ sample }) => sample.lang))];

const rows: readonly (readonly [string, string])[] = [
  ['on topic: F1', percent(f1(of('on')))],
  ['on topic: macro F1 over entries', percent(macroF1(of('on')))],
  ['off topic: F1', percent(f1(of('off')))],
  ['off topic: false links per 1,000 words', falseLinksPerThousandWords(of('off')).toFixed(2)],
  ['traps wrongly linked', counted(trapsLinked(results))],
  ['changed spellings found', counted(total([...changes.values()]))],
  ...[...changes].map(([change, share]) => [`  ${change}`, counted(share)] as const),
  ['other languages: F1', percent(f1(of('languages')))],
  ...languages.map((lang) => [`  ${lang}`, percent(f1(of('languages').filter(({ sample }) => sample.lang === lang)))] as const),
];

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const width = Math.max(...rows.map(([name]) => name.length));
const marks = results.flatMap(({ sample }) => sample.mentions).length;
print(`${results.length} texts, ${marks} mentions, ${trapsLinked(results).of} traps\n`);
for (const [name, figure] of rows) print(`${name.padEnd(width)}  ${figure}`);
if (process.argv.includes('--errors')) for (const result of results) printErrors(result);

function total(shares: readonly Share[]): Share {
  return shares.reduce((a, b) => ({ hits: a.hits + b.hits, of: a.of + b.of }), { hits: 0, of: 0 });
}

function printErrors({ sample, missed, wrong, trapped }: Result): void {
  const show = ({ start, end }: Span): string => {
    const before = sample.text.slice(Math.max(0, start - CONTEXT), start);
    return `${before}[${sample.text.slice(start, end)}]${sample.text.slice(end, end + CONTEXT)}`.replaceAll('\n', '⏎');
  };
  if (missed.length + wrong.length + trapped.length > 0) print(`\n${sample.kind}/${sample.file}`);
  for (const one of missed) print(`  missed ${one.entry}: ${show(one)}`);
  for (const one of wrong) print(`  wrong  ${one.entry}: ${show(one)}`);
}
