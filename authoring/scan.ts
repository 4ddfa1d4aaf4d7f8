/**
 * Prints what linking accepts in texts and saved pages, without any density limit.
 * `npm run -s scan -- [--json] [--explain] [--pack FILE] [--text FILE] FILE...`
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { glossary } from '@/data/glossary';
import type { Pack } from '@/data/schema';
import { compileMatcher } from '@/matching/compile';
import type { Mention } from '@/matching/types';
import { textOfHtml } from './html-text';
import { readPack } from './read-pack';
import { sayReason } from './say-reason';

const USAGE = 'Usage: npm run -s scan -- [--json] [--explain] [--pack FILE] [--text FILE] FILE...';

async function main(): Promise<void> {
  const { values, positionals: files } = readArguments();
  const pack = values.pack ? await readPack(values.pack) : glossary;
  const matcher = compileMatcher(pack.entries, pack);
  for (const file of files) {
    const text = await readText(file);
    if (values.text) await writeFile(values.text, text);
    const mentions = matcher.findMentions(text);
    process.stdout.write(
      values.json ? `${toJson(file, mentions, values.explain)}\n` : toTable(file, mentions, pack, values.explain),
    );
  }
}

function readArguments() {
  const options = {
    json: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    pack: { type: 'string' },
    text: { type: 'string' },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length === 0) throw new Error(`No file to scan.\n${USAGE}`);
  if (values.text && positionals.length > 1) throw new Error('--text takes the text of one file; name only one.');
  return { values, positionals };
}

async function readText(file: string): Promise<string> {
  if (!/\.(txt|html?|xhtml)$/i.test(file)) throw new Error(`${file}: only .txt and .html files can be scanned.`);
  const content = await readFile(file, 'utf8');
  return /\.txt$/i.test(file) ? content : textOfHtml(content);
}

function toJson(file: string, mentions: readonly Mention[], explain: boolean): string {
  const rows = mentions.map(({ entry, start, end, text, kind, similarity, score, form, reasons }) => ({
    entry,
    start,
    end,
    text,
    kind,
    similarity: round(similarity),
    ...(explain && { score: round(score), form, reasons: reasons.map(sayReason) }),
  }));
  return JSON.stringify({ file, mentions: rows });
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function toTable(file: string, mentions: readonly Mention[], pack: Pack, explain: boolean): string {
  const names = new Map(pack.entries.map((entry) => [entry.id, entry.name]));
  const rows = mentions.map(({ start, end, text, entry, kind, reasons }) => {
    const why = explain && reasons.length > 0 ? `  ${reasons.map(sayReason).join('; ')}` : '';
    return [`${start}–${end}`, text.replace(/\s+/g, ' '), names.get(entry) ?? entry, kind + why];
  });
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [`${file}: ${mentions.length} mentions`, ...lines.map((line) => `  ${line}`), ''].join('\n');
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message.replace(/^ENOENT: no such file or directory, open '(.*)'$/, 'No such file: $1')}\n`);
  process.exitCode = 1;
});
